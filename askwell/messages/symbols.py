"""One symbol for all words that no phrase tells apart, so that a sentence becomes a short string."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from askwell.messages.lexicon import Lexicon, by_look

_UNSEEN = ("xx", "xxxer", "7", "1999")  # words of every look that a word in no list can have


class Symbols:
    """The symbols of a lexicon and of the word sets that phrases name: `words[k]` are the words of symbol k."""

    def __init__(self, lexicon: Lexicon, named: Iterable[frozenset[str]]) -> None:
        self.lexicon = lexicon
        vocabulary = {*lexicon.common, *lexicon.things, *_UNSEEN}.union(*lexicon.words.values(), *named)
        vocabulary.update(word for phrases in lexicon.phrases.values() for phrase in phrases for word in phrase)
        self.tagged = {tag: set(words) for tag, words in lexicon.words.items()}
        for word in vocabulary:
            for tag in by_look(word, lexicon.common, lexicon.things):
                self.tagged[tag].add(word)
        self.words = _alike(vocabulary, self._sets(named))
        self.of = {word: k for k, words in enumerate(self.words) for word in words}
        self.looks = {by_look(word): self.of[word] for word in _UNSEEN}

    def _sets(self, named: Iterable[frozenset[str]]) -> list[frozenset[str]]:
        tagged = [frozenset(words) for words in self.tagged.values()]
        alone = (frozenset([w]) for phrases in self.lexicon.phrases.values() for phrase in phrases for w in phrase)
        return sorted({*named, *tagged, *alone, frozenset(_UNSEEN)}, key=lambda words: (-len(words), sorted(words)))

    def tags(self, symbol: int) -> Iterator[str]:
        """The tags that every word of a symbol carries."""
        word = self.words[symbol][0]
        return (tag for tag, words in self.tagged.items() if word in words)


def _alike(vocabulary: set[str], sets: list[frozenset[str]]) -> list[list[str]]:
    """Words in the same sets together, and what shares a large set side by side, so that it is written as a range."""
    member: dict[str, list[int]] = {word: [] for word in vocabulary}
    for number, words in enumerate(sets):
        for word in words:
            member[word].append(number)
    alike: dict[tuple[int, ...], list[str]] = {}
    for word in sorted(vocabulary):
        alike.setdefault(tuple(member[word]), []).append(word)
    return [alike[key] for key in sorted(alike)]


def ranges(symbols: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The numbers as ranges, both ends included."""
    ordered = sorted(symbols)
    begin = 0
    for at, (one, following) in enumerate(pairwise((*ordered, -1)), 1):
        if following != one + 1:
            yield ordered[begin], one
            begin = at
