"""Without a clear ask the reader does not know what to answer."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where clear_ask is missing."""
    if view.lacks("clear_ask"):
        yield whole(rule)


rule = Rule(
    "asks-for-nothing", Level.FIX, check, ASKING, "Ask for one thing: a short talk.", needs=("lacks clear_ask",)
)
