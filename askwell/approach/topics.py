"""Fields of work: which a text speaks of, and how much of a field asked about it covers."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from askwell.approach.texts import tokens
from askwell.careers import lexicon
from askwell.careers.titles import stem

SAME_FIELD = 0.7  # what a word of the same field is worth against the word itself
GENERIC_FIELD = 0.35  # the same where the field is generic, as digital is
ALL_WORDS = 0.62  # the least a text covers that has something for every word of a field
SHORTEST_INITIALS = 3  # letters
KEPT = 100_000  # texts remembered
_IDLE = frozenset(
    "and or the of for in to a an de da do e y et und with work working on at from my jobs job roles role field "
    "sector industry services products things".split()
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One field asked about: its words as concepts, the fields each belongs to, and its initials if three or more."""

    text: str
    words: tuple[tuple[str, frozenset[str]], ...]
    short: str = ""


def wanted(phrase: str) -> Wanted:
    """A field as it was asked about."""
    said = [token for token in tokens(phrase) if token not in _IDLE]
    words = tuple((_concept(token), _table().get(token, frozenset())) for token in dict.fromkeys(said))
    return Wanted(phrase, words, "".join(t[0] for t in said) if len(said) >= SHORTEST_INITIALS else "")


@lru_cache(maxsize=KEPT)
def concepts(text: str) -> frozenset[str]:
    """The words of a text as concepts."""
    said, known = tokens(text), lexicon()
    found: set[str] = set()
    at = 0
    while at < len(said):
        size = next(
            (n for n in range(known.longest.get(said[at], 1), 1, -1) if " ".join(said[at : at + n]) in known.forms), 1
        )
        whole = known.forms.get(" ".join(said[at : at + size])) if size > 1 else None
        found.update({whole.concept} if whole and whole.kind == "function" else map(_concept, said[at : at + size]))
        at += size
    return frozenset(found) - _IDLE


@lru_cache(maxsize=KEPT)
def topics(text: str) -> frozenset[str]:
    """The fields of work a text speaks of."""
    said = tokens(text)
    found: set[str] = set()
    taken = -1
    for at, token in enumerate(said):
        pair = _table().get(" ".join(said[at : at + 2]), frozenset()) if at + 1 < len(said) else frozenset()
        if at != taken:
            found.update(pair or _table().get(token, ()))
        taken = at + 1 if pair else taken
    return frozenset(found)


def named_at(said: tuple[str, ...], at: int) -> int:
    """How many words from here on name a field of work together: 2, 1, or 0."""
    table = _table()
    return next((size for size in (2, 1) if at + size <= len(said) and " ".join(said[at : at + size]) in table), 0)


@cache
def at_home(field: str) -> frozenset[str]:
    """The sectors whose crafts are at home in a field of work."""
    return frozenset(tokens(_file()["home"].get(field, "")))


def telling(fields: Iterable[str]) -> frozenset[str]:
    """The fields that say something: not digital, not data."""
    return frozenset(fields) - generic()


def coverage(field: Wanted, text: str, weight: Mapping[str, float]) -> float:
    """How much of a field a text covers, 0 to 1, rare words counting more."""
    if not field.words:
        return 0.0
    if _has_short(field, text):
        return 1.0
    have, about = concepts(text), topics(text)
    return _weighed(field, [_hit(word, names, have, about) for word, names in field.words], weight)


class Sieve:
    """Which titles and companies can show a field at all, each different text read once."""

    def __init__(self, fields: Sequence[Wanted], weight: Mapping[str, float]) -> None:
        """Make ready for these fields; `weight` is how much each of their words tells."""
        self._fields = tuple(field for field in fields if field.words)
        self._weight = weight
        self._hits: dict[str, tuple[float, tuple[tuple[float, ...], ...]] | None] = {}

    def best(self, *texts: str) -> float:
        """About how much of one field the texts cover together, 0 to 1; `coverage` is exact."""
        found = [known for text in texts if (known := self._of(text))]
        if len(found) <= 1:
            return found[0][0] if found else 0.0
        together = (
            [max(each) for each in zip(*same, strict=True)] for same in zip(*(h for _, h in found), strict=True)
        )
        return self._most(together)

    def _most(self, hits: Iterable[Sequence[float]]) -> float:
        return max(self._share(field, of_field) for field, of_field in zip(self._fields, hits, strict=True))

    def _share(self, field: Wanted, hits: Sequence[float]) -> float:
        """The last of the hits stands for the initials."""
        return 1.0 if hits[-1] else _weighed(field, hits[:-1], self._weight)

    def _of(self, text: str) -> tuple[float, tuple[tuple[float, ...], ...]] | None:
        """The best share, and how fully each word of each field and its initials stand in a text; None for nothing."""
        if text not in self._hits:
            have, about = concepts(text), topics(text)
            hits = tuple(
                (*(_hit(word, names, have, about) for word, names in field.words), float(_has_short(field, text)))
                for field in self._fields
            )
            self._hits[text] = (self._most(hits), hits) if any(map(any, hits)) else None
        return self._hits[text]


def _has_short(field: Wanted, text: str) -> bool:
    return bool(field.short) and field.short in tokens(text)


def _weighed(field: Wanted, hits: Sequence[float], weight: Mapping[str, float]) -> float:
    rare = [weight.get(word, 1.0) for word, _ in field.words]
    whole = ALL_WORDS if len(hits) > 1 and all(hits) else 0.0
    return max(whole, sum(r * hit for r, hit in zip(rare, hits, strict=True)) / sum(rare))


def _hit(word: str, fields: frozenset[str], have: frozenset[str], about: frozenset[str]) -> float:
    if word in have:
        return 1.0
    shared = fields & about
    return (SAME_FIELD if shared - generic() else GENERIC_FIELD) if shared else 0.0


@lru_cache(maxsize=KEPT)
def _concept(token: str) -> str:
    word = lexicon().word((token,))
    return word.concept if word else stem(token)


@cache
def generic() -> frozenset[str]:
    """The fields that say little by themselves."""
    return frozenset(str(name) for name in _file()["generic"])


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    fields = _file()["fields"]
    for field, words in fields.items():
        for word in words.split(","):
            found.setdefault(" ".join(tokens(word)), set()).add(field)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _file() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("topics.toml").read_text(encoding="utf-8"))
