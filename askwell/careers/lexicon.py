"""The words of working life, read once from the data files beside this module."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from askwell.people import fold

Kind = Literal["craft", "head", "function"]
SHORTEST_FOLDED = 4  # letters a word keeps when an ending is taken off
_ENDINGS = (
    ("innen", ""), ("in", ""), ("oras", "or"), ("ora", "or"), ("ores", "or"), ("trice", "teur"), ("euse", "eur"),
    ("iere", "ier"), ("ienne", "ien"), ("as", "o"), ("a", "o"), ("os", "o"), ("ies", "y"), ("es", ""), ("s", ""),
    ("e", ""), ("a", ""), ("essa", "or"), ("oes", "ao"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A form as it was understood: what kind of word, the concept behind it, and the sector it belongs to."""

    kind: Kind
    concept: str
    sector: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the data files say: `forms` are folded and may hold several words."""

    forms: Mapping[str, Word]
    levels: Mapping[str, str]
    titles: Mapping[str, tuple[str, ...]]
    credentials: Mapping[str, str]
    signs: Mapping[str, frozenset[str]]
    sectors: Mapping[str, str]
    governed: Mapping[str, str]
    general: frozenset[str]
    longest: Mapping[str, int]

    def word(self, tokens: tuple[str, ...]) -> Word | None:
        """The word these tokens make, plural and feminine forms folded into the one listed."""
        found = self.forms.get(" ".join(tokens))
        return found or (self._folded(tokens) if len(tokens[-1]) > SHORTEST_FOLDED else None)

    def _folded(self, tokens: tuple[str, ...]) -> Word | None:
        last = tokens[-1]
        for ending, plain in _ENDINGS:
            if last.endswith(ending) and len(last) - len(ending) + len(plain) >= SHORTEST_FOLDED:
                bare = last.removesuffix(ending) + plain
                if found := self.forms.get(" ".join((*tokens[:-1], bare))):
                    return found
        return None

    def sign(self, name: str) -> frozenset[str]:
        """The forms that give this sign."""
        return self.signs.get(name, frozenset())


@cache
def lexicon() -> Lexicon:
    """The lexicon of this package."""
    crafts, words = _read("crafts.toml"), _read("words.toml")
    forms = _forms(crafts, words)
    return Lexicon(
        forms=forms,
        levels={form: level for level, forms in words["levels"].items() for form in _split(forms)},
        titles={short: tuple(full.split()) for short, full in words["titles"].items()},
        credentials={form: _craft(name) for name, forms in words["credentials"].items() for form in _split(forms)},
        signs={name: frozenset(_split(forms)) for name, forms in words["signs"].items()},
        sectors={
            n: sector for sector, table in crafts.items() for key, forms in table.items() for n, _ in _parts(key, forms)
        },
        governed=words["sectors"],
        general=frozenset(_split(words["general"]["crafts"])),
        longest=_longest(forms),
    )


@cache
def near_pairs() -> tuple[tuple[str, str, float], ...]:
    """Pairs of roles and how near the one is to the other, 0 to 1."""
    return tuple((a, b, float(weight)) for a, b, weight in _read("near.toml")["pairs"])


def _forms(crafts: Mapping[str, Any], words: Mapping[str, Any]) -> dict[str, Word]:
    """Crafts win over heads, heads over functions, where one form is listed twice."""
    found: dict[str, Word] = {}
    for concept, forms in words["functions"].items():
        found.update({form: Word("function", concept) for form in _split(forms)})
    for concept, forms in words["heads"].items():
        found.update({form: Word("head", concept) for form in _split(forms)})
    for sector, table in crafts.items():
        for concept, forms in table.items():
            for name, part in _parts(concept, forms):
                found.update({form: Word("craft", name, sector) for form in _split(part)})
    return found


def _parts(concept: str, forms: str) -> Iterator[tuple[str, str]]:
    """Crafts of one group: the first has the group's name, each further one, after a semicolon, its own first form."""
    first, *further = forms.split(";")
    yield concept, first
    for part in further:
        yield _split(part)[0], part


def _longest(forms: Mapping[str, Word]) -> dict[str, int]:
    """How many words the longest form has that begins with a word."""
    found: dict[str, int] = {}
    for form in forms:
        first, words = form.split(" ", 1)[0], form.count(" ") + 1
        found[first] = max(found.get(first, 1), words)
    return found


def _read(name: str) -> dict[str, Any]:  # TOML tables hold what they hold; the readers above give them types
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _split(forms: str) -> tuple[str, ...]:
    return tuple(fold(form) for form in forms.split(",") if form.strip())


def _craft(name: str) -> str:
    return "" if name == "none" else name
