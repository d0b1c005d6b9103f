"""The words by which a sentence says what is asked about and what is the asker's own."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from askwell.approach.texts import LONGEST_TEXT, tokens

_ELIDED = re.compile(r"\b([cdjlmnst]|qu)['’](?=\w)", re.IGNORECASE)
_BREAKS = re.compile(r"[,:()\[\]{}|/\"“”«»–—]|\s-\s")
BREAK = ","  # stands among the words where a sentence pauses
_ENDS = re.compile(r"[.!?¿¡;\n\r…]+")


@dataclass(frozen=True, slots=True)
class Cues:
    """The data file made ready: phrases by their words, and plain sets of words."""

    phrases: Mapping[tuple[str, ...], frozenset[str]]
    longest: Mapping[str, int]
    words: Mapping[str, frozenset[str]]
    people_of: Mapping[str, tuple[str, ...]]
    doing: Mapping[str, str]
    myself: Mapping[tuple[str, ...], str]
    together: Mapping[str, tuple[str, ...]]
    field_functions: frozenset[str]

    def at(self, said: tuple[str, ...], at: int) -> tuple[frozenset[str], int]:
        """The names of the cues the longest phrase here gives, and its size; none and 0 where there is none."""
        for size in range(min(self.longest.get(said[at], 0), len(said) - at), 0, -1):
            if names := self.phrases.get(said[at : at + size]):
                return names, size
        return frozenset(), 0


def sentences(text: str) -> tuple[tuple[str, ...], ...]:
    """The folded words of each sentence, its pauses among them; only the first few thousand characters are read."""
    plain = _ELIDED.sub(r"\1 ", text[:LONGEST_TEXT])
    told = (tuple(word for part in _BREAKS.split(one) for word in (*tokens(part), BREAK)) for one in _ENDS.split(plain))
    return tuple(said for said in told if set(said) != {BREAK})


@cache
def cues() -> Cues:
    """The cues of this package."""
    file = tomllib.loads(files(__package__).joinpath("cues.toml").read_text(encoding="utf-8"))
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for name, forms in file["cues"].items():
        for form in _split(forms):
            found[tokens(form)] = found.get(tokens(form), frozenset()) | {name}
    longest: dict[str, int] = {}
    for key in found:
        longest[key[0]] = max(longest.get(key[0], 1), len(key))
    return Cues(
        phrases=found,
        longest=longest,
        words={name: frozenset(_split(forms)) for name, forms in file["words"].items()},
        people_of={name: _split(roles) for name, roles in file["people_of"].items()},
        doing={form: agent for agent, forms in file["doing"].items() for form in _split(forms)},
        myself={tokens(form): agent for agent, forms in file["myself"].items() for form in _split(forms)},
        together={name: _split(roles) for name, roles in file["together"].items()},
        field_functions=frozenset(_split(file["fields"]["functions"])),
    )


def _split(forms: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in forms.split(",") if form.strip())
