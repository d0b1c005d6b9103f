"""What the table says of symbols and patterns, worked out for each when it is first met."""

import re
from collections.abc import Callable
from functools import reduce
from operator import or_

from askwell.messages.table import (
    ASKING,
    BLANK,
    BRACKET,
    CAP,
    CAPITAL,
    FREE,
    PLANE,
    Table,
    character,
    numbers,
)


class Patterns(dict[int, tuple[Callable[..., re.Match[str] | None], bool]]):
    """How to look for each phrase, made ready when first needed; True where it looks at how words are written."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table = table

    def __missing__(self, number: int) -> tuple[Callable[..., re.Match[str] | None], bool]:
        self[number] = re.compile(self.table.patterns[number].decode()).search, number in self.table.cased
        return self[number]


class Needs(dict[str, int]):
    """The needs that a symbol meets, as bits, worked out when it is first met."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.listed = table.needs
        self.count = len(table.patterns)
        self.all = (1 << self.count) - 1
        self.free = self._bits(FREE)
        self.free_asking = self.free | self._bits(ASKING)

    def __missing__(self, sign: str) -> int:
        written, symbol = divmod(ord(sign) - PLANE, PLANE)
        bits = self._bits(character(symbol))
        bits |= self._bits(CAPITAL) if written & CAP else 0
        bits |= self._bits(BRACKET) if written & BLANK else 0
        self[sign] = bits
        return bits

    def met(self, sentence: str, *, asks: bool) -> int:
        """The phrases all of whose needs a sentence meets, as bits."""
        bits = reduce(or_, map(self.__getitem__, sentence), self.free_asking if asks else self.free)
        bits &= bits >> 2 * self.count  # of four levels, the first with the third and the second with the fourth
        return bits & bits >> self.count & self.all

    def _bits(self, sign: str) -> int:
        return sum(1 << number for number in numbers(self.listed.get(sign, "")))


class Tags(dict[str, frozenset[str]]):
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
