"""Keeping in touch has a slow beat (article S30)."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_REST = 30  # days


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    now, written = view.message.known.now, view.message.known.written_on
    if now and written and (now.date() - written).days < _REST:
        yield whole(rule)


rule = Rule(
    "writes-again-soon",
    Level.ADVICE,
    check,
    ("keep-in-touch",),
    "You were in touch only lately. News keeps, and is welcome again in a month or two.",
    needs=("context",),
)
