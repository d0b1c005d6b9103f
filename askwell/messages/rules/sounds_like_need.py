"""Advice flips the dynamic: eager to learn, not in need (article S7, S8)."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where advice_framing is missing."""
    if view.lacks("advice_framing"):
        yield whole(rule)


rule = Rule(
    "sounds-like-need",
    Level.FIX,
    check,
    ASKING,
    "Say what you would like to learn from this person, so that it reads as curiosity.",
    needs=("lacks advice_framing",),
)
