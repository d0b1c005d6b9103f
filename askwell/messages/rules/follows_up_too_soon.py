"""Silence of a few days is not an answer."""

from collections.abc import Iterator

from askwell.messages.days import working_days
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_WAIT = 5  # days of work


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    now, written = view.message.known.now, view.message.known.written_on
    if now and written and not view.message.known.answered and working_days(written, now.date()) < _WAIT:
        yield whole(rule)


rule = Rule(
    "follows-up-too-soon",
    Level.ADVICE,
    check,
    ("follow-up",),
    "They have had only a few days. A week of work days gives them a fair chance to answer.",
    needs=("context",),
)
