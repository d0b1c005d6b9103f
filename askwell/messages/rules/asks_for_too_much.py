"""The ask is for a short meeting (article S78); half an hour is the most a stranger gives easily."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, mark
from askwell.reading import Finding, Level, Rule

_HALVES = frozenset({"half", "quarter"})


def check(view: View) -> Iterator[Finding]:
    """Every large request, and as advice a talk above half an hour; half an hour and a quarter of one are not large."""
    large = view.hits("asks_for_too_much.large")
    for hit in large:
        if _HALVES.isdisjoint(view.letter.words[max(0, hit.first - 3) : hit.after]):
            yield mark(rule, view, hit)
    for hit in view.hits("asks_for_too_much.long") if not large else ():
        yield mark(rule, view, hit, detail="above half an hour", level=Level.ADVICE)


rule = Rule(
    "asks-for-too-much",
    Level.FIX,
    check,
    ASKING,
    "This asks a stranger for a lot. Twenty minutes is easier to give.",
    needs=(
        "asks_for_too_much.large",
        "asks_for_too_much.long",
    ),
)
