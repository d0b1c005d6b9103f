"""The reader wants to know why it is they who are asked (article S77)."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where nothing of this reader's is named and nothing is praised either."""
    if view.lacks("specific_reason") and not view.hits("praise") and not view.near:
        yield whole(rule)


rule = Rule(
    "gives-no-reason",
    Level.FIX,
    check,
    ASKING,
    "Say why you write to this person and to nobody else.",
    needs=("lacks specific_reason",),
)
