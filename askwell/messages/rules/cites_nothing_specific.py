"""A thank-you mentions something specific that was discussed (article S29)."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where cites_specific is missing and no blank stands for it."""
    if view.lacks("cites_specific") and not view.hits("blank"):
        yield whole(rule)


rule = Rule(
    "cites-nothing-specific",
    Level.FIX,
    check,
    ("thank-you",),
    "Name one thing that was said, so that they see you listened.",
    needs=("lacks cites_specific",),
)
