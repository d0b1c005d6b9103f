"""The notes beside a text: what its reader would stumble over, what may be meant by it, and what works."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from askwell.desk.acts.mute_advice import is_advice
from askwell.desk.rule_pages import Block, why
from askwell.reading import Finding, Level, Reading

BLANK = "leaves-a-placeholder"  # the rule that finds what is still to be filled
FOREIGN = "is-not-in-english"  # the rule that is said above the notes, and not as one of them
UNDERSTOOD = "as-understood"  # the detail of what was learned from texts, and is not certain
MOST_NOTES = 12  # beside one letter; more would be a wall
SHORT_OF = {Level.ADVICE: "A thought", Level.FIX: "Worth a change", Level.STOP: "Worth a change"}
Span = tuple[int, int]
Of = Literal["letter", "question"]


@dataclass(frozen=True, slots=True)
class Noticed:
    """One note beside a text.

    `fix` replaces the words of `span` in `field`, `key` names it to the page that does so; `name` is the note's own
    as long as it stands. `understood` is for what was learned and not certain, `mutable` for what may be muted.
    """

    css: str
    sign: str
    word: str
    heading: str
    words: str
    number: int = 0
    name: str = ""
    key: str = ""
    fix: str | None = None
    rule: str = ""
    why: tuple[Block, ...] = ()
    span: Span | None = None
    field: str = "text"
    understood: bool = False
    mutable: bool = False

    @property
    def in_text(self) -> Span | None:
        """Where its words stand in the letter; None for those of the subject and of the whole."""
        return self.span if self.field == "text" else None


_PRAISED = {
    "specific_reason": ("Only to {first}", "One true thing about {first} shows that this was not sent to many."),
    "easy_out": ("Easy to refuse", "Which makes it easier to say yes."),
    "cites_specific": ("In {first}’s words", "Something that only {first} said."),
    "next_step": ("It goes somewhere", "{first} will see that the talk changed something."),
}
# What a learned finding is headed with: how a text can be taken, and not what it is.
_CAN_BE_READ = {
    "asks-for-a-job": "Can be read as asking for a job",
    "insults-or-threatens": "Can be read as unkind",
    "is-vague": "Can be read as vague",
    "presses": "Can be read as pressing",
    "sells-something": "Can be read as an offer",
    "asks-for-too-much": "Can be read as a large ask",
    "contradicts-what-is-known": "May not fit what you noted",
    "wants-too-many-things": "Can be read as several wishes",
    "asks-for-a-review": "Can be read as asking for work",
    "asks-a-favour": "Can be read as asking a favour",
    "asks-about-their-pay": "Can be read as asking what they earn",
    "pries": "Can be read as prying",
    "is-closed": "Can be answered with yes or no",
    "asks-what-is-public": "Can be read as easy to look up",
    "asks-two-things": "Can be read as two questions",
    "leads": "Can be read as leading",
}


def notes_on(reading: Reading, text: str, *, first: str) -> tuple[Noticed, ...]:
    """The notes in the order of the text, what concerns the whole last, each with its number and its name."""
    told = [f for f in reading.findings if f.rule != FOREIGN]
    weightiest = sorted(told, key=lambda f: (not f.bars, -f.level))  # what shuts the door is never left out
    noticed = [noticed_of(f) for f in weightiest[:MOST_NOTES]]
    placed = sorted((*noticed, *_praise(reading, text, first)), key=lambda n: (n.in_text is None, n.in_text or (0, 0)))
    return tuple(replace(note, number=i, name=name) for i, (note, name) in enumerate(_named(placed), start=1))


def noticed_of(finding: Finding, *, of: Of = "letter") -> Noticed:
    """One finding as a note."""
    css, sign, word = _look(finding)
    understood = finding.detail == UNDERSTOOD
    placed = finding.start is not None and finding.end is not None
    return Noticed(
        css,
        sign,
        word,
        _heading(finding),
        _words(finding),
        key=key_of(finding),
        fix=finding.fix if placed else None,
        rule=finding.rule,
        why=why(finding.rule, of=of),
        span=(finding.start or 0, finding.end or 0) if placed else None,
        field=finding.field,
        understood=understood,
        mutable=is_advice(finding),
    )


def _look(finding: Finding) -> tuple[str, str, str]:
    if finding.rule == BLANK:
        return "blank", "open", "Still open"
    if finding.bars:
        return "stop", "stop", "Shut until it changes"
    return "try", "open", SHORT_OF[finding.level]


def _heading(finding: Finding) -> str:
    if finding.rule == BLANK:
        return "Still to fill"
    if finding.detail == UNDERSTOOD:
        return _CAN_BE_READ.get(finding.rule, f"Can be read so: {heading_of(finding.rule).lower()}")
    return heading_of(finding.rule)


def _words(finding: Finding) -> str:
    """What it says; of a learned finding the advice alone, since its heading says how the words can be taken."""
    _claim, _, advice = finding.message.partition(". ")
    said = advice if finding.detail == UNDERSTOOD and advice else finding.message
    return said if finding.field == "text" else f"In the subject: {said}"


def heading_of(rule: str) -> str:
    """The name of a rule as a heading: "asks-without-a-length" is "Asks without a length"."""
    return rule.replace("-", " ").capitalize()


def key_of(finding: Finding) -> str:
    """What names a finding in a form: its rule and its place."""
    return f"{finding.rule}:{finding.field}:{finding.start}:{finding.end}"


def _named(notes: Sequence[Noticed]) -> Iterable[tuple[Noticed, str]]:
    """Each note with a name of its own that typing elsewhere does not change."""
    seen: Counter[str] = Counter()
    for note in notes:
        called = note.rule or note.heading
        seen[called] += 1
        yield note, f"{called} {seen[called]}"


def _praise(reading: Reading, text: str, first: str) -> Iterable[Noticed]:
    flagged = spans_of(reading.findings)
    for element, (heading, words) in _PRAISED.items():
        spans = (_whole(span, text) for span in sorted(reading.spans.get(element, ())))
        span = next((s for s in spans if not meets(s, flagged)), None)
        if reading.elements.get(element) and span:
            yield Noticed("ok", "tick", "Works", heading.format(first=first), words.format(first=first), span=span)


def spans_of(findings: Iterable[Finding]) -> list[Span]:
    """Where in the text findings stand."""
    return [(f.start, f.end) for f in findings if f.field == "text" and f.start is not None and f.end is not None]


def meets(span: Span, others: Iterable[Span]) -> bool:
    """Whether a stretch shares a letter with one of others."""
    return any(start < span[1] and span[0] < end for start, end in others)


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
