"""A name is lent, not taken."""

from collections.abc import Iterator

from askwell.messages.letter import read
from askwell.messages.phrases import Hit
from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The first mention of a person who has not agreed to be named."""
    known = view.message.known
    if not known.referrer or known.referrer_agreed is not False:
        return
    names = frozenset(read(known.referrer).words)
    first, last = view.letter.body
    at = next((i for i in range(first, last) if view.letter.words[i] in names), None)
    if at is not None:
        after = next((i for i in range(at, last) if view.letter.words[i] not in names), last)
        yield mark(rule, view, Hit(at, after))


rule = Rule(
    "names-a-referrer-unasked",
    Level.ADVICE,
    check,
    LETTERS,
    "They have not said that you may use their name. Ask them first.",
    needs=("context",),
)
