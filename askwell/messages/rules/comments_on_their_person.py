"""A remark on looks or private life makes the reader unsafe."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "comments_on_their_person.looks")


rule = Rule(
    "comments-on-their-person",
    Level.STOP,
    check,
    LETTERS,
    "Leave looks and private life out of it.",
    needs=("comments_on_their_person.looks",),
)
