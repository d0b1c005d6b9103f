"""A promise made in somebody else's name binds nobody."""

from collections.abc import Iterator

from askwell.messages.view import View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "speaks_for_the_referrer.promise")


rule = Rule(
    "speaks-for-the-referrer",
    Level.ADVICE,
    check,
    ("referred", "outreach", "inmail", "linkedin-note", "follow-up"),
    "This puts a promise into their friend's mouth. Say only that you were pointed to them.",
    needs=("speaks_for_the_referrer.promise",),
)
