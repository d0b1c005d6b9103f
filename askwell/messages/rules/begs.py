"""Grovelling presses a stranger and hurts who writes it (article S8)."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "begs.plea")


rule = Rule(
    "begs",
    Level.STOP,
    check,
    LETTERS,
    "This puts a burden on the reader. Ask plainly, and leave them free.",
    needs=("begs.plea",),
)
