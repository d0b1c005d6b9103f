"""Askwell reads English; of other languages it reads only what needs no words."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where it is written in another language."""
    if not view.english:
        yield whole(rule)


rule = Rule(
    "is-not-in-english",
    Level.ADVICE,
    check,
    LETTERS,
    "This does not look like English, so only names, blanks and lengths were checked.",
    needs=("foreign",),
)
