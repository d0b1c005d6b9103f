"""A free account has few notes a month."""

from collections.abc import Iterator

from askwell.messages.book import limits_of
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    sent = view.message.known.notes_this_month
    if sent is not None and sent >= limits_of("linkedin-note")["monthly"]:
        yield whole(rule)


rule = Rule(
    "uses-up-the-notes",
    Level.ADVICE,
    check,
    ("linkedin-note",),
    "A free account sends about five notes a month. LinkedIn may ask you to send this without its words.",
    needs=("context",),
)
