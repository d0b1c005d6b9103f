"""A talk moved twice is a talk nobody trusts."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    moved = view.message.known.moved
    if moved:
        yield whole(rule)


rule = Rule(
    "moves-again",
    Level.ADVICE,
    check,
    ("reschedule",),
    "You have moved this talk before. Let them say whether they still want it.",
    needs=("context",),
)
