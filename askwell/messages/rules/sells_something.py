"""A pitch turns a question into a sales call."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "sells_something.pitch")


rule = Rule(
    "sells-something",
    Level.FIX,
    check,
    LETTERS,
    "This sells something. Leave it out: you came to learn.",
    needs=("sells_something.pitch",),
)
