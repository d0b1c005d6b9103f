"""A text taken apart into words, sentences and zones, every word tied to its place in the text as given."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)+|[^\W_]+(?:['’ʼ‘´][^\W_]+)*|[.!?…;]+|\r\n|\n|\r|,")
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
_FORWARDED = re.compile(
    r"^\s*(?:-{3,}\s*(?:original|forwarded)\b.*|begin forwarded message:?|on\b.{5,200}\bwrote:\s*|_{20,}\s*)$",
    re.IGNORECASE,
)
_ABBREVIATIONS = frozenset(
    [
        "dr",
        "mr",
        "mrs",
        "ms",
        "mx",
        "prof",
        "st",
        "eg",
        "ie",
        "vs",
        "approx",
        "no",
        "ext",
        "dept",
        "tel",
        "inc",
        "ltd",
        "co",
        "jr",
        "sr",
        "etc",
    ]
)
_SHORT_LINE = 50  # characters; a shorter line was broken on purpose, not wrapped
_AFTERTHOUGHT = re.compile(r"p\.?\s?p?\.?\s?s\b|(?:\S+\s+){4,60}\S+[.?!]$", re.IGNORECASE)  # "PS", or a whole sentence
_SIGNATURE_LINES = 6  # a closing formula stands in the last lines only
_SUFFIXES = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
_IS = frozenset(["it", "that", "what", "here", "there", "who", "how", "she", "he", "where", "when"])
_QUOTES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "´": "'"})


@dataclass(frozen=True, slots=True)
class Letter:
    """The words a writer wrote: lower case, without accents, contractions opened ("I'm" is "i", "am").

    `limits[i]` is the word after the sentence of word i, `begins[i]` its first word; `asks[i]` is True in a question.
    Quoted and forwarded lines and what follows "-- " are left out. `body` is the words between greeting and closing.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    begins: tuple[int, ...]
    limits: tuple[int, ...]
    asks: tuple[bool, ...]
    body: tuple[int, int]
    greeting: tuple[int, int] | None = None
    greeted: str = ""
    length: int = 0
    commas: frozenset[int] = field(default_factory=frozenset)

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Where the words from `first` up to `after` stand in the text, in code points, end exclusive."""
        return self.starts[first], self.ends[after - 1]

    def capital(self, i: int) -> bool:
        """True where word i is written with a capital."""
        return self.text[self.starts[i]].isupper()

    def sentences(self, *, body: bool = False) -> list[tuple[int, int]]:
        """First word and the word after the last, sentence by sentence; `body`: without greeting and closing."""
        first, last = self.body if body else (0, len(self.words))
        found, i = [], first
        while i < last:
            found.append((i, min(self.limits[i], last)))
            i = self.limits[i]
        return found


def read(text: str) -> Letter:
    """The letter in a text; time is linear in its length."""
    live = _live_lines(text)
    words, starts, ends, breaks, commas = _words(text, live)
    greeting = _GREETING.match(text)
    first = bisect_right(starts, greeting.end() - 1) if greeting else 0
    breaks.setdefault(first, ",")
    begins, limits, asks = _sentences(len(words), breaks)
    closing = _closing(text, live)
    last = len(words) if closing is None else bisect_right(starts, closing - 1)
    return Letter(
        text=text,
        words=tuple(words),
        starts=tuple(starts),
        ends=tuple(ends),
        begins=tuple(begins),
        limits=tuple(limits),
        asks=tuple(asks),
        body=(min(first, last), last),
        greeting=greeting.span("names") if greeting else None,
        greeted=greeting["names"].strip() if greeting else "",
        length=last - min(first, last),
        commas=frozenset(commas),
    )


def _live_lines(text: str) -> list[tuple[int, int]]:
    """The lines the writer wrote here and now, as spans: no quotes, no forwarded part, no signature."""
    live, at = [], 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        if bare in ("-- ", "--") or (bare and _FORWARDED.match(bare[:240])):
            break
        if not bare.lstrip().startswith(">"):
            live.append((at, at + len(bare)))
        at += len(line)
    return live


_Words = tuple[list[str], list[int], list[int], dict[int, str], list[int]]


def _words(text: str, live: list[tuple[int, int]]) -> _Words:
    """Words with their places; `breaks` maps the number of words before a sentence's end to the mark that ended it."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    breaks: dict[int, str] = {}
    commas: list[int] = []
    for at, (begin, stop) in enumerate(live):
        for token in _TOKEN.finditer(text, begin, stop):
            mark = token[0]
            if mark == ",":
                commas.append(len(words))
            elif mark[0] in ".!?…;":
                if words and _ends_sentence(text, token.end(), mark, words[-1], starts[-1]):
                    breaks[len(words)] = mark
            else:
                opened = _open(mark)
                words.extend(opened)
                starts.extend([token.start()] * len(opened))
                ends.extend([token.end()] * len(opened))
        if words and _line_breaks(text, live, at):
            breaks.setdefault(len(words), "\n")
    return words, starts, ends, breaks, commas


def _ends_sentence(text: str, after: int, mark: str, word: str, start: int) -> bool:
    """False for the point of an abbreviation, of an initial, or inside a name such as node.js."""
    if mark != ".":
        return True
    if after < len(text) and text[after].isalnum():
        return False
    return word not in _ABBREVIATIONS and not (len(word) == 1 and text[start].isupper() and word != "i")


def _line_breaks(text: str, live: list[tuple[int, int]], at: int) -> bool:
    """True where a line's end is meant, and is not the wrapping of a long sentence."""
    begin, stop = live[at]
    if at + 1 == len(live):
        return True
    following = text[live[at + 1][0] : live[at + 1][1]].strip()
    return not following or (stop - begin < _SHORT_LINE and not following[0].islower()) or not text[begin:stop].strip()


def _open(word: str) -> tuple[str, ...]:
    """A word in lower case without accents, its contraction opened."""
    low = word.lower()
    if not low.isascii():
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


def _sentences(count: int, breaks: dict[int, str]) -> tuple[list[int], list[int], list[bool]]:
    begins: list[int] = []
    limits: list[int] = []
    asks: list[bool] = []
    begin = 0
    for end in sorted({*(b for b in breaks if b), count}):
        size = end - begin
        begins.extend([begin] * size)
        limits.extend([end] * size)
        asks.extend(["?" in breaks.get(end, "")] * size)
        begin = end
    return begins, limits, asks


def _closing(text: str, live: list[tuple[int, int]]) -> int | None:
    """Where the closing formula begins ("Best wishes,"), None without one or where the letter goes on after it."""
    lines = [(b, e) for b, e in live if text[b:e].strip()][-_SIGNATURE_LINES:]
    for at, (begin, end) in enumerate(lines):
        line = text[begin:end].strip()
        if begin and len(line) < _SHORT_LINE and _CLOSING.fullmatch(line):
            goes_on = any(_AFTERTHOUGHT.match(text[b:e].strip()) for b, e in lines[at + 1 :])
            return None if goes_on else begin
    return None
