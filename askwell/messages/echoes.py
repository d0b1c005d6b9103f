"""Which words of a letter echo what is known of the reader, or what was heard."""

from functools import lru_cache

from askwell.messages.book import book
from askwell.messages.letter import Letter, read
from askwell.messages.tokens import Kept

_ENDINGS = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ions",
    "ion",
    "ers",
    "ors",
    "ies",
    "ied",
    "ed",
    "es",
    "er",
    "or",
    "ist",
    "ly",
    "al",
    "s",
    "y",
    "e",
)
_SHORTEST = 3  # letters; a stem keeps at least as many
_MOST_KEPT = 64  # sets of facts
_YOU = frozenset(["you", "your", "yours", "yourself"])


@lru_cache(maxsize=8_192)
def stem(word: str) -> str:
    """A word without its ending, so that nurse, nurses and nursing are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word


def telling(word: str) -> bool:
    """True for a word that says something of its own: no function word, no commonplace."""
    return (len(word) >= _SHORTEST or word.isdigit()) and not book().is_common(word)


def _telling_stem(word: str) -> str:
    return stem(word) if telling(word) else ""


_stems = Kept(_telling_stem)


@lru_cache(maxsize=_MOST_KEPT)
def stems(texts: tuple[str, ...], *, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """The stems of the telling words in texts; kept, because a letter is read again as it is written."""
    return frozenset(_stems[word] for text in texts for word in read(text).words if word not in without) - {""}


def echoes(letter: Letter, known: frozenset[str], *, to_reader: bool) -> dict[str, int]:
    """Stems of `known` in the body with the word they stand at; `to_reader`: only in sentences that say "you"."""
    found: dict[str, int] = {}
    first, last = letter.body
    there = [i for i, said in enumerate(map(_stems.__getitem__, letter.words)) if said in known] if known else []
    for i in there:
        spoken = not to_reader or not _YOU.isdisjoint(letter.words[letter.begins[i] : letter.limits[i]])
        if first <= i < last and spoken:
            found.setdefault(_stems[letter.words[i]], i)
    return found
