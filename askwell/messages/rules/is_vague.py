"""A broad wish is hard to answer; a named topic is easy (article S47-S49)."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The vague phrase: a fix where neither a reason of this reader's nor a length gives it an edge, else advice.

    A wish to hear "about your journey" is never more: the article has one.
    """
    blurred = view.lacks("specific_reason") or view.lacks("bounded_ask")
    for hit in view.hits("vague"):
        yield mark(rule, view, hit, level=Level.FIX if blurred else Level.ADVICE)
    seen = {view.letter.begins[hit.first] for hit in view.hits("vague")}
    for hit in view.hits("is_vague.wish"):
        if view.letter.begins[hit.first] not in seen:
            yield mark(rule, view, hit, detail="wish", level=Level.ADVICE)


rule = Rule(
    "is-vague",
    Level.FIX,
    check,
    ASKING,
    "Name what you would like to talk about.",
    needs=(
        "vague",
        "is_vague.wish",
    ),
)
