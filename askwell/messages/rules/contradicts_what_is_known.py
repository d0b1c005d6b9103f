"""A claim the reader knows to be wrong shows that nobody looked (article S15, S16)."""

from collections.abc import Iterator

from askwell.messages.echoes import stem, telling
from askwell.messages.letter import Letter, read
from askwell.messages.phrases import Hit
from askwell.messages.view import FIRST, View, mark
from askwell.reading import Finding, Level, Rule

_NONE = frozenset({"no", "never", "not"})
_PLACES = frozenset({"at", "in", "from", "to", "for"})
_NEAR = 5  # words between a verb and the place or year that belongs to it
_YEAR = 4  # digits


def check(view: View) -> Iterator[Finding]:
    """The first claim about the reader that a fact denies, or gives another year or place for."""
    facts = [read(fact) for fact in view.message.facts]
    for begin, end in view.letter.sentences():
        hit = next(
            (h for fact in facts if (h := _denied(view, fact, begin, end) or _other(view, fact, begin, end))), None
        )
        if hit:
            yield mark(rule, view, hit)
            return


def _denied(view: View, fact: Letter, begin: int, end: int) -> Hit | None:
    """Finds "your book", where the fact says "no book"."""
    absent = {stem(b) for a, b in zip(fact.words, fact.words[1:], strict=False) if a in _NONE and telling(b)}
    words = view.letter.words
    hits = (Hit(i, i + 2) for i in range(begin, end - 1) if words[i] == "your" and stem(words[i + 1]) in absent)
    return next(hits, None)


def _other(view: View, fact: Letter, begin: int, end: int) -> Hit | None:
    """Finds "you studied in Ghent in 2012", where the fact says that it was in Graz, or in 2015."""
    words = view.letter.words
    if "you" not in words[begin:end]:
        return None
    known = {stem(w): i for i, w in enumerate(fact.words) if telling(w)}
    for i in range(begin, end):
        at = known.get(stem(words[i]))
        if at is not None and telling(words[i]) and "you" in words[max(begin, i - 3) : i]:
            said, true = _details(view.letter, i, end), _details(fact, at, len(fact.words))
            wrong = next(
                (said[kind] for kind in said if kind in true and not _same(view.letter, said, fact, true, kind)), None
            )
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
)
