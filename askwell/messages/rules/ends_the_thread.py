"""Keeping in touch is where the value lies (article S30)."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where keeps_in_touch is missing."""
    if view.lacks("keeps_in_touch"):
        yield whole(rule)


rule = Rule(
    "ends-the-thread",
    Level.ADVICE,
    check,
    ("thank-you",),
    "Say that you will let them know how it went.",
    needs=("lacks keeps_in_touch",),
)
