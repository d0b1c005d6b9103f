"""A text taken apart into words, sentences and zones, every word tied to its place in the text as given."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise
from operator import itemgetter
from typing import Any

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
# A word with the bracket of a blank before it, a sentence's end, or a line's. "node.js" is one sentence.
_TOKEN = re.compile(
    r"\[?(?:\d+(?:[.,:]\d+)+|[^\W_]+(?:['’ʼ‘´][^\W_]+)*)|[!?…;][.!?…;]*|\.[.!?…;]+|\.(?![^\W_])|\n",
)
_MARKS = frozenset(".!?…;\n")
_WORDS, _ABBREVIATED = "w", "a"  # what a token is to a sentence; a point after an abbreviation does not end it
_SENTENCE = re.compile(rf"([{_WORDS}{_ABBREVIATED}]+)([^{_WORDS}{_ABBREVIATED}]*)")
_ABBREVIATIONS = frozenset(
    "dr mr mrs ms mx prof st eg ie vs approx no ext dept tel inc ltd co jr sr etc".split(),
)
_SUFFIXES = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
_IS = frozenset("it that what here there who how she he where when".split())
_QUOTES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "´": "'"})
_MOST_KEPT = 8_192  # chunks remembered; then begun anew, so that a long run stays small
_LONGEST_KEPT = 40  # characters


class Letter:
    """The words a writer wrote: lower case, without accents, contractions opened ("I'm" is "i", "am").

    Quoted and forwarded lines and what follows "-- " are left out. `bounds` is (first word, word after, asks) sentence
    by sentence, `body` the words between greeting and closing. Places are worked out when first asked for.
    """

    __slots__ = (
        "_flow",
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
        self.words: tuple[str, ...] = tuple(chain.from_iterable(map(_opened.__getitem__, self.chunks)))
        self._places: tuple[tuple[int, ...], tuple[int, ...]] | None = None
        self._rows: tuple[tuple[int, ...], tuple[int, ...], tuple[bool, ...]] | None = None
        greeting = _GREETING.match(text)
        first = self._before(greeting.end(), known=self._lines is None) if greeting else 0
        closing = _closing(lines, self._lines[0][1] if self._lines else 0)
        last = len(self.words) if closing is None else len(self.words) - _size(self._flow[closing:])
        self.body = (min(first, last), last)
        self.bounds = tuple(_sentences(self.chunks, first))
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
        first, last = self.body if body else (0, len(self.words))
        return [(max(b, first), min(e, last)) for b, e, _ in self.bounds if e > first and b < last]

    def _before(self, place: int, *, known: bool) -> int:
        """How many words begin before a place in the text; `known`: the text is all the writer's."""
        if not known:
            return bisect_right(self.starts, place - 1)
        count = 0
        for match in _TOKEN.finditer(self._flow):
            if match.start() + (match[0][0] == "[") >= place:
                break
            count += len(_opened[match[0]])
        return count

    def _placed(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        starts: list[int] = []
        ends: list[int] = []
        for match in _TOKEN.finditer(self._flow):
            token = match[0]
            for _ in _opened[token]:
                starts.append(match.start() + (token[0] == "["))
                ends.append(match.end())
        if self._lines is not None:
            starts = [*_as_given(starts, self._lines)]
            ends = [place + 1 for place in _as_given((end - 1 for end in ends), self._lines)]
        self._places = tuple(starts), tuple(ends)
        return self._places

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


def _open(word: str) -> tuple[str, ...]:
    """A word in lower case without accents, its contraction opened."""
    low = word.lower()
    if not low.isascii():
        import unicodedata  # a library of its own to load, and most letters need none of it

        low = low.translate(_QUOTES)
        parts = unicodedata.normalize("NFKD", low)
        low = "".join(c for c in parts if not unicodedata.combining(c))
    stem, mark, tail = low.rpartition("'")
    if not mark:
        return (low,)
    if tail in _SUFFIXES:
        return (stem, _SUFFIXES[tail])
    if tail == "t" and stem.endswith("n"):
        return ({"ca": "can", "wo": "will", "sha": "shall"}.get(stem[:-1], stem[:-1]), "not")
    if tail == "s":
        return (stem, "us") if stem == "let" else (stem, "is" if stem in _IS else "'s")
    return (low,)


class Kept(dict[str, Any]):
    """What was made of a chunk, kept for the next letter."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, chunk: str) -> Any:  # Any: whatever is made
        made = self.make(chunk)
        if len(self) >= _MOST_KEPT:
            self.clear()
        if len(chunk) <= _LONGEST_KEPT:
            self[chunk] = made
        return made


def tokens(chunk: str) -> list[str]:
    """The words and marks of a text, a word with the bracket of a blank before it."""
    return _TOKEN.findall(chunk)


def words_of(token: str) -> tuple[str, ...]:
    """The words of a token, none where it is a mark."""
    return () if token[0] in _MARKS else _open(token.removeprefix("["))


def _words(chunk: str) -> tuple[str, ...]:
    return tuple(word for token in tokens(chunk) for word in words_of(token))


def _parts_of(chunk: str) -> str:
    return "".join(map(_part, tokens(chunk)))


def _part(token: str) -> str:
    words = words_of(token)
    if not words:
        return token if token in {".", "\n"} else "?" if "?" in token else "!"  # no password
    initial = len(words[-1]) == 1 and token.removeprefix("[")[0].isupper() and words[-1] != "i"
    return _WORDS * (len(words) - 1) + (_ABBREVIATED if initial or words[-1] in _ABBREVIATIONS else _WORDS)


_short = lru_cache(maxsize=256)(Letter)
_opened = Kept(_words)
_parts = Kept(_parts_of)


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


def _sentences(chunks: list[str], cut: int) -> Iterator[tuple[int, int, bool]]:
    """First word, word after the last, and whether it asks; `cut` is the word after a greeting, an end too."""
    parts = "".join(map(_parts.__getitem__, chunks))
    while _ABBREVIATED + "." in parts:
        parts = parts.replace(_ABBREVIATED + ".", _ABBREVIATED)
    begin = 0
    for words, marks in _SENTENCE.findall(parts):
        end = begin + len(words)
        if begin < cut < end:
            yield begin, cut, False
            begin = cut
        yield begin, end, marks.rstrip("\n")[-1:] == "?"
        begin = end


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
    return sum(len(_opened[chunk]) for chunk in text.split())


def _as_given(places: Iterable[int], lines: list[tuple[int, int]]) -> Iterator[int]:
    """Places among the live lines as places in the text."""
    at = 0
    for place in places:
        while at + 1 < len(lines) and lines[at + 1][0] <= place:
            at += 1
        yield place - lines[at][0] + lines[at][1]
