"""A letter that arrives at night is read below all the others."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_OPENS, _CLOSES = 8, 18  # o'clock, where the reader is
_WORKED = 5  # days of a week, from Monday


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    there = view.message.known.there
    if there and not (there.weekday() < _WORKED and _OPENS <= there.hour < _CLOSES):
        yield whole(rule)


rule = Rule(
    "comes-at-night",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred", "follow-up", "thank-you", "keep-in-touch", "introduction-request"),
    "It is outside working hours where they are. Sent in their morning, it will lie on top.",
    needs=("context",),
)
