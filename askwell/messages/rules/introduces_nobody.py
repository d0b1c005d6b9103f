"""A stranger wants to know who is writing."""

from collections.abc import Iterator

from askwell.messages.view import FIRST, View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where introduction is missing."""
    if view.lacks("introduction"):
        yield whole(rule)


rule = Rule(
    "introduces-nobody", Level.FIX, check, FIRST, "Say in a few words who you are.", needs=("lacks introduction",)
)
