"""Thanks are best while the talk is fresh (article S27)."""

from collections.abc import Iterator
from datetime import timedelta

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_FRESH = timedelta(hours=24)


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    now, talked = view.message.known.now, view.message.known.talked_at
    if now and talked and now - talked > _FRESH:
        yield whole(rule)


rule = Rule(
    "thanks-late",
    Level.ADVICE,
    check,
    ("thank-you",),
    "The talk was a while ago. Send your thanks today; late is far better than never.",
    needs=("context",),
)
