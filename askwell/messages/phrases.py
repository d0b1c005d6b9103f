"""One pass over a letter that finds every phrase of a book in it.

Each word becomes a symbol, a sentence a short string of them. The needs that its symbols meet, gathered as bits, say
which phrases can be there at all; only these are looked for. A phrase stays within one sentence and its length is
bounded, so the pass is linear in the letter.
"""

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_
from typing import NamedTuple

from askwell.messages.letter import Kept, Letter, tokens, words_of
from askwell.messages.lexicon import by_look
from askwell.messages.table import (
    ASKING,
    BLANK,
    BRACKET,
    CAP,
    CAPITAL,
    FREE,
    LEVELS,
    PLANE,
    Table,
    character,
    numbers,
)


class Hit(NamedTuple):
    """A phrase found: its words from `first` up to `after`."""

    first: int
    after: int


class Phrasebook:
    """A table of phrases, ready to look for them."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.names = table.names
        self.symbols = {word: symbol for symbol, words in enumerate(table.words) for word in words.split(" ")}
        self.written = Kept(self._written)
        self.plain = Kept(self._plain)
        self.needs = _Needs(table)
        self.tags = _Tags(table.tags)
        self.heads = frozenset(table.heads)
        self._entries: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self.patterns: dict[int, re.Pattern[str]] = {}

    def symbol(self, word: str) -> int:
        """The symbol of a word in lower case."""
        found = self.symbols.get(word)
        return self.table.looks[",".join(by_look(word))] if found is None else found

    def entries(self, word: str, following: str) -> list[tuple[str, tuple[str, ...]]]:
        """The tags of longer phrases that begin with these two words, each with the words it goes on with."""
        key = f"{word} {following}"
        found = self._entries.get(key)
        if found is None:
            listed = (entry.split(" ") for entry in self.table.entries.get(key, "").split("|") if entry)
            found = [(tag, tuple(rest)) for tag, *rest in listed]
            if found:
                self._entries[key] = found
        return found

    def scan(self, letter: Letter) -> "Phrases":
        """The phrases in a letter, each looked for when first asked for."""
        return Phrases(self, letter)

    def pattern(self, number: int) -> re.Pattern[str]:
        """The expression of one phrase, made ready when first needed."""
        found = self.patterns.get(number)
        if found is None:
            found = self.patterns[number] = re.compile(self.table.patterns[number])
        return found

    def _written(self, chunk: str) -> str:
        """The symbols of a chunk, each in the plane that says how the word is written."""
        return "".join(
            character(self.symbol(word), _how(token, word)) for token in tokens(chunk) for word in words_of(token)
        )

    def _plain(self, chunk: str) -> str:
        return "".join(character(ord(sign) % PLANE) for sign in self.written[chunk])


class Phrases(Mapping[str, tuple[Hit, ...]]):
    """The phrases of one letter, name to hits in the order of the text, those that touch made one."""

    def __init__(self, book: Phrasebook, letter: Letter) -> None:
        self.book = book
        self.written = "".join(map(book.written.__getitem__, letter.chunks))
        self.plain = "".join(map(book.plain.__getitem__, letter.chunks))
        self.found: dict[str, tuple[Hit, ...]] = {}
        self.open: list[tuple[int, int, int]] = []
        self.anywhere = 0
        for begin, end, asks in letter.bounds:
            if there := book.needs.met(self.written[begin:end], asks=asks):
                self.open.append((begin, end, there))
                self.anywhere |= there

    def __getitem__(self, name: str) -> tuple[Hit, ...]:
        found = self.found.get(name)
        if found is None:
            found = self.found[name] = self._look(*self.book.names[name])
        return found

    def __iter__(self) -> Iterator[str]:
        return (name for name in self.book.names if self[name])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _look(self, first: int, after: int) -> tuple[Hit, ...]:
        mask = (1 << after) - (1 << first)
        if not self.anywhere & mask:
            return ()
        hits: list[Hit] = []
        for begin, end, there in self.open:
            here = there & mask
            while here:
                lowest = here & -here
                here ^= lowest
                hits += self._in(begin, end, lowest.bit_length() - 1)
        return _outermost(hits)

    def _in(self, begin: int, end: int, number: int) -> list[Hit]:
        """The hits of one phrase in one sentence."""
        text = (self.written if number in self.book.table.cased else self.plain)[begin:end]
        search, hits = self.book.pattern(number).search, []
        match = search(text)
        while match:
            hits.append(Hit(begin + match.start(), begin + match.end()))
            match = search(text, match.start() + 1)
        return hits


class _Needs(dict[str, int]):
    """The needs that a symbol meets, as bits, worked out when it is first met."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.listed = table.needs
        self.count = len(table.patterns)
        self.all = (1 << self.count) - 1
        self.free, self.asking = self._bits(FREE), self._bits(ASKING)

    def __missing__(self, sign: str) -> int:
        written, symbol = divmod(ord(sign) - PLANE, PLANE)
        bits = self._bits(character(symbol))
        bits |= self._bits(CAPITAL) if written & CAP else 0
        bits |= self._bits(BRACKET) if written & BLANK else 0
        self[sign] = bits
        return bits

    def met(self, sentence: str, *, asks: bool) -> int:
        """The phrases all of whose needs a sentence meets, as bits."""
        bits = reduce(or_, map(self.__getitem__, sentence), self.free | self.asking if asks else self.free)
        found = self.all
        for _ in range(LEVELS):
            found &= bits
            bits >>= self.count
        return found

    def _bits(self, sign: str) -> int:
        return sum(1 << number for number in numbers(self.listed.get(sign, "")))


class _Tags(dict[str, frozenset[str]]):
    """The tags of a symbol as it is written, worked out when it is first met."""

    def __init__(self, listed: list[str]) -> None:
        super().__init__()
        self.listed = listed

    def __missing__(self, sign: str) -> frozenset[str]:
        written, symbol = divmod(ord(sign) - PLANE, PLANE)
        tags = self.listed[symbol].split(" ") if self.listed[symbol] else []
        tags += ["<cap>"] * bool(written & CAP) + ["<blank>"] * bool(written & BLANK)
        self[sign] = frozenset(tags)
        return self[sign]


def _how(token: str, word: str) -> int:
    blank = token[0] == "["
    return (CAP if token[blank].isupper() and word != "i" else 0) + (BLANK if blank else 0)


def _outermost(hits: list[Hit]) -> tuple[Hit, ...]:
    kept: list[Hit] = []
    for hit in sorted(hits):
        if kept and hit.first < kept[-1].after:
            kept[-1] = Hit(kept[-1].first, max(hit.after, kept[-1].after))
        else:
            kept.append(hit)
    return tuple(kept)
