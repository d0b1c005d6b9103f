"""What stands in the margins of a letter: which parts it holds, and what its reader would think."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from askwell.desk.noticing import BLANK, FOREIGN, Noticed, Span, meets, notes_on, spans_of
from askwell.reading import Reading


@dataclass(frozen=True, slots=True)
class Part:
    """One part that a letter should hold: its name, whether it is there, and a word on how."""

    key: str
    name: str
    settled: bool
    words: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the letter under which the same lines are drawn; `number` ends a marked stretch."""

    text: str
    css: str = ""
    part: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank in the letter, and the question that fills it."""

    text: str
    asks: str
    about_them: bool


@dataclass(frozen=True, slots=True)
class Margin:
    """Everything drawn around one letter; `spoken` is what those hear who listen, `foreign` is another language."""

    parts: tuple[Part, ...]
    segments: tuple[Segment, ...]
    notes: tuple[Noticed, ...]
    gaps: tuple[Gap, ...]
    summary: str
    spoken: str
    barred: bool
    reason_opens: bool
    foreign: bool


# The parts of each kind of letter, in their order, and the elements each is made of.
_ASKING = {
    "me": ("introduction",),
    "why": ("specific_reason",),
    "ask": ("clear_ask", "bounded_ask", "advice_framing"),
    "thanks": ("thanks", "easy_out"),
}
_THANKING = {"said": ("cites_specific",), "thanks": ("thanks",), "next": ("next_step",), "touch": ("keeps_in_touch",)}
_NAMES = {
    "me": "who I am",
    "why": "why you",
    "ask": "a small ask",
    "thanks": "thanks",
    "said": "what you said",
    "next": "what I will do",
    "touch": "staying in touch",
}


def margin_of(reading: Reading, text: str, *, first: str) -> Margin:
    """What stands around a letter; `first` is what its reader is called."""
    notes = notes_on(reading, text, first=first)
    absolute = any(f.absolute for f in reading.bars)
    covered = _covered(reading, text)
    foreign = any(f.rule == FOREIGN for f in reading.findings)
    return Margin(
        parts=() if foreign else tuple(_parts(reading, covered)),
        segments=segments_of(text, notes, covered),
        notes=notes,
        gaps=tuple(_gaps(reading, text, first)),
        summary=_summary(notes),
        spoken=spoken_of(notes),
        barred=bool(reading.bars),
        reason_opens=bool(reading.bars) and not absolute,
        foreign=foreign,
    )


def _parts(reading: Reading, covered: Mapping[str, Span]) -> Iterable[Part]:
    has, blanks = reading.elements, spans_of(f for f in reading.findings if f.rule == BLANK)
    for key, elements in _kinds(reading).items():
        if not any(e in has for e in elements):
            continue
        settled = has.get(elements[0], False) and (key != "ask" or has.get("bounded_ask", False))
        settled = settled and not (key in covered and meets(covered[key], blanks))
        yield Part(key, _NAMES[key], settled, _words(key, has, settled=settled))


def _kinds(reading: Reading) -> Mapping[str, tuple[str, ...]]:
    return _THANKING if reading.kind == "thank-you" else _ASKING


def _words(key: str, has: Mapping[str, bool], *, settled: bool) -> str:
    if key == "ask":
        open_ask = "how long would it take?" if has.get("clear_ask") else "what would you like?"
        return "with a length" if settled else open_ask
    if key == "thanks":
        return ("and easy to refuse" if has.get("easy_out") else "said") if settled else "a word of thanks?"
    said = {
        "me": ("said in a line", "say it in one line"),
        "why": ("something true of them", "what did you notice?"),
        "said": ("quoted", "name one thing"),
        "next": ("said", "what will you do with it?"),
        "touch": ("said", "if you would like to"),
    }
    return said[key][not settled]


def _covered(reading: Reading, text: str) -> dict[str, Span]:
    """Where each part of the letter stands: its first words up to its last in the same paragraph."""
    found: dict[str, Span] = {}
    for key, elements in _kinds(reading).items():
        spans = sorted(s for e in elements for s in reading.spans.get(e, ()))
        if spans:
            start = spans[0][0]
            paragraph = text.find("\n\n", start)
            limit = paragraph if paragraph >= 0 else len(text)
            found[key] = (start, max(end for begin, end in spans if begin < limit))
    return found


def segments_of(text: str, notes: Iterable[Noticed], covered: Mapping[str, Span] | None = None) -> tuple[Segment, ...]:
    """The text cut at every place where a line begins or ends; together the segments are the text."""
    return tuple(_segments(text, notes, covered or {}))


def _segments(text: str, notes: Iterable[Noticed], covered: Mapping[str, Span]) -> Iterable[Segment]:
    marks = [(note.in_text, note) for note in notes if note.in_text and note.in_text[0] < note.in_text[1]]
    spans = [*(span for span, _note in marks), *covered.values()]
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    for start, end in pairwise(edges):
        inside = [note for span, note in marks if span[0] <= start and end <= span[1]]
        css = max((note.css for note in inside), key=_STRENGTH.index, default="")
        ends = [note.number for note in inside if note.in_text and note.in_text[1] == end]
        part = " ".join(key for key, span in covered.items() if span[0] <= start and end <= span[1])
        yield Segment(text[start:end], css, part, ends[0] if ends else 0)


_STRENGTH = ("ok", "try", "stop", "blank")


def _gaps(reading: Reading, text: str, first: str) -> Iterable[Gap]:
    """The blanks of the letter that are questions in brackets, each once."""
    found = spans_of(f for f in reading.findings if f.rule == BLANK)
    for words in dict.fromkeys(text[start:end] for start, end in found):
        if words.startswith("[") and words.endswith("]"):
            yield Gap(words, _asked_of_me(words[1:-1], first), "notice" in words)


def _asked_of_me(words: str, first: str) -> str:
    """A blank as a question to its writer: "what I noticed about your work" asks what I noticed about theirs."""
    known = next((asks for begins, asks in _ASKS.items() if words.startswith(begins)), None)
    if known:
        return known.format(first=first)
    turned = _SELVES.sub(lambda m: _TURNED[m[0].lower()], words)
    return turned[:1].upper() + turned[1:]


# Blanks of the drafts, by how they begin, and what is asked of me to fill them.
_ASKS = {
    "what I noticed": "What did you notice about {first}’s work?",
    "who I am": "Who are you, in a few words?",
    "one thing you said": "What did {first} say that stayed with you?",
    "my name": "What is your name?",
}
_TURNED = {"i am": "you are", "i": "you", "my": "your", "me": "you", "your": "their", "you": "they"}
_SELVES = re.compile(r"\b(?:I am|I|my|me|your|you)\b")


def _summary(notes: tuple[Noticed, ...]) -> str:
    """How many to look at, and how many work: "Two to look at, one that works"."""
    works = sum(note.css == "ok" for note in notes)
    look = len(notes) - works
    praise = f"{count(works)} that work{'s' * (works == 1)}" if works else ""
    said = (f"{count(look)} to look at" if look else "", praise)
    words = ", ".join(part for part in said if part) or "Nothing to mend"
    return words[0].upper() + words[1:]


def spoken_of(notes: Iterable[Noticed]) -> str:
    """What there is to look at, in one sentence for those who listen."""
    look = [note for note in notes if note.css != "ok"]
    if not look:
        return "Nothing to mend."
    words = f"{count(len(look))} thing{'s' * (len(look) != 1)} to look at"
    shut = ", and the door is shut for now" if any(note.css in ("stop", "blank") for note in look) else ""
    return f"{words[0].upper()}{words[1:]}{shut}."


def count(number: int) -> str:
    """A small number as a word."""
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


_COUNTS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
