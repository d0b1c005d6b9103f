"""The tags of a letter's words, worked out for a word when it is first asked about."""

from collections.abc import Iterator, Mapping, Sequence
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
            for tag, ends in (self.longer.get(i) or {}).items():
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

    @property
    def longer(self) -> dict[int, dict[str, tuple[int, ...]]]:
        """The tags of several words, by the word they begin at."""
        if self._longer is None:
            self._longer = {i: found for i in self._beginnings() if (found := self._entries_at(i))}
        return self._longer

    def _beginnings(self) -> Iterator[int]:
        heads = self.book.heads
        return (i for i, sign in enumerate(self.plain) if sign in heads)

    def _entries_at(self, i: int) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        words, limit = self.letter.words, self.letter.limits[i]
        for tag, rest in self.book.entries(words[i], words[i + 1] if i + 1 < limit else ""):
            after = i + 2 + len(rest)
            if after <= limit and words[i + 2 : after] == rest:
                found[tag] = tuple(sorted({*found.get(tag, ()), after}, reverse=True))
        return found
