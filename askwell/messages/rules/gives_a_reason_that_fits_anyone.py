"""Praise and "following your work" could be sent to anybody (article S47, S77)."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, mark, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The praise where nothing of this reader's is named; only advice where their employer or field is."""
    if not view.lacks("specific_reason"):
        return
    level = Level.ADVICE if view.near else Level.FIX
    praise = view.hits("praise")
    if praise:
        yield mark(rule, view, praise[0], level=level)
    elif view.near:
        yield whole(rule, level=level)


rule = Rule(
    "gives-a-reason-that-fits-anyone",
    Level.FIX,
    check,
    ASKING,
    "This could be said to anyone. Name the one thing of theirs that made you write.",
    needs=("lacks specific_reason",),
)
