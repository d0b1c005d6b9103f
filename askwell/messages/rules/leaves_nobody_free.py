"""An introduction binds two people; both should be free."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where easy_out is missing."""
    if view.lacks("easy_out"):
        yield whole(rule)


rule = Rule(
    "leaves-nobody-free",
    Level.FIX,
    check,
    ("introduction-request",),
    "Leave both free to say no.",
    needs=("lacks easy_out",),
)
