"""The same letter by two roads feels like being followed."""

from collections.abc import Iterator

from askwell.messages.days import working_days
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_WAIT = 3  # days of work


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    now, elsewhere = view.message.known.now, view.message.known.elsewhere_on
    if now and elsewhere and not view.message.known.answered and working_days(elsewhere, now.date()) < _WAIT:
        yield whole(rule)


rule = Rule(
    "knocks-on-two-doors",
    Level.ADVICE,
    check,
    ("outreach", "linkedin-note", "inmail", "follow-up"),
    "You wrote to them elsewhere only days ago. Give that letter time before you try another road.",
    needs=("context",),
)
