"""A place of work that is not theirs was copied from another letter."""

from collections.abc import Iterator

from askwell.messages.phrases import Hit
from askwell.messages.view import ASKING, View, mark
from askwell.reading import Finding, Level, Rule

_SHORTEST = 3  # letters of a name that is compared


def check(view: View) -> Iterator[Finding]:
    """Every place that is called theirs and is none of those known."""
    employers, facts = view.message.known.employers, view.message.facts
    if not employers:
        return
    known = " ".join((*employers, *facts)).lower()
    for hit in view.hits("names_another_employer.theirs"):
        names, after = _named(view, hit)
        if names and not any(name in known for name in names):
            yield mark(rule, view, Hit(hit.first, after))


def _named(view: View, hit: Hit) -> tuple[list[str], int]:
    """The capital words that end the hit and go on after it, and the word after them."""
    i = hit.after - 1
    limit = view.letter.limits[hit.first]
    names: list[str] = []
    while i < limit and view.letter.capital(i):
        names.append(view.letter.words[i])
        i += 1
    return [name for name in names if len(name) >= _SHORTEST], i


rule = Rule(
    "names-another-employer",
    Level.ADVICE,
    check,
    (*ASKING, "thank-you"),
    "As far as you know they never worked there. Was this meant for somebody else?",
    needs=("context",),
)
