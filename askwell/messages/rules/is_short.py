"""A few words leave the reader to guess."""

from collections.abc import Iterator

from askwell.messages.book import limits_of
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, by the number of its words."""
    if 0 < view.letter.length < limits_of("words")["short"]:
        yield whole(rule)


rule = Rule(
    "is-short",
    Level.ADVICE,
    check,
    ("outreach", "referred"),
    "So few words leave the reader guessing. Say who you are, why them, and what you ask.",
    needs=("short",),
)
