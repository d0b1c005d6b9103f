"""The tags of a letter's words, worked out for a word when it is first asked about."""

from collections.abc import Mapping, Sequence
from operator import add
from typing import overload

from askwell.messages.letter import Letter
from askwell.messages.phrases import Phrases

Here = Mapping[str, tuple[int, ...]]


class Tags(Sequence[Here]):
    """For each word, the tags that begin there with the words they may end before, longest first."""

    def __init__(self, letter: Letter, phrases: Phrases) -> None:
        self.letter = letter
        self.signs, self.plain = phrases.written, phrases.plain
        self.book = phrases.book
        self._words: dict[int, Here] = {}
        self._longer: dict[int, dict[str, tuple[int, ...]]] | None = None
        self._with: dict[frozenset[str], frozenset[int]] = {}
        self._all: frozenset[str] | None = None

    def __len__(self) -> int:
        return len(self.signs)

    @overload
    def __getitem__(self, i: int) -> Here: ...
    @overload
    def __getitem__(self, i: slice) -> Sequence[Here]: ...
    def __getitem__(self, i: int | slice) -> Here | Sequence[Here]:
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(len(self)))]
        here = self._words.get(i)
        if here is None:
            here = dict.fromkeys(self.book.tags[self.signs[i]], (i + 1,))
            for tag, ends in self.longer.get(i, {}).items():
                here[tag] = ends + here.get(tag, ())
            self._words[i] = here
        return here

    def __contains__(self, tag: object) -> bool:
        return tag in self.all

    @property
    def all(self) -> frozenset[str]:
        """Every tag that a word or phrase of the letter carries."""
        if self._all is None:
            single = frozenset().union(*map(self.book.tags.__getitem__, set(self.signs)))
            self._all = single.union(*self.longer.values())
        return self._all

    def words_with(self, tags: frozenset[str]) -> frozenset[int]:
        """The words at which one of these tags begins."""
        found = self._with.get(tags)
        if found is None:
            carries = self.book.carrying(tags)
            single = [i for i, sign in enumerate(self.signs) if carries[sign]]
            longer = (i for i, here in self.longer.items() if not tags.isdisjoint(here))
            found = self._with[tags] = frozenset((*single, *longer))
        return found

    def could_carry(self, tag: str, i: int) -> bool:
        """False where the tag cannot begin at word i, alone or with the words after it; quicker than to know."""
        return self.plain[i] in self.book.beginning(tag)

    def how_many(self, words: tuple[str, ...], first: int, after: int) -> int:
        """How often some words stand from word `first` up to `after`."""
        alone, others = self.book.apart(words)
        found = sum(self.plain.count(sign, first, after) for sign in alone)
        return found + sum(map(self.letter.words[first:after].count, others)) if others else found

    @property
    def longer(self) -> dict[int, dict[str, tuple[int, ...]]]:
        """The tags of several words, by the word they begin at."""
        if self._longer is None:
            self._longer = {}
            for pair in self.book.pairs.intersection(map(add, self.plain, self.plain[1:])):
                self._enter(pair, self._longer)
        return self._longer

    def _enter(self, pair: str, longer: dict[int, dict[str, tuple[int, ...]]]) -> None:
        entries = self.book.entries(pair)
        i = self.plain.find(pair)
        while i >= 0:
            if here := self._entries_at(i, entries):
                longer[i] = here
            i = self.plain.find(pair, i + 1)

    def _entries_at(self, i: int, entries: tuple[tuple[str, str], ...]) -> dict[str, tuple[int, ...]]:
        """The longer phrases that begin at word i and end within its sentence."""
        here: dict[str, tuple[int, ...]] = {}
        for tag, rest in entries:
            after = i + 2 + len(rest)
            if self.plain.startswith(rest, i + 2) and after <= self.letter.limits[i]:
                here[tag] = tuple(sorted({*here.get(tag, ()), after}, reverse=True))
        return here
