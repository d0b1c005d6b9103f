"""A stock opener spends the one line everybody reads."""

from collections.abc import Iterator

from askwell.messages.mending import whole_sentence
from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase; one that is a whole sentence may go."""
    for hit in view.hits("opens_with_a_stock_phrase.opener"):
        found, span = mark(rule, view, hit, detail="opener"), whole_sentence(view, hit)
        yield found._replace(start=span[0], end=span[1], fix="") if span else found


rule = Rule(
    "opens-with-a-stock-phrase",
    Level.ADVICE,
    check,
    LETTERS,
    "They have read this line many times. Begin with why you write to them.",
    needs=("opens_with_a_stock_phrase.opener",),
)
