"""A kind ask leaves the reader free."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where easy_out is missing."""
    if view.lacks("easy_out"):
        yield whole(rule)


rule = Rule(
    "leaves-no-way-out",
    Level.ADVICE,
    check,
    ASKING,
    "Make it easy to say no: “If it does not fit, I understand.”",
    needs=("lacks easy_out",),
)
