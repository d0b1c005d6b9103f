"""Thanks are due for the reading alone, even if they cannot meet (article S79)."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole: advice, but a fix where no length is named either and the message is no short note."""
    if view.lacks("thanks"):
        bare = view.lacks("bounded_ask") and view.message.kind != "linkedin-note"
        yield whole(rule, level=Level.FIX if bare else Level.ADVICE)


rule = Rule(
    "says-no-thanks",
    Level.ADVICE,
    check,
    ASKING,
    "Thank them for their time, whatever the answer.",
    needs=("lacks thanks",),
)
