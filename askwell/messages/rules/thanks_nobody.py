"""A thank-you note without thanks is not one."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where thanks is missing."""
    if view.lacks("thanks"):
        yield whole(rule)


rule = Rule(
    "thanks-nobody", Level.FIX, check, ("thank-you",), "A thank-you says thank you. Do.", needs=("lacks thanks",)
)
