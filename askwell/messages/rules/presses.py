"""A polite ask leaves time and choice to the reader (article S11, S74)."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "presses.demand", "presses.presumes")


rule = Rule("presses", Level.FIX, check, LETTERS, "This presses the reader. Ask, and leave the answer to them.")
