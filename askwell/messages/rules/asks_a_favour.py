"""Keeping in touch gives; a favour asked in the same breath takes it back (article S30)."""

from collections.abc import Iterator

from askwell.messages.view import View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every favour asked for."""
    return marks(rule, view, "favour")


rule = Rule(
    "asks-a-favour",
    Level.FIX,
    check,
    ("keep-in-touch",),
    "Keep this letter free of asks; ask another time.",
    needs=("favour",),
)
