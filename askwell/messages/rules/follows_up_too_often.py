"""One reminder is kind; the second is a push (article S86)."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_MOST = 1  # reminders to one silence


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    nudges = view.message.known.nudges
    if nudges is not None and nudges >= _MOST:
        yield whole(rule)


rule = Rule(
    "follows-up-too-often",
    Level.ADVICE,
    check,
    ("follow-up",),
    "You have reminded them already. Leaving it now keeps the door open for later.",
    needs=("context",),
)
