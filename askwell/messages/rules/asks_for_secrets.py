"""What is not public is not theirs to give."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "asks_for_secrets.secret")


rule = Rule(
    "asks-for-secrets",
    Level.ADVICE,
    check,
    LETTERS,
    "They could not answer this without breaking a promise. Ask what can be said in public.",
    needs=("asks_for_secrets.secret",),
)
