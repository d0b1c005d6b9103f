"""One ask is answered; a list is put off."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, whole
from askwell.reading import Finding, Level, Rule

_MOST = 3  # questions


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, by the number of sentences that ask."""
    if sum(asks for _, _, asks in view.letter.bounds) > _MOST:
        yield whole(rule)


rule = Rule(
    "asks-many-questions",
    Level.ADVICE,
    check,
    (*ASKING, "keep-in-touch"),
    "So many questions feel like a form. Ask one now, and keep the others for the talk.",
    needs=("shows ?",),
)
