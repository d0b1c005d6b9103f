"""Which words of a letter echo what is known of the reader, or what was heard."""

from collections.abc import Iterable
from functools import cache

from askwell.messages.letter import Letter, read
from askwell.messages.lexicon import lexicon

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
_YOU = frozenset(["you", "your", "yours", "yourself"])


@cache
def stem(word: str) -> str:
    """A word without its ending, so that nurse, nurses and nursing are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word


def stems(texts: Iterable[str], *, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """The stems of the telling words in texts."""
    return frozenset(stem(w) for t in texts for w in read(t).words if telling(w) and w not in without)


def telling(word: str) -> bool:
    """True for a word that says something of its own: no function word, no commonplace."""
    return word not in lexicon().common and (len(word) >= _SHORTEST or word.isdigit())


def echoes(letter: Letter, known: frozenset[str], *, to_reader: bool) -> dict[str, int]:
    """Stems of `known` in the body with the word they stand at; `to_reader`: only in sentences that say "you"."""
    found: dict[str, int] = {}
    first, last = letter.body
    for begin, end in letter.sentences():
        words = letter.words[begin:end]
        if to_reader and _YOU.isdisjoint(words):
            continue
        for i in range(max(begin, first), min(end, last)):
            if telling(letter.words[i]) and stem(letter.words[i]) in known:
                found.setdefault(stem(letter.words[i]), i)
    return found
