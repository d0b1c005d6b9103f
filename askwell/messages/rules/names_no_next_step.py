"""Advice that leads to something is advice gladly given."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where next_step is missing."""
    if view.lacks("next_step"):
        yield whole(rule)


rule = Rule(
    "names-no-next-step",
    Level.ADVICE,
    check,
    ("thank-you",),
    "Say what you will do with what you heard.",
    needs=("lacks next_step",),
)
