"""A text taken apart into words, sentences and zones, every word tied to its place in the text as given."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise
from operator import itemgetter

from askwell.messages.tokens import ABBREVIATED, WORD, opened, parts, places

_GREETING_WORDS = (
    "hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|evening"
    "|ol[áa]|oi|hola|bonjour|bonsoir|salut|liebe[rs]?|hallo|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|servus|ciao"
    "|car[oa]|gentile|ch(?:er|ère|ere)|estimad[oa]|prezad[oa]|querid[oa]|bom dia|boa (?:tarde|noite)"
    "|buen(?:os|as) (?:d[ií]as|tardes)|beste|hej|hei"
)
_GREETING = re.compile(rf"\A\s*(?P<word>{_GREETING_WORDS})\b[ \t]*(?P<names>[^,\n\r!:;–—?]{{0,80}})", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:(?:with|very|many|all|my|kind|kindest|warm|warmest|best|thanks|thank you|yours|sincerely|faithfully|regards"
    r"|wishes|truly|respectfully|cordially|cheers|warmly|again|and|so|much|in advance|speak soon|take care|gratefully)"
    r"[ ,]*){1,6}[.!]?",
    re.IGNORECASE,
)
_SIGNATURE_LINES = 6  # a closing formula stands in the last lines only
_SHORT_LINE = 50  # characters; a shorter line was broken on purpose, not wrapped
_AFTERTHOUGHT = re.compile(r"p\.?\s?p?\.?\s?s\b|(?:\S+\s+){4,60}\S+[.?!]$", re.IGNORECASE)  # "PS", or a whole sentence
_FORWARDED = re.compile(
    r"^\s*(?:-{3,}\s*(?:original|forwarded)\b.*|begin forwarded message:?|on\b.{5,200}\bwrote:\s*|_{20,}\s*)$",
    re.IGNORECASE,
)
_SIGNATURE = ("-- ", "--")
_SUSPICIOUS = frozenset(">-_oObB")  # how a line that the writer did not write here and now may begin
_SHORT = 120  # characters
_SENTENCE = re.compile(rf"([{WORD}{ABBREVIATED}]+)([^{WORD}{ABBREVIATED}]*)")


class Letter:
    """The words a writer wrote: lower case, without accents, contractions opened ("I'm" is "i", "am").

    Quoted and forwarded lines and what follows "-- " are left out. `bounds` is (first word, word after, asks) sentence
    by sentence, `body` the words between greeting and closing. Places are worked out when first asked for.
    """

    __slots__ = (
        "_flow",
        "_inner",
        "_lines",
        "_places",
        "_rows",
        "body",
        "bounds",
        "chunks",
        "greeted",
        "greeting",
        "text",
        "words",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        lines = text.splitlines()
        self._lines: list[tuple[int, int]] | None = None
        if _not_plain(text, lines):
            lines, self._lines = _live(text)
        self._flow = "\n".join(lines)
        self.chunks = _chunks(lines)
        self.words: tuple[str, ...] = tuple(chain.from_iterable(map(opened.__getitem__, self.chunks)))
        self._places: tuple[tuple[int, ...], tuple[int, ...]] | None = None
        self._rows: tuple[tuple[int, ...], tuple[int, ...], tuple[bool, ...]] | None = None
        self._inner: list[tuple[int, int]] | None = None
        greeting = _GREETING.match(text)
        first = self._before(greeting.end()) if greeting else 0
        closing = _closing(lines, self._lines[0][1] if self._lines else 0)
        last = len(self.words) if closing is None else len(self.words) - _size(self._flow[closing:])
        self.body = (min(first, last), last)
        self.bounds = _sentences(self.chunks, first)
        self.greeting = greeting.span("names") if greeting else None
        self.greeted = greeting["names"].strip() if greeting else ""

    @property
    def length(self) -> int:
        """How many words stand between greeting and closing."""
        return self.body[1] - self.body[0]

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each word begins in the text; the halves of a contraction share a place."""
        return (self._places or self._placed())[0]

    @property
    def ends(self) -> tuple[int, ...]:
        """Where each word ends in the text, exclusive."""
        return (self._places or self._placed())[1]

    @property
    def begins(self) -> tuple[int, ...]:
        """For each word the first word of its sentence."""
        return (self._rows or self._rowed())[0]

    @property
    def limits(self) -> tuple[int, ...]:
        """For each word the word after its sentence."""
        return (self._rows or self._rowed())[1]

    @property
    def asks(self) -> tuple[bool, ...]:
        """For each word whether its sentence ends as a question."""
        return (self._rows or self._rowed())[2]

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Where the words from `first` up to `after` stand in the text, in code points, end exclusive."""
        return self.starts[first], self.ends[after - 1]

    def capital(self, i: int) -> bool:
        """True where word i is written with a capital."""
        return self.text[self.starts[i]].isupper()

    def owns(self, place: int) -> bool:
        """True where a place in the text stands in a line that the writer wrote here and now."""
        if self._lines is None:
            return True
        number = bisect_right(self._lines, place, key=itemgetter(1)) - 1
        if number < 0:
            return False
        flown, at = self._lines[number]
        after = self._lines[number + 1][0] if number + 1 < len(self._lines) else len(self._flow) + 1
        return place < at + after - flown

    def sentences(self, *, body: bool = False) -> list[tuple[int, int]]:
        """First word and the word after the last, sentence by sentence; `body`: without greeting and closing."""
        if not body:
            return [(begin, end) for begin, end, _ in self.bounds]
        if self._inner is None:
            first, last = self.body
            self._inner = [(max(b, first), min(e, last)) for b, e, _ in self.bounds if e > first and b < last]
        return self._inner

    def _placed(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        starts: list[int] = []
        ends: list[int] = []
        find, after = self._flow.find, 0
        for chunk in self.chunks:
            if within := places[chunk]:
                at = find(chunk, after)
                after = at + len(chunk)
                for start, end in within:
                    starts.append(at + start)
                    ends.append(at + end)
        if self._lines is not None:
            starts = [*_as_given(starts, self._lines)]
            ends = [place + 1 for place in _as_given((end - 1 for end in ends), self._lines)]
        self._places = tuple(starts), tuple(ends)
        return self._places

    def _before(self, place: int) -> int:
        """How many words begin before a place near the beginning of the text."""
        if self._lines is not None:
            return bisect_right(self.starts, place - 1)
        count = after = 0
        for chunk in self.chunks:
            at = self._flow.find(chunk, after)
            after = at + len(chunk)
            if after >= place:
                return int(count + sum(at + start < place for start, _ in places[chunk]))
            count += len(places[chunk])
        return count

    def _rowed(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[bool, ...]]:
        begins: list[int] = []
        limits: list[int] = []
        asks: list[bool] = []
        for begin, end, ask in self.bounds:
            begins += [begin] * (end - begin)
            limits += [end] * (end - begin)
            asks += [ask] * (end - begin)
        self._rows = tuple(begins), tuple(limits), tuple(asks)
        return self._rows


def read(text: str) -> Letter:
    """The letter in a text; time is linear in its length. Short ones, as facts are, are kept for the next reading."""
    return _short(text) if len(text) <= _SHORT else Letter(text)


_short = lru_cache(maxsize=256)(Letter)


def _not_plain(text: str, lines: list[str]) -> bool:
    """True where a line may not be the writer's own, or ends otherwise than by a line feed."""
    if not text.startswith("\n".join(lines)):
        return True
    return any((bare := line.lstrip()) and bare[0] in _SUSPICIOUS and _foreign(line) for line in lines)


def _foreign(line: str) -> bool:
    return line in _SIGNATURE or line.lstrip().startswith(">") or _FORWARDED.match(line[:240]) is not None


def _live(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The lines the writer wrote here and now, and where each begins among them and in the text."""
    lines: list[str] = []
    begins: list[tuple[int, int]] = []
    at = flown = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        if bare in _SIGNATURE or (bare and _FORWARDED.match(bare[:240])):
            break
        if not bare.lstrip().startswith(">"):
            lines.append(bare)
            begins.append((flown, at))
            flown += len(bare) + 1
        at += len(line)
    return lines, begins


def _chunks(lines: list[str]) -> list[str]:
    """What stands between spaces, and a line's end where it is meant and is not the wrapping of a long sentence."""
    chunks: list[str] = []
    for line, following in pairwise((*lines, "")):
        chunks += line.split()
        after = following.lstrip()
        if not after or (len(line) < _SHORT_LINE and not after[0].islower()):
            chunks.append("\n")
    return chunks


def _sentences(chunks: list[str], cut: int) -> tuple[tuple[int, int, bool], ...]:
    """First word, word after the last, and whether it asks; `cut` is the word after a greeting, an end too."""
    signs = "".join(map(parts.__getitem__, chunks))
    while ABBREVIATED + "." in signs:
        signs = signs.replace(ABBREVIATED + ".", ABBREVIATED)
    found: list[tuple[int, int, bool]] = []
    begin = 0
    for words, marks in _SENTENCE.findall(signs):
        end = begin + len(words)
        if begin < cut < end:
            found.append((begin, cut, False))
            begin = cut
        found.append((begin, end, "?" in marks and marks.rstrip("\n")[-1] == "?"))
        begin = end
    return tuple(found)


def _closing(lines: list[str], begun: int) -> int | None:
    """Where the closing formula begins ("Best wishes,"), None without one, at the very beginning, or before more."""
    last: list[tuple[int, str]] = []
    begin = sum(map(len, lines)) + len(lines)
    for line in reversed(lines):
        begin -= len(line) + 1
        if line.strip():
            last.append((begin, line.strip()))
            if len(last) == _SIGNATURE_LINES:
                break
    for at in range(len(last) - 1, -1, -1):
        begin, line = last[at]
        if (begin or begun) and len(line) < _SHORT_LINE and _CLOSING.fullmatch(line):
            return None if any(_AFTERTHOUGHT.match(later) for _, later in last[:at]) else begin
    return None


def _size(text: str) -> int:
    return sum(len(opened[chunk]) for chunk in text.split())


def _as_given(places: Iterable[int], lines: list[tuple[int, int]]) -> Iterator[int]:
    """Places among the live lines as places in the text."""
    at = 0
    for place in places:
        while at + 1 < len(lines) and lines[at + 1][0] <= place:
            at += 1
        yield place - lines[at][0] + lines[at][1]
