"""Praising yourself asks for a verdict; a question asks for a story (article S40-S43)."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "sells_oneself.merits")


rule = Rule(
    "sells-oneself",
    Level.ADVICE,
    check,
    (*ASKING, "introduction-request", "thank-you"),
    "This praises you where they expected a question. Say what you would like to learn.",
    needs=("sells_oneself.merits",),
)
