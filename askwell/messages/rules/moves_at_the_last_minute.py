"""A day's notice is owed to whoever kept the time."""

from collections.abc import Iterator
from datetime import timedelta

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_NOTICE = timedelta(hours=24)


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    now, meeting = view.message.known.now, view.message.known.meeting
    if now and meeting and timedelta() < meeting - now < _NOTICE:
        yield whole(rule)


rule = Rule(
    "moves-at-the-last-minute",
    Level.ADVICE,
    check,
    ("reschedule",),
    "Less than a day is left, and they may not read this in time. Call as well, if you can.",
    needs=("context",),
)
