"""Someone kept this time free."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where apologises is missing."""
    if view.lacks("apologises"):
        yield whole(rule)


rule = Rule(
    "moves-without-sorry", Level.FIX, check, ("reschedule",), "Say sorry for moving it.", needs=("lacks apologises",)
)
