"""An insult or a threat cannot be taken back."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "insults_or_threatens.insult", "insults_or_threatens.slur", "insults_or_threatens.threat")


rule = Rule(
    "insults-or-threatens",
    Level.STOP,
    check,
    LETTERS,
    "This would hurt you more than them. Leave it out.",
    needs=(
        "insults_or_threatens.insult",
        "insults_or_threatens.slur",
        "insults_or_threatens.threat",
    ),
)
