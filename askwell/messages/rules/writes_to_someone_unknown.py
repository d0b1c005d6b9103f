"""Who has read nothing of a reader, has nothing to ask them (article S15, S16)."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    if view.message.context is not None and not view.message.facts:
        yield whole(rule)


rule = Rule(
    "writes-to-someone-unknown",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred", "linkedin-note"),
    "You noted nothing about this person yet. Look them up first, and the letter will nearly write itself.",
    needs=("context",),
)
