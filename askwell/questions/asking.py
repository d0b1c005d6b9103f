"""One question as it is read: its words in one spelling, its clauses, its form, and whether it rests on a fact."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Literal

from askwell.people import fold
from askwell.questions.phrases import words

LONGEST_READ = 8_000  # characters; what comes after is not read
SHARED = 2  # words in common with a fact, from which a question rests on it
SHORT = 3  # words of a half that only asks on: "and why", "what for"
STEM = 5  # letters by which two forms of a word are taken as one

Form = Literal["open", "closed", "inviting", "telling"]
Span = tuple[int, int]

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " ", "…": "."})
_SENTENCE = re.compile(r"[^.?!\n]*(?:[.?!](?=\w)[^.?!\n]*)*[.?!\n]*")
_BREAK = re.compile(r"[:;]\s+|\s-+\s|,\s+(?:and\s+|but\s+|so\s+)?|\b(?:and|but|so|or)\s+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a question that could stand alone, and the form it asks in."""

    start: int
    end: int
    text: str
    form: Form


@dataclass(frozen=True)
class Asked:
    """A question and what is known of the person asked; every span is in code points of `text`."""

    text: str
    facts: tuple[str, ...] = ()

    @cached_property
    def low(self) -> str:
        """The text in lower case with straight quotes, letter for letter, so that spans stay true."""
        plain = self.text[:LONGEST_READ].translate(_STRAIGHT)
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)

    @cached_property
    def span(self) -> Span:
        """The text without the space around it."""
        inner = self.low.strip()
        start = self.low.find(inner)
        return start, start + len(inner)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Each sentence, without the space around it."""
        found = []
        for match in _SENTENCE.finditer(self.low):
            inner = match[0].strip()
            if inner:
                start = match.start() + match[0].find(inner)
                found.append((start, start + len(inner)))
        return tuple(found)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause that asks something, in the order of the text."""
        return tuple(clause for start, end in self.sentences for clause in _clauses(self.low, start, end))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(_WORD.findall(self.low))

    @cached_property
    def rests(self) -> bool:
        """Whether the question is built on something known of the person, rather than asking anyone the same."""
        mine = stems(self.text)
        for fact in self.facts:
            shared = mine & stems(fact)
            if len(shared) >= SHARED or any(s.isdigit() for s in shared):
                return True
        return False


@lru_cache(maxsize=512)
def stems(text: str) -> frozenset[str]:
    """The words of a text that say something, each cut to its stem."""
    idle = words("idle")
    found = (word for word in _WORD.findall(fold(text.translate(_STRAIGHT))) if word not in idle)
    return frozenset(word[:STEM] for word in found if len(word) > 2 or word.isdigit())


def form_of(text: str) -> Form:
    """How a clause asks: openly, for a yes or no, by inviting more, or not at all."""
    tokens = _WORD.findall(text)
    while tokens and tokens[0] in words("openers"):
        tokens = tokens[1:]
    if not tokens:
        return "telling"
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else ""
    if first == "if":
        return "telling"
    if first in ("when", "where") and second.split("'")[0] in words("subjects"):
        return "telling"
    if first.split("'")[0] in words("wh") or (first in words("before_wh") and second in words("wh")):
        return "open"
    if first in words("telling_verbs"):
        return "inviting"
    if first in words("aux") and (second in words("subjects") or first.endswith("n't") or len(tokens) > 1):
        return "inviting" if _invites(tokens) else "closed"
    return "telling"


def _invites(tokens: list[str]) -> bool:
    """Whether a yes-or-no form plainly asks for more: "could you walk me through", "is there anything you wish"."""
    head = tokens[1:7]
    if head[:1] == ["i"] and head[1:2] in (["ask"], ["hear"], ["know"]):
        return True
    if tokens[0] in words("modals") and "you" in head[:2]:
        return any(word in words("telling_verbs") or word == "mind" for word in head)
    return any(word in words("inviting") for word in head[:4])


def _clauses(low: str, start: int, end: int) -> Iterator[Clause]:
    cuts = [start, *(start + match.end() for match in _BREAK.finditer(low[start:end])), end]
    found: list[Clause] = []
    for left, right in pairwise(cuts):
        piece = low[left:right]
        form = form_of(piece)
        if form == "telling":
            if found:
                found[-1] = _longer(found[-1], low, right, form=found[-1].form)
            continue
        if found and not _stands_alone(low, left, form):
            # "…, and why?" opens what a yes or no would have closed.
            opened = form == "open" and len(_WORD.findall(piece)) <= SHORT
            found[-1] = _longer(found[-1], low, right, form="open" if opened else found[-1].form)
            continue
        found.append(Clause(left, right, piece, form))
    yield from (clause for clause in found if low[:end].rstrip().endswith("?") or clause.form != "closed")


def _longer(clause: Clause, low: str, end: int, *, form: Form) -> Clause:
    return Clause(clause.start, end, low[clause.start : end], form)


def _stands_alone(low: str, left: int, form: Form) -> bool:
    """Whether a piece after a comma or "and" is a question of its own: a question word must be followed by a verb."""
    tokens = _WORD.findall(low[left : left + 80])
    if form != "open":
        return len(tokens) > 1 and tokens[1] in words("subjects")
    return tokens[0].endswith("'s") or any(word in words("aux") for word in tokens[1:5])
