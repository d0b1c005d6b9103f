"""A claim the reader knows to be wrong shows that nobody looked (article S15, S16)."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from askwell.messages.echoes import stem, telling
from askwell.messages.letter import Letter, read
from askwell.messages.phrases import Hit
from askwell.messages.view import FIRST, View, mark
from askwell.reading import Finding, Level, Rule

_NONE = frozenset({"no", "never", "not"})
_PLACES = frozenset({"at", "in", "from", "to", "for"})
_TO_READER = frozenset({"you", "your"})
_NEAR = 5  # words between a verb and the place or year that belongs to it
_YEAR = 4  # digits


def check(view: View) -> Iterator[Finding]:
    """The first claim about the reader that a fact denies, or gives another year or place for."""
    words = view.letter.words
    for begin, end in view.letter.sentences() if view.message.facts else ():
        if _TO_READER.isdisjoint(words[begin:end]):
            continue
        told = (_denied(view, fact, begin, end) or _other(view, fact, begin, end) for fact in view.message.facts)
        hit = next((hit for hit in told if hit), None)
        if hit:
            yield mark(rule, view, hit)
            return


@lru_cache(maxsize=256)
def _absent(fact: str) -> frozenset[str]:
    """The stems of what a fact says there is none of."""
    words = read(fact).words
    return frozenset(stem(b) for a, b in pairwise(words) if a in _NONE and telling(b))


@lru_cache(maxsize=256)
def _known(fact: str) -> Mapping[str, int]:
    """The stems of a fact's telling words, each with the last word it is the stem of."""
    return {stem(word): i for i, word in enumerate(read(fact).words) if telling(word)}


def _denied(view: View, fact: str, begin: int, end: int) -> Hit | None:
    """Finds "your book", where the fact says "no book"."""
    absent = _absent(fact)
    words = view.letter.words
    hits = (Hit(i, i + 2) for i in range(begin, end - 1) if words[i] == "your" and stem(words[i + 1]) in absent)
    return next(hits, None) if absent else None


def _other(view: View, fact: str, begin: int, end: int) -> Hit | None:
    """Finds "you studied in Ghent in 2012", where the fact says that it was in Graz, or in 2015."""
    words = view.letter.words
    known = _known(fact)
    after_you = {i for you in range(begin, end) if words[you] == "you" for i in range(you + 1, min(you + 4, end))}
    for i in sorted(after_you):
        at = known.get(stem(words[i]))
        if at is not None and telling(words[i]):
            true = read(fact)
            said, told = _details(view.letter, i, end), _details(true, at, len(true.words))
            wrong = next((said[k] for k in said if k in told and not _same(view.letter, said, true, told, k)), None)
            if wrong is not None:
                return Hit(i, wrong + 1)
    return None


def _details(letter: Letter, verb: int, end: int) -> dict[str, int]:
    """The places and the year said right after a verb: the preposition, or "year", and the word it brings."""
    found: dict[str, int] = {}
    for i in range(verb + 1, min(end, verb + _NEAR)):
        word = letter.words[i]
        if word.isdigit() and len(word) == _YEAR:
            found.setdefault("year", i)
        elif letter.words[i - 1] in _PLACES and letter.capital(i):
            found.setdefault(letter.words[i - 1], i)
    return found


def _same(letter: Letter, said: dict[str, int], fact: Letter, true: dict[str, int], kind: str) -> bool:
    return letter.words[said[kind]] == fact.words[true[kind]] or letter.words[said[kind]] in fact.words


rule = Rule(
    "contradicts-what-is-known",
    Level.FIX,
    check,
    FIRST,
    "What you noted about this person says otherwise. Check it.",
    needs=("facts",),
)
