"""Drafts made only of what is known; what is not known is a blank that says what would fill it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import islice

from askwell.messages.checking import check
from askwell.messages.drafting import after, asking, between
from askwell.messages.drafting.known import Blank, Draft, Known
from askwell.messages.drafting.letters import opening
from askwell.people import Curiosity, Fact, Me, Note, Person, Reason
from askwell.reading import Channel, Level, Message, MessageKind

__all__ = ["DRAFTED", "Blank", "Draft", "NotDrafted", "draft"]

_MOST_DRAFTS = 150  # drafts put together, of which the best that reads well is given
_LONGEST_NAME = 60  # characters
_LONGEST_LINE = 200  # characters looked at
_RECENT = 5  # letters whose openings are not used again
_NOTE_AIM = 200  # characters of a connection note from a free account
_TEXT_AIM = 480  # characters of a text message
_INMAIL_AIM = 400  # characters; short InMails are answered more often
_FEWEST, _MOST = 60, 110  # words of a first letter
_AIMS: Mapping[str, int] = {"linkedin-note": _NOTE_AIM, "inmail": _INMAIL_AIM}
_MAKERS: Mapping[MessageKind, Callable[[Known], Iterator[Draft]]] = {
    "outreach": asking.drafts,
    "linkedin-note": asking.drafts,
    "inmail": asking.drafts,
    "follow-up": asking.drafts,
    "referred": asking.drafts,
    "thank-you": after.thanks,
    "keep-in-touch": after.keeping_in_touch,
    "introduction-request": between.introducing,
    "reschedule": between.moving,
}
DRAFTED: tuple[MessageKind, ...] = tuple(_MAKERS)


class NotDrafted(ValueError):
    """There is no draft for this kind of message."""


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
    talked_on: date | None = None,
    meeting: datetime | None = None,
    times: tuple[datetime, ...] = (),
    target: str = "",
    referrer: str = "",
    before: tuple[str, ...] = (),
    today: date,
    seed: int = 0,
) -> Draft:
    """A draft that `check` finds nothing above advice in, but for one left placeholder a blank.

    `heard` are the notes of the talk, `meeting` the talk to be moved and `times` two others, in my zone; `target` is
    whom I would like to meet, `referrer` who sent me; `before` are letters of mine, the latest first: the draft opens
    otherwise. A first letter has 60 to 110 words, a LinkedIn note at most 300 characters, 200 where it can.
    Raises NotDrafted for a question.
    """
    if kind not in _MAKERS:
        raise NotDrafted(f"Askwell drafts {', '.join(DRAFTED)}; a {kind} is yours to write.")
    told = (organisation, heard, reasons, asked_on, talked_on, meeting, times, _name(target), _name(referrer), before)
    known = Known(kind, channel, me, person, curiosity, *told, today, seed)
    return _best(known) or _best(_bare(known)) or next(_MAKERS[kind](_bare(known)))


def _name(text: str) -> str:
    """A name in one line; "" for what is none."""
    name = " ".join(text[:_LONGEST_LINE].split())
    return name if len(name) <= _LONGEST_NAME and not set(name) & set("[]{}<>!") else ""


def _bare(known: Known) -> Known:
    """The same letter from nobody about nothing: what is left where something known cannot be said."""
    me, person = Me(english=known.me.english), Person(id=known.person.id)
    return replace(known, me=me, person=person, curiosity=None, heard=(), reasons=(), target="", referrer="")


def _best(known: Known) -> Draft | None:
    """The first draft that reads well; those with fewer blanks, a fresh opening and a fit length are tried first."""
    made = [*islice(_MAKERS[known.kind](known), _MOST_DRAFTS)]
    spent = [opening(text) for text in known.before[:_RECENT]]
    ordered = sorted(enumerate(made), key=lambda pair: (*_rank(pair[1], known, spent), pair[0]))
    return next((d for _number, d in ordered if _is_clean(d, known)), None)


def _rank(draft: Draft, known: Known, spent: list[tuple[str, ...]]) -> tuple[int, int, int]:
    """Blanks; whether the last letter opened so; then how far the length is off and whether an earlier one did."""
    begins = opening(draft.text)
    last = bool(spent) and begins == spent[0]
    return len(draft.blanks), int(last), _off(draft, known) + 10 * (begins in spent)


def _off(draft: Draft, known: Known) -> int:
    """How far a draft is from the length it should have, in tens of characters or in words."""
    aim = _TEXT_AIM if known.channel == "text" else _AIMS.get(known.kind)
    if aim:
        return max(0, len(draft.text) - aim + 9) // 10
    words = len(draft.text.split())
    if known.kind == "outreach" and known.channel != "linkedin":
        return max(0, _FEWEST - words, words - _MOST)
    return max(0, words - _MOST - 10)


def _is_clean(draft: Draft, known: Known) -> bool:
    """True where `check` finds nothing above advice but the draft's own blanks."""
    serious = [f for f in check(_message(draft, known)).findings if f.level > Level.ADVICE]
    mine = {(b.start, b.end) for b in draft.blanks}
    return len(serious) == len(mine) and all(
        f.rule == "leaves-a-placeholder" and f.field == "text" and (f.start, f.end) in mine for f in serious
    )


def _message(draft: Draft, known: Known) -> Message:
    facts = tuple(f.text for f in (*known.person.facts, *known.organisation))
    talked = known.kind in ("thank-you", "keep-in-touch")
    return Message(
        text=draft.text,
        kind=known.kind,
        channel=known.channel,
        subject=draft.subject,
        sender=known.me.name[:_LONGEST_LINE],
        recipient=known.person.name[:_LONGEST_LINE],
        facts=tuple(n.text for n in known.heard) if talked else facts,
    )
