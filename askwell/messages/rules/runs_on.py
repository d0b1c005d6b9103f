"""A sentence that has to be read twice is read once."""

from collections.abc import Iterator

from askwell.messages.book import limits_of
from askwell.messages.phrases import Hit
from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every sentence above the limit."""
    most = limits_of("words")["sentence"]
    for begin, end in view.letter.sentences(body=True):
        if end - begin > most:
            yield mark(rule, view, Hit(begin, end))


rule = Rule(
    "runs-on",
    Level.ADVICE,
    check,
    LETTERS,
    "A busy reader loses the thread of so long a sentence. Two short ones carry it.",
    needs=("long sentence",),
)
