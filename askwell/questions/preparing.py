"""Preparing a talk: one's own questions first, then what only this person can answer, then the bank."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from askwell.people import Curiosity, Fact, Me, Person, Reason, fold
from askwell.questions.agenda import BLOCKS, CUES, FILLING, LONGEST, NAMES, SHORTEST, Agenda, Block, Question, plan_for
from askwell.questions.asking import stems
from askwell.questions.checking import check
from askwell.questions.phrases import read
from askwell.questions.tailoring import tailored
from askwell.reading import Message

TAILORED = 2  # questions that must rest on a fact, where so many facts can be used
ALIKE = 0.5  # share of their words from which two questions are the same question

OWN = "Your own open question."


@dataclass(frozen=True, slots=True)
class _Draft:
    """A question that may be asked; `rank` 0 is one's own, 1 rests on a fact, 2 and more come from the bank."""

    text: str
    theme: str
    fact: str | None
    why: str
    rank: int


def prepare(
    *,
    person: Person,
    curiosity: Curiosity | None,
    me: Me,
    minutes: int = 20,
    organisation: tuple[Fact, ...] = (),
    reasons: tuple[Reason, ...] = (),
    today: date,
) -> Agenda:
    """The agenda of a talk of `minutes` with `person`; its questions rest on the facts, the curiosity and the bank.

    Minutes outside 10 to 120 are taken as the nearest of these. Every question reads as "ask" by `check`.
    """
    length = min(max(minutes, SHORTEST), LONGEST)
    plan = plan_for(length)
    facts = tuple(fact.text for fact in (*person.facts, *organisation))
    own = [q for q in _own(curiosity) if _sound(q, facts)]
    theirs = [q for q in _theirs(person, organisation, today) if _sound(q, facts)]
    chosen = _chosen(own, theirs, _bank(_kinds(reasons), me, person), wanted=plan.questions)
    asked = _with_musts(sorted(chosen, key=_order), plan.must)
    blocks = tuple(
        Block(NAMES[block], long, CUES[block], tuple(q for q in asked if _block(q.theme) == block))
        for block, long in zip(BLOCKS, plan.minutes, strict=True)
    )
    return Agenda(length, blocks)


def _own(curiosity: Curiosity | None) -> list[_Draft]:
    written = curiosity.questions if curiosity else ()
    return [_Draft(text.strip(), _theme_of(text), None, OWN, 0) for text in written]


def _theirs(person: Person, organisation: tuple[Fact, ...], today: date) -> list[_Draft]:
    return [_Draft(q.text, q.theme, q.fact, q.why, 1) for q in tailored(person, organisation, today=today)]


def _bank(kinds: frozenset[str], me: Me, person: Person) -> list[_Draft]:
    """The bank, questions that fit this kind of person first, those that fit another kind last."""
    schools = {fold(e.school) for e in me.education} & {fold(e.school) for e in person.education}
    return [
        _Draft(q["text"], q["theme"], None, _themes()[q["theme"]]["why"], _bank_rank(q.get("kinds", ()), kinds))
        for q in _data()["question"]
        if schools or not q.get("shared")
    ]


def _bank_rank(fits: Iterable[str], kinds: frozenset[str]) -> int:
    meant = frozenset(fits)
    if meant & kinds:
        return 2
    return 4 if meant - {"aspired-role"} else 3


def _kinds(reasons: tuple[Reason, ...]) -> frozenset[str]:
    """The article's kinds of person, read from the names of the reasons."""
    signals = [fold(reason.signal) for reason in reasons]
    return frozenset(
        kind
        for kind, parts in _data()["signals"].items()
        if any(part in signal for part in parts for signal in signals)
    )


def _sound(draft: _Draft, facts: tuple[str, ...]) -> bool:
    return bool(draft.text) and check(Message(text=draft.text, kind="question", facts=facts)).verdict == "ask"


def _chosen(own: list[_Draft], theirs: list[_Draft], bank: list[_Draft], *, wanted: int) -> list[_Draft]:
    """So many questions: room for two that rest on facts and one that ends the talk, one's own before all others."""
    room = wanted - min(TAILORED, len(theirs)) - 1
    taken = _unlike([], own)[:room]
    taken += _unlike(taken, theirs)[: max(TAILORED, (wanted - len(taken)) // 2)]
    while len(taken) < wanted:
        fresh = _unlike(taken, bank)
        if not fresh:
            break
        taken.append(min(fresh, key=lambda draft: _need(draft, taken, wanted)))
    return taken[:wanted]


def _need(draft: _Draft, taken: list[_Draft], wanted: int) -> tuple[int, int, int]:
    """How little a bank question is needed: its block is full, its theme is there already, it fits others better."""
    full = Counter(FILLING[:wanted])
    full.subtract(Counter(_block(other.theme) for other in taken))
    block = _block(draft.theme)
    order = FILLING.index(block) if block in FILLING else len(FILLING)
    missing = 0 if full[block] > 0 else 1
    return missing, order * 10 + draft.rank, sum(other.theme == draft.theme for other in taken)


def _unlike(taken: list[_Draft], more: list[_Draft]) -> list[_Draft]:
    """Those of `more` that repeat nothing taken and not one another."""
    found: list[_Draft] = []
    for draft in more:
        if not any(_alike(draft.text, other.text) for other in (*taken, *found)):
            found.append(draft)
    return found


def _alike(one: str, other: str) -> bool:
    a, b = stems(one), stems(other)
    return fold(one) == fold(other) or (bool(a and b) and len(a & b) / len(a | b) > ALIKE)


def _with_musts(drafts: list[_Draft], must: int) -> list[Question]:
    """The questions, the most one's own and the most about this person marked as those that must be asked."""
    middle = [d for d in drafts if _block(d.theme) in ("work", "advice", "path", "field")]
    advice = [d for d in middle if _block(d.theme) == "advice"][: 1 if must > TAILORED else 0]
    first = sorted(middle, key=lambda d: (d.rank, _block(d.theme) != "work"))
    marked = [*advice, *(d for d in first if d not in advice)][:must]
    return [Question(d.text, d.theme, d.fact, d.why, d in marked) for d in drafts]


def _order(draft: _Draft) -> tuple[int, int]:
    themes = list(_themes())
    return BLOCKS.index(_block(draft.theme)), themes.index(draft.theme)


def _theme_of(text: str) -> str:
    """The theme whose words a question uses first, else the work itself."""
    low = f" {fold(text)} "
    for theme, cues in _data()["cues"].items():
        if any(f" {cue}" in low for cue in cues):
            return str(theme)
    return "day"


def _block(theme: str) -> str:
    return str(_themes()[theme]["block"])


def _themes() -> dict[str, dict[str, str]]:
    return dict(_data()["themes"])


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:  # Any: what TOML holds
    return read("askwell.questions", "bank.toml")
