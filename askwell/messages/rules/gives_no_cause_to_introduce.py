"""Whoever introduces you lends their name and wants to know why."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where says_why is missing."""
    if view.lacks("says_why"):
        yield whole(rule)


rule = Rule(
    "gives-no-cause-to-introduce",
    Level.FIX,
    check,
    ("introduction-request",),
    "Say why this person, in a line that can be passed on.",
    needs=("lacks says_why",),
)
