"""What the desk knows beside a letter: days, counters, other letters, the reader's clock."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TypedDict
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db.models import Q

from askwell import method
from askwell.desk.models import Event, Interview, Letter, Message, Note, Person
from askwell.reading import Channel, Context

LATELY = timedelta(days=14)  # in which letters to others may be copies of each other
WEEK = timedelta(days=7)
REMEMBERED = timedelta(days=60)  # letters to and steps with others that are looked back on
MOST_LETTERS = 50  # of the latest, compared with the one that is written
MOST_NOTES = 200
ASKING = ("asked", "nudged")


def beside(*, person: Person, channel: Channel, now: datetime) -> Context:
    """The context of a letter to this person, were it to go now by this channel; None is what the desk does not know.

    Promises and who referred whom are not kept on a desk, so they stay unknown.
    """
    now = now.replace(second=0, microsecond=0)  # so that one letter, read twice in a minute, is the same
    lately = now - REMEMBERED
    sent = Message.objects.of(person.desk).filter(sent_at__lte=now + timedelta(minutes=1))
    written = list(sent.filter(Q(person=person) | Q(sent_at__gte=lately)))
    mine = [message for message in written if message.person_id == person.pk]
    happened = Event.objects.of(person.desk).filter(Q(interview__person=person) | Q(at__gte=lately))
    steps = list(happened.select_related("interview"))
    known = _of_the_reader(person, mine, [e for e in steps if e.interview.person_id == person.pk], now)
    return Context(
        now=now,
        there=_there(person.zone, now),
        employers=_employers(person),
        found_in="the alumni directory" if person.imported and person.imported.source == "alumni" else None,
        first_text=next((m.text for m in _latest_first(mine) if m.kind != "follow-up"), None),
        elsewhere_on=_day(max((m.sent_at for m in mine if m.sent_at and m.channel != channel), default=None), now),
        colleague_on=_colleague_on(person, steps, now),
        written_today=_count(steps, now, since=now.replace(hour=0, minute=0, second=0, microsecond=0)),
        written_this_week=_count(steps, now, since=now - WEEK),
        unanswered=_unanswered(steps, person),
        notes_this_month=sum(m.kind == "linkedin-note" and _same_month(m, now) for m in written),
        others=tuple(m.text for m in _latest_first(written) if _lately_to_another(m, person, now))[:MOST_LETTERS],
        moved=sum(message.kind == "reschedule" for message in mine),
        off_record=_off_record(person),
        **known,
    )


class _Past(TypedDict):
    written_on: date | None
    answered: bool | None
    nudges: int
    meeting: datetime | None
    talked_at: datetime | None


def _of_the_reader(person: Person, sent: list[Message], steps: list[Event], now: datetime) -> _Past:
    """When they were last written to and met, and whether they have answered since."""
    old = [(way, at) for way, at in Letter.objects.filter(person=person).values_list("direction", "at") if at]
    times = [m.sent_at for m in sent if m.sent_at] + [e.at for e in steps if e.step in (*ASKING, "thanked")]
    times += [at for way, at in old if way == "sent" and at <= now]
    answers = [e.at for e in steps if e.step in ("answered", "agreed")] + [at for way, at in old if way == "received"]
    last, answer = max(times, default=None), max(answers, default=None)
    talks = [e.at for e in steps if e.step == "held"]
    return {
        "written_on": _day(last, now),
        "answered": None if last is None else answer is not None and answer >= last,
        "nudges": sum(e.step == "nudged" and (answer is None or e.at > answer) for e in steps),
        "meeting": _meeting(person),
        "talked_at": max(talks, default=None),
    }


def _meeting(person: Person) -> datetime | None:
    interview = Interview.objects.of(person.desk).filter(person=person, open=True).first()
    agreed = method.meeting(interview.history()) if interview and interview.state in ("agreed", "prepared") else None
    return agreed.meeting if agreed else None


def _there(zone: str, now: datetime) -> datetime | None:
    """What their clock shows; without its zone, because one moment in two zones compares as equal."""
    try:
        return now.astimezone(ZoneInfo(zone)).replace(tzinfo=None) if zone else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _employers(person: Person) -> tuple[str, ...] | None:
    places = (person.company, *person.positions.values_list("employer", flat=True))
    return tuple(dict.fromkeys(place for place in places if place)) or None


def _colleague_on(person: Person, steps: Iterable[Event], now: datetime) -> date | None:
    if not person.company:
        return None
    colleagues = Person.objects.of(person.desk).filter(company__iexact=person.company).exclude(pk=person.pk)
    theirs = frozenset(colleagues.values_list("pk", flat=True))
    return _day(max((e.at for e in steps if e.step == "asked" and e.interview.person_id in theirs), default=None), now)


def _count(steps: Iterable[Event], now: datetime, *, since: datetime) -> int:
    return sum(e.step == "asked" and since <= e.at <= now for e in steps)


def _unanswered(steps: Iterable[Event], person: Person) -> int:
    """How many other people were asked and have not answered."""
    latest: dict[int, Event] = {}
    for event in sorted(steps, key=lambda e: (e.interview_id, e.number)):
        latest[event.interview_id] = event
    return sum(e.step in ASKING and e.interview.open and e.interview.person_id != person.pk for e in latest.values())


def _off_record(person: Person) -> tuple[str, ...]:
    notes = Note.objects.of(person.desk).filter(off_record=True).order_by("-at")
    return tuple(notes.values_list("text", flat=True)[:MOST_NOTES])


def _latest_first(messages: Iterable[Message]) -> list[Message]:
    return sorted((m for m in messages if m.sent_at), key=lambda m: m.sent_at or m.changed_at, reverse=True)


def _lately_to_another(message: Message, person: Person, now: datetime) -> bool:
    return message.person_id != person.pk and message.sent_at is not None and message.sent_at >= now - LATELY


def _same_month(message: Message, now: datetime) -> bool:
    sent = message.sent_at.astimezone(now.tzinfo) if message.sent_at else None
    return sent is not None and (sent.year, sent.month) == (now.year, now.month)


def _day(at: datetime | None, now: datetime) -> date | None:
    return at.astimezone(now.tzinfo).date() if at else None
