"""The ask is for a short meeting (article S78)."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "asks_for_too_much.large")


rule = Rule(
    "asks-for-too-much", Level.FIX, check, ASKING, "This asks a stranger for a lot. Twenty minutes is easier to give."
)
