"""Whoever opened a door likes to hear that you went through."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    if view.message.known.referrer and view.message.known.referrer_told is False:
        yield whole(rule)


rule = Rule(
    "leaves-the-referrer-untold",
    Level.ADVICE,
    check,
    ("thank-you", "keep-in-touch", "follow-up"),
    "Whoever sent you does not know that you wrote. A line to them closes the circle.",
    needs=("context",),
)
