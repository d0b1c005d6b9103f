"""A stock opener spends the one line everybody reads."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "opens_with_a_stock_phrase.opener")


rule = Rule(
    "opens-with-a-stock-phrase", Level.ADVICE, check, LETTERS, "You could begin with why you write to this person."
)
