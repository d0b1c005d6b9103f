"""Colleagues talk."""

from collections.abc import Iterator

from askwell.messages.days import working_days
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_WAIT = 3  # days of work


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    now, colleague = view.message.known.now, view.message.known.colleague_on
    if now and colleague and working_days(colleague, now.date()) < _WAIT:
        yield whole(rule)


rule = Rule(
    "writes-to-their-colleague-too",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred", "linkedin-note"),
    "You wrote to a colleague of theirs days ago, and they may compare. Wait for that answer first.",
    needs=("context",),
)
