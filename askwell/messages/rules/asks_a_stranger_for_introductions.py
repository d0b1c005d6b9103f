"""People lend their name to those they know."""

from collections.abc import Iterator

from askwell.messages.view import View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "asks_a_stranger_for_introductions.introduction")


rule = Rule(
    "asks-a-stranger-for-introductions",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "linkedin-note"),
    "They do not know you yet, so they cannot vouch for you. Ask for a talk first.",
    needs=("asks_a_stranger_for_introductions.introduction",),
)
