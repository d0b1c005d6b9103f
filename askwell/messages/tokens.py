"""The words and marks of a text, each word in its plain form."""

import re
from collections.abc import Callable
from typing import Any

# A word with the bracket of a blank before it, a sentence's end, or a line's. "node.js" is one sentence.
_TOKEN = re.compile(
    r"\[?(?:\d+(?:[.,:]\d+)+|[^\W_]+(?:['’ʼ‘´][^\W_]+)*)|[!?…;][.!?…;]*|\.[.!?…;]+|\.(?![^\W_])|\n",
)
_MARKS = frozenset(".!?…;\n")
WORD, ABBREVIATED = "w", "a"  # what a token is to a sentence; a point after an abbreviation does not end it
_ABBREVIATIONS = frozenset(
    "dr mr mrs ms mx prof st eg ie vs approx no ext dept tel inc ltd co jr sr etc".split(),
)
_SUFFIXES = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
_IS = frozenset("it that what here there who how she he where when".split())
_QUOTES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "´": "'"})
_MOST_KEPT = 24_576  # chunks remembered; common words come first, so what is full need not be emptied
_LONGEST_KEPT = 40  # characters


class Kept(dict[str, Any]):
    """What was made of a chunk, kept for the next letter."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, chunk: str) -> Any:  # Any: whatever is made
        made = self.make(chunk)
        if len(chunk) <= _LONGEST_KEPT and len(self) < _MOST_KEPT:
            self[chunk] = made
        return made


def tokens(chunk: str) -> list[str]:
    """The words and marks of a text, a word with the bracket of a blank before it."""
    return _TOKEN.findall(chunk)


def words_of(token: str) -> tuple[str, ...]:
    """The words of a token, none where it is a mark."""
    return () if token[0] in _MARKS else tuple(word for word in _open(token.removeprefix("[")) if word)


def _words_in(chunk: str) -> tuple[str, ...]:
    return tuple(word for token in tokens(chunk) for word in words_of(token))


def _parts_of(chunk: str) -> str:
    return "".join(map(_part, tokens(chunk)))


def _part(token: str) -> str:
    words = words_of(token)
    if not words and token[0] not in _MARKS:
        return ""  # nothing is left of a lone accent
    if not words:
        return token if token in {".", "\n"} else "?" if "?" in token else "!"  # no password
    initial = len(words[-1]) == 1 and token.removeprefix("[")[0].isupper() and words[-1] != "i"
    return WORD * (len(words) - 1) + (ABBREVIATED if initial or words[-1] in _ABBREVIATIONS else WORD)


def _open(word: str) -> tuple[str, ...]:
    """A word in lower case without accents, its contraction opened."""
    low = word.lower()
    if not low.isascii():
        import unicodedata  # a library of its own to load, and most letters need none of it

        low = low.translate(_QUOTES)
        parts = unicodedata.normalize("NFKD", low)
        low = "".join(c for c in parts if not unicodedata.combining(c))
    stem, mark, tail = low.rpartition("'")
    if not mark:
        return (low,)
    if tail in _SUFFIXES:
        return (stem, _SUFFIXES[tail])
    if tail == "t" and stem.endswith("n"):
        return ({"ca": "can", "wo": "will", "sha": "shall"}.get(stem[:-1], stem[:-1]), "not")
    if tail == "s":
        return (stem, "us") if stem == "let" else (stem, "is" if stem in _IS else "'s")
    return (low,)


def _places_in(chunk: str) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(chunk):
        place = match.start() + (match[0][0] == "["), match.end()
        found += [place] * len(words_of(match[0]))
    return tuple(found)


opened = Kept(_words_in)  # the words of a chunk
parts = Kept(_parts_of)  # what each of them, and each mark, is to its sentence
places = Kept(_places_in)  # where each of them stands in the chunk; the halves of a contraction share a place
