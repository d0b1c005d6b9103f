"""A short meeting is easy to grant once it is known how short (article S78, S85)."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole: advice, but a fix where thanks are missing too and the message is no short note."""
    if view.lacks("bounded_ask"):
        bare = view.lacks("thanks") and view.message.kind != "linkedin-note"
        yield whole(rule, level=Level.FIX if bare else Level.ADVICE)


rule = Rule(
    "asks-without-a-length",
    Level.ADVICE,
    check,
    ASKING,
    "Say how long it would take: 20 minutes, for example.",
    needs=("lacks bounded_ask",),
)
