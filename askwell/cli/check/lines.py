"""Where a place in a text is, as people and tools count: lines end with a line feed, columns are code points."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple


class Place(NamedTuple):
    """A line and a column, both from 1 on."""

    line: int
    column: int


class Lines:
    """The lines of a text, found once."""

    __slots__ = ("_begins", "_text")

    def __init__(self, text: str) -> None:
        """`text` is as given: a CRLF counts two."""
        self._text = text
        self._begins = [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]

    def place(self, at: int) -> Place:
        """The place of a code point."""
        line = bisect_right(self._begins, at)
        return Place(line, at - self._begins[line - 1] + 1)

    def bounds(self, number: int) -> tuple[int, int]:
        """Where a line begins, and where its end (LF or CRLF) stands."""
        begin = self._begins[number - 1]
        after = self._begins[number] - 1 if number < len(self._begins) else len(self._text)
        return begin, after - (after > begin and self._text[after - 1] == "\r")
