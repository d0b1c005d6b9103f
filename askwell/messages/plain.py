"""The words of a text without what stands around them: tags of a pasted page, comments meant for Askwell."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_BLOCKS = "p|div|br|li|ul|ol|tr|table|tbody|h[1-6]|hr|body|html|section|article|header|footer|pre|blockquote"
_INLINE = "a|b|i|u|s|em|strong|span|font|small|big|sub|sup|code|td|th|img|meta|link|o:p|center|label|tt|mark|strike"
_UNREAD = "head|style|script|title|blockquote"  # a quotation is somebody else's text
_PAGE = r"(?i)</(?:p|div|body|html|li|td|h[1-6])\s{0,9}>|<br\s{0,9}/?>"
_MARKUP = (
    r"(?i)<!--(?:(?!-->)[^<])*-->|<!doctype[^<>]*>"
    rf"|<(?P<end>/?)(?P<tag>{_BLOCKS}|{_INLINE}|{_UNREAD})(?=[\s/>])[^<>]*>"
    r"|&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});"
)  # patterns are made ready when first needed: most texts are no page
_SPACES = str.maketrans({"\u00a0": " "})


class Cut(NamedTuple):
    """A stretch of the text as given that is not read, or is read as something else (`instead`)."""

    start: int
    end: int
    instead: str = ""


class Plain:
    """A text as it is read, which knows where each of its characters stands in the text as given."""

    __slots__ = ("_ends", "_lengths", "_places", "_starts", "text")

    def __init__(self, given: str, cuts: Iterable[Cut] = ()) -> None:
        """`cuts` may come in any order; one that begins inside another is left out."""
        pieces: list[str] = []
        self._places: list[int] = []  # where each cut stands in the text as it is read
        self._lengths: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        length = at = 0
        for cut in sorted(cuts):
            if cut.start < at:
                continue
            pieces += [given[at : cut.start], cut.instead]
            length += cut.start - at
            self._places.append(length)
            self._lengths.append(len(cut.instead))
            self._starts.append(cut.start)
            self._ends.append(cut.end)
            length, at = length + len(cut.instead), cut.end
        self.text = "".join((*pieces, given[at:])) if pieces else given

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to before `end` stand in the text as given; end exclusive."""
        first = self._spread(start)[0]
        return first, self._spread(end - 1)[1] if end > start else first

    def _spread(self, at: int) -> tuple[int, int]:
        """The stretch of the text as given that one character stands for."""
        cut = bisect_right(self._places, at) - 1
        if cut < 0:
            return at, at + 1
        past = at - self._places[cut] - self._lengths[cut]
        return (self._starts[cut] if past < 0 else self._ends[cut] + past, self._ends[cut] + max(past + 1, 0))


def tags(text: str) -> list[Cut]:
    """The cuts that leave the words of a pasted page; none where the text is no page. Time is linear."""
    if "<" not in text or not re.search(_PAGE, text):
        return []
    marks = list(re.finditer(_MARKUP, text))
    unread = list(_unread(marks))
    inside = [start for start, _end in unread]
    cuts = [Cut(start, end, "\n") for start, end in unread]
    for mark in marks:
        at = bisect_right(inside, mark.start()) - 1
        if at < 0 or mark.start() >= unread[at][1]:
            cuts.append(Cut(mark.start(), mark.end(), _instead(mark)))
    return cuts


def _instead(mark: re.Match[str]) -> str:
    if mark[0][0] == "&":
        from html import unescape  # its table is slow to load

        return unescape(mark[0]).translate(_SPACES)
    return "\n" if mark["tag"] and re.fullmatch(_BLOCKS, mark["tag"].lower()) else ""


def _unread(marks: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """From the outermost opening tag of what is not read to the tag that closes it; unclosed ones hide nothing."""
    last = {mark["tag"].lower(): number for number, mark in enumerate(marks) if mark["end"]}
    depth, name, begin = 0, "", 0
    for number, mark in enumerate(marks):
        tag = (mark["tag"] or "").lower()
        if not depth and tag in _UNREAD.split("|") and not mark["end"] and last.get(tag, -1) > number:
            depth, name, begin = 1, tag, mark.start()
        elif depth and tag == name:
            depth += -1 if mark["end"] else 1
            if not depth:
                yield begin, mark.end()
