"""What a text says, as marks: the phrases of the data file that stand in it."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from askwell.people import fold

LONGEST_TEXT = 4_000  # characters of a letter or a fact that are read
LONGEST_PHRASE = 7  # words
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘`´")


def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a text, apostrophes dropped."""
    return tuple(_WORD.findall(fold(text[:LONGEST_TEXT]).translate(_APOSTROPHES)))


def marks(text: str) -> frozenset[str]:
    """The names of the lists that have a phrase in this text, such as "letters.offers" or "facts.met"."""
    said = tokens(text)
    table = _table()
    found: set[str] = set()
    for at, word in enumerate(said):
        for size in range(1, min(_longest().get(word, 0), len(said) - at) + 1):
            found.update(table.get(said[at : at + size], ()))
    return frozenset(found)


def words_of(section: str, name: str) -> frozenset[str]:
    """The single words of one list."""
    return frozenset(word for phrase in _file()[section][name] for word in tokens(phrase))


@cache
def _table() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for section in ("letters", "facts"):
        for name, phrases in _file()[section].items():
            for phrase in phrases:
                key = tokens(phrase)
                found[key] = (*found.get(key, ()), f"{section}.{name}")
    return found


@cache
def _longest() -> dict[str, int]:
    found: dict[str, int] = {}
    for key in _table():
        found[key[0]] = max(found.get(key[0], 1), min(len(key), LONGEST_PHRASE))
    return found


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("phrases.toml").read_text(encoding="utf-8"))
