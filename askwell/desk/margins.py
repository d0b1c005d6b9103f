"""What stands in the margins of a letter: which parts it holds, and what its reader would think."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from askwell.desk.rule_pages import Block, why
from askwell.reading import Finding, Level, Reading

BLANK = "leaves-a-placeholder"  # the rule that finds what is still to be filled
MOST_NOTES = 12  # beside one letter; more would be a wall
SHORT_OF = {Level.ADVICE: "A thought", Level.FIX: "Worth a change", Level.STOP: "Worth a change"}
Span = tuple[int, int]


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
class Noticed:
    """One note beside the letter; `fix` replaces its words, `key` names it to the page that takes it back."""

    number: int
    css: str
    sign: str
    word: str
    heading: str
    words: str
    fix: str = ""
    key: str = ""
    rule: str = ""
    why: tuple[Block, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank in the letter, and the question that fills it."""

    text: str
    asks: str
    about_them: bool


@dataclass(frozen=True, slots=True)
class Margin:
    """Everything drawn around one letter."""

    parts: tuple[Part, ...]
    segments: tuple[Segment, ...]
    notes: tuple[Noticed, ...]
    gaps: tuple[Gap, ...]
    summary: str
    barred: bool
    reason_opens: bool


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
_PRAISED = {
    "specific_reason": ("Only to {first}", "One true thing about {first} shows that this was not sent to many."),
    "easy_out": ("Easy to refuse", "Which makes it easier to say yes."),
    "cites_specific": ("In {first}’s words", "Something that only {first} said."),
    "next_step": ("It goes somewhere", "{first} will see that the talk changed something."),
}


def margin_of(reading: Reading, text: str, *, first: str) -> Margin:
    """What stands around a letter; `first` is what its reader is called."""
    notes = tuple(_notes(reading, text, first))
    absolute = any(f.absolute for f in reading.bars)
    covered = _covered(reading, text)
    return Margin(
        parts=tuple(_parts(reading, covered)),
        segments=tuple(_segments(text, notes, covered)),
        notes=notes,
        gaps=tuple(_gaps(reading, text, first)),
        summary=_summary(notes),
        barred=bool(reading.bars),
        reason_opens=bool(reading.bars) and not absolute,
    )


def _parts(reading: Reading, covered: Mapping[str, Span]) -> Iterable[Part]:
    has, blanks = reading.elements, _spans_of(f for f in reading.findings if f.rule == BLANK)
    for key, elements in _kinds(reading).items():
        if not any(e in has for e in elements):
            continue
        settled = has.get(elements[0], False) and (key != "ask" or has.get("bounded_ask", False))
        settled = settled and not (key in covered and _meets(covered[key], blanks))
        yield Part(key, _NAMES[key], settled, _words(key, has, settled=settled))


def _spans_of(findings: Iterable[Finding]) -> list[Span]:
    return [(f.start, f.end) for f in findings if f.field == "text" and f.start is not None and f.end is not None]


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


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


def _notes(reading: Reading, text: str, first: str) -> Iterable[Noticed]:
    praised = list(_praise(reading, text, first))
    weightiest = sorted(reading.findings, key=lambda f: (not f.bars, -f.level))  # what shuts the door is never left out
    noticed = [_noticed(f) for f in weightiest[:MOST_NOTES]]
    placed = sorted((*noticed, *praised), key=lambda n: (n.span is None, n.span or (0, 0)))
    for number, note in enumerate(placed, start=1):
        yield Noticed(
            number, note.css, note.sign, note.word, note.heading, note.words, note.fix, note.key, note.rule, note.why,
            note.span,
        )  # fmt: skip


def _noticed(finding: Finding) -> Noticed:
    in_text = finding.field == "text" and finding.start is not None and finding.end is not None
    gap = finding.rule == BLANK
    css, sign = ("blank", "open") if gap else ("stop", "stop") if finding.bars else ("try", "open")
    return Noticed(
        0,
        css,
        sign,
        "Still open" if gap else "Shut until it changes" if finding.bars else SHORT_OF[finding.level],
        "Still to fill" if gap else heading_of(finding.rule),
        finding.message if in_text or finding.field == "text" else f"In the subject: {finding.message}",
        finding.fix or "",
        key_of(finding),
        finding.rule,
        why(finding.rule),
        (finding.start or 0, finding.end or 0) if in_text else None,
    )


def heading_of(rule: str) -> str:
    """The name of a rule as a heading: "asks-without-a-length" is "Asks without a length"."""
    return rule.replace("-", " ").capitalize()


def key_of(finding: Finding) -> str:
    """What names a finding in a form: its rule and its place."""
    return f"{finding.rule}:{finding.field}:{finding.start}:{finding.end}"


def _praise(reading: Reading, text: str, first: str) -> Iterable[Noticed]:
    flagged = _spans_of(reading.findings)
    for element, (heading, words) in _PRAISED.items():
        spans = (_whole(span, text) for span in sorted(reading.spans.get(element, ())))
        span = next((s for s in spans if not _meets(s, flagged)), None)
        if reading.elements.get(element) and span:
            said = heading.format(first=first), words.format(first=first)
            yield Noticed(0, "ok", "tick", "Works", *said, span=span)


def _whole(span: Span, text: str) -> Span:
    """A stretch with the quotation it stands in, or to the end of its sentence."""
    start, end = span
    opens, closed = text.rfind("“", 0, end), text.rfind("”", 0, start)
    closes = text.find("”", start)
    if closed < opens <= start < closes and "\n" not in text[opens:closes]:
        return opens, closes + 1
    stop = _SENTENCE_ENDS.search(text, max(start, end - 1))
    return start, stop.start() if stop else len(text.rstrip())


_SENTENCE_ENDS = re.compile(r"[.?!:;](?=\s|$)|\n")


def _segments(text: str, notes: tuple[Noticed, ...], covered: Mapping[str, Span]) -> Iterable[Segment]:
    """The letter cut at every place where a line begins or ends; together the segments are the text."""
    marks = [(note.span, note) for note in notes if note.span and note.span[0] < note.span[1]]
    spans = [*(span for span, _note in marks), *covered.values()]
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    for start, end in pairwise(edges):
        inside = [note for span, note in marks if span[0] <= start and end <= span[1]]
        css = max((note.css for note in inside), key=_STRENGTH.index, default="")
        ends = [note.number for note in inside if note.span and note.span[1] == end]
        part = " ".join(key for key, span in covered.items() if span[0] <= start and end <= span[1])
        yield Segment(text[start:end], css, part, ends[0] if ends else 0)


_STRENGTH = ("ok", "try", "stop", "blank")


def _gaps(reading: Reading, text: str, first: str) -> Iterable[Gap]:
    """The blanks of the letter that are questions in brackets, each once."""
    found = _spans_of(f for f in reading.findings if f.rule == BLANK)
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
    words = ", ".join(part for part in said if part) or "Nothing to say against it"
    return words[0].upper() + words[1:]


def count(number: int) -> str:
    """A small number as a word."""
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


_COUNTS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
