"""Praise without detail reads as flattery."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "heaps_praise.heaped")


rule = Rule(
    "heaps-praise",
    Level.ADVICE,
    check,
    LETTERS,
    "So much praise is hard to believe. One thing you noticed says more.",
    needs=("heaps_praise.heaped",),
)
