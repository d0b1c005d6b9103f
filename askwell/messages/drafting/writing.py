"""Drafts made only of what is known; what is not known is a blank that says what would fill it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from askwell.messages.checking import check
from askwell.messages.drafting import parts
from askwell.messages.drafting.parts import Part
from askwell.messages.files import data
from askwell.people import Curiosity, Fact, Me, Note, Person, Reason
from askwell.reading import Channel, Level, Message, MessageKind

_MOST_TRIES = 40  # drafts looked at before blanks are left
_NOTE_AIM = 200  # characters of a connection note from a free account
_NOTE_FRAME = 12  # characters of "Hi …, " and the spaces between
DRAFTED: tuple[MessageKind, ...] = ("outreach", "linkedin-note", "follow-up", "thank-you")


@dataclass(frozen=True, slots=True)
class Blank:
    """A place in a draft still to be filled: code points of its text, and what would fill it."""

    start: int
    end: int
    needs: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to change and to send oneself; `facts_used` in the words they were noted in."""

    subject: str
    text: str
    facts_used: tuple[str, ...]
    blanks: tuple[Blank, ...]


class NotDrafted(ValueError):
    """There is no draft for this kind of message."""


@dataclass(frozen=True, slots=True)
class _Known:
    kind: MessageKind
    channel: Channel
    me: Me
    person: Person
    curiosity: Curiosity | None
    organisation: tuple[Fact, ...]
    heard: tuple[Note, ...]
    reasons: tuple[Reason, ...]
    asked_on: date | None
    seed: int


def draft(
    kind: MessageKind,
    *,
    channel: Channel,
    me: Me,
    person: Person,
    curiosity: Curiosity | None,
    organisation: tuple[Fact, ...] = (),
    heard: tuple[Note, ...] = (),
    reasons: tuple[Reason, ...] = (),
    asked_on: date | None = None,
    today: date,
    seed: int = 0,
) -> Draft:
    """A draft of 60 to 110 words (a note: at most 300 characters) that `check` finds nothing above advice in.

    With blanks it finds one left placeholder a blank. Kinds: outreach, linkedin-note, follow-up, thank-you.
    """
    if kind not in DRAFTED:
        raise NotDrafted(f"Askwell drafts {', '.join(DRAFTED)}; {kind} is yours to write.")
    known = _Known(kind, channel, me, person, curiosity, organisation, heard, reasons, _past(asked_on, today), seed)
    written = [d for d in islice(_drafts(known), _MOST_TRIES) if _is_clean(d, known)]
    if not written:
        bare = replace(known, me=Me(english=me.english), person=Person(id=person.id), curiosity=None, heard=())
        written = [d for d in islice(_drafts(bare), _MOST_TRIES) if _is_clean(d, bare)]
    return min(written, key=lambda d: _worth(d, kind))


def _past(day: date | None, today: date) -> date | None:
    """A day that has been; one still to come is a slip and is not said."""
    return day if day and day < today else None


def _worth(draft: Draft, kind: MessageKind) -> tuple[int, int]:
    """Fewer blanks first; of notes, those that a free account can send."""
    over = max(0, len(draft.text) - _NOTE_AIM) if kind == "linkedin-note" else 0
    return len(draft.blanks), over


def _is_clean(draft: Draft, known: _Known) -> bool:
    """True where `check` finds nothing above advice but the draft's own blanks, and a note fits."""
    reading = check(_message(draft, known))
    serious = [f for f in reading.findings if f.level > Level.ADVICE]
    mine = {(b.start, b.end) for b in draft.blanks}
    return len(serious) == len(mine) and all(
        f.rule == "leaves-a-placeholder" and (f.start, f.end) in mine for f in serious
    )


def _message(draft: Draft, known: _Known) -> Message:
    facts = (*known.person.facts, *known.organisation)
    return Message(
        text=draft.text,
        kind=known.kind,
        channel=known.channel,
        subject=draft.subject,
        sender=known.me.name,
        recipient=known.person.name,
        facts=tuple(n.text for n in known.heard) if known.kind == "thank-you" else tuple(f.text for f in facts),
    )


def _drafts(known: _Known) -> Iterator[Draft]:
    """Every draft that might do, the best first, the barest last."""
    make = _thanks if known.kind == "thank-you" else _asking
    yield from make(known)


def _asking(known: _Known) -> Iterator[Draft]:
    blanks = data("drafting/plans.toml")["blank"]
    intros = [*islice(parts.introductions(known.me), 3), f"I am {blanks['intro']['text']}."]
    reasons = [*islice(_reasons(known), 6), Part("clause", blanks["reason"]["text"])]
    topics = [*islice(parts.topics(known.curiosity, known.person), 3), "your work"]
    chosen = [(i, r, t) for i in range(len(intros)) for r in range(len(reasons)) for t in range(len(topics))]
    bare = (len(intros) - 1, len(reasons) - 1, len(topics) - 1)
    ordered = sorted(chosen, key=lambda c: (c[0] + 2 * (c[1] == bare[1]) + c[1] + c[2], c))
    tries = [*ordered[: _MOST_TRIES - 4], (0, bare[1], 0), (0, bare[1], bare[2]), (bare[0], 0, bare[2]), bare]
    for i, r, t in tries:
        yield _letter(known, _asking_lines(known, intros[i], reasons[r], topics[t]), reasons[r].used, topics[t])


def _reasons(known: _Known) -> Iterator[Part]:
    return parts.reasons_to_write(known.person, known.me, known.curiosity, known.reasons)


def _asking_lines(known: _Known, intro: str, reason: Part, topic: str) -> list[str]:
    plan, pick = data("drafting/plans.toml")[known.kind], _Picker(known)
    blank = reason.text.startswith("[")
    why = (
        f"I noticed {reason.text}." if blank else pick(plan[reason.shape]).format(clause=reason.text, work=reason.text)
    )
    ask, out = pick(plan["ask"]).format(topic=topic), pick(plan["out"])
    if known.kind == "linkedin-note":
        long = len(f"{intro}{why}{ask}{out}{known.me.name}{known.person.first}") > _NOTE_AIM - _NOTE_FRAME
        return [f"{intro} {why} {plan['short'] if long else f'{ask} {out}'}"]
    if known.kind == "follow-up":
        when = _when(known)
        opening = pick(plan["opening"]).format(when=when, When=when[0].upper() + when[1:], topic=topic)
        return [f"{intro} {opening}", f"{why} {ask}", out]
    return [f"{intro} {why}", pick(plan["learn"]).format(interest=parts.interest(topic)) + " " + ask, out]


def _when(known: _Known) -> str:
    """The day I wrote, as one says it; "a little while ago" where it is not known."""
    day = known.asked_on
    if day is None:
        return "a little while ago"
    month = data("drafting/plans.toml")["months"]["names"][day.month - 1]
    return f"on {day.day} {month}" if known.me.english == "uk" else f"on {month} {day.day}"


def _thanks(known: _Known) -> Iterator[Draft]:
    plan, pick = data("drafting/plans.toml")["thank-you"], _Picker(known)
    cited = list(islice(parts.cited(known.heard, known.person.name), 8))
    todo = next(parts.plans(known.heard), None)
    following = pick(plan["plan"]).format(plan=todo.text) if todo else pick(plan["next"])
    blank = Part("clause", data("drafting/plans.toml")["blank"]["cited"]["text"])
    for part in (*cited, blank):
        others = [c for c in cited if c is not part][:1]
        for second in (*others, None):
            for step, used in ((following, todo.used if todo else ()), (pick(plan["next"]), ())):
                said = pick(plan[part.shape]).format(clause=part.text, quote=part.text)
                said = f"I keep coming back to {part.text}." if part is blank else said
                also = _second(pick, plan, second)
                lines = [f"{pick(plan['opening'])} {said}{also}", f"{step} {pick(plan['keep'])}"]
                yield _letter(known, lines, (*part.used, *(second.used if second else ()), *used), "")


def _second(pick: "_Picker", plan: dict[str, list[str]], part: Part | None) -> str:
    if part is None:
        return ""
    return " " + pick(plan["second" if part.shape == "clause" else "second_quote"]).format(
        clause=part.text, quote=part.text
    )


class _Picker:
    """Chooses among sentences by the person and the seed, so that two letters rarely sound the same."""

    def __init__(self, known: _Known) -> None:
        self.number = known.seed + (known.person.id or sum(map(ord, known.person.name)))

    def __call__(self, choices: Sequence[str]) -> str:
        return choices[(self.number + len(choices[0])) % len(choices)]


def _letter(known: _Known, lines: list[str], used: tuple[str, ...], topic: str) -> Draft:
    first = parts.first_name(known.person)
    name = parts.own_name(known.me) or data("drafting/plans.toml")["blank"]["name"]["text"]
    if known.kind == "linkedin-note":
        text = (
            (f"Hi {first}, " if first else "Hello, ") + lines[0] + f" {name if name[0] == '[' else name.split(' ')[0]}"
        )
    else:
        closing = _Picker(known)(data("drafting/plans.toml")["closing"][known.me.english])
        text = "\n\n".join(
            [
                f"{'Dear' if known.channel == 'letter' else 'Hi'} {first}," if first else "Hello,",
                *lines,
                f"{closing}\n{name}",
            ]
        )
    return Draft(_subject(known, topic), text, tuple(dict.fromkeys(used)), _blanks(text))


def _subject(known: _Known, topic: str) -> str:
    if known.channel in ("linkedin", "text") or known.kind == "linkedin-note":
        return ""
    if known.kind == "thank-you":
        return "Thank you for our talk"
    return f"A question about {topic}"


def _blanks(text: str) -> tuple[Blank, ...]:
    blanks: dict[str, dict[str, Any]] = data("drafting/plans.toml")["blank"]
    found = [(text.find(b["text"]), b) for b in blanks.values()]
    return tuple(Blank(at, at + len(b["text"]), b["needs"]) for at, b in sorted(found, key=lambda p: p[0]) if at >= 0)
