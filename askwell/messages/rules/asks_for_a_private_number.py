"""Somebody's number is theirs to give."""

from collections.abc import Iterator

from askwell.messages.view import View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "asks_for_a_private_number.number")


rule = Rule(
    "asks-for-a-private-number",
    Level.ADVICE,
    check,
    ("introduction-request", "outreach", "inmail", "thank-you", "keep-in-touch"),
    "They cannot give away somebody else's number. Ask whether you may be introduced.",
    needs=("asks_for_a_private_number.number",),
)
