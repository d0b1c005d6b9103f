"""One clear ask is answered; a list of wishes is put off (article S78)."""

from collections import Counter
from collections.abc import Iterator

from askwell.messages.phrases import Hit
from askwell.messages.view import ASKING, View, mark
from askwell.reading import Finding, Level, Rule

_MOST_AIMS = 4  # topics in one sentence


def check(view: View) -> Iterator[Finding]:
    """A sentence that strings more topics together than one short talk can hold."""
    if view.phrases.most("wants_too_many_things.aim") <= _MOST_AIMS:
        return
    aims = Counter(view.letter.begins[hit.first] for hit in view.hits("wants_too_many_things.aim"))
    for begin, end in view.letter.sentences(body=True):
        if aims[begin] > _MOST_AIMS:
            yield mark(rule, view, Hit(begin, end))


rule = Rule(
    "wants-too-many-things",
    Level.FIX,
    check,
    ASKING,
    "These are many wishes for one short talk. Keep the one that matters most.",
    needs=("wants_too_many_things.aim",),
)
