"""Record a step of an interview: the state changes and its event is appended in one transaction."""

from dataclasses import asdict
from datetime import datetime

from django.db import IntegrityError, transaction

from askwell import method, people
from askwell.desk.acts.choose_whom import reasons_for
from askwell.desk.acts.state_curiosity import current_curiosity
from askwell.desk.models import Event, Interview, Person

LONGEST_TALK = 24 * 60  # minutes
FIRST_YEAR, LAST_YEAR = 1970, 2200  # of a step; further away, dates that follow from it would not exist


class SaidNo(Exception):
    """This person said no, or asked not to be written to."""


class Impossible(Exception):
    """A time, a length or a reply that no such step can have."""


@transaction.atomic
def record_step(
    *,
    person: Person,
    step: method.Step,
    at: datetime,
    reply: method.Reply | None = None,
    meeting: datetime | None = None,
    minutes: int | None = None,
    because: str = "",
) -> Interview:
    """Append one event to the latest open interview with a person; `chosen` opens one.

    `meeting` (aware) and `minutes` belong to agreed, `reply` to answered. Raises method.OutOfOrder, SaidNo, Impossible.
    """
    _check(step, at=at, reply=reply, meeting=meeting, minutes=minutes)
    interview = person.interviews.filter(open=True).select_for_update().first()
    if step == "chosen" and interview is None:
        interview = _opened(person, at)
    if interview is None:
        raise method.OutOfOrder(f"{step} needs chosen")
    event = method.Event(step, at, reply, meeting, minutes, because)
    history = interview.history()
    method.follow(history, event)
    _append(interview, event, len(history) + 1)
    return interview


def _check(
    step: method.Step,
    *,
    at: datetime,
    reply: method.Reply | None,
    meeting: datetime | None,
    minutes: int | None,
) -> None:
    if reply and step != "answered":
        raise Impossible(f"A reply belongs to answered, not to {step}.")
    if minutes is not None and not 1 <= minutes <= LONGEST_TALK:
        raise Impossible(f"A talk of {minutes} minutes? It may be 1 to {LONGEST_TALK}.")
    for time in filter(None, (at, meeting)):
        if not FIRST_YEAR <= time.year <= LAST_YEAR:
            raise Impossible(f"The year {time.year} is too far away; it may be {FIRST_YEAR} to {LAST_YEAR}.")


def _opened(person: Person, at: datetime) -> Interview:
    if Event.objects.of(person.desk).filter(interview__person=person, reply="no").exists():
        raise SaidNo(f"{person.name} said no. Ask no more; there are others who would be glad to talk.")
    curiosity = current_curiosity(desk=person.desk)
    found = reasons_for(person=person, curiosity=curiosity, today=at.date())
    reasons = [reason_json(r) for r in found.reasons] if found else []
    return Interview.objects.create(desk=person.desk, person=person, curiosity=curiosity, reasons=reasons)


def _append(interview: Interview, event: method.Event, number: int) -> None:
    try:
        Event.objects.create(
            desk=interview.desk,
            interview=interview,
            number=number,
            step=event.step,
            at=event.at,
            reply=event.reply or "",
            meeting=event.meeting,
            minutes=event.minutes,
            because=event.because,
        )
    except IntegrityError as fault:
        raise method.OutOfOrder(f"{event.step} is already recorded") from fault
    if event.step == "closed":
        interview.open = False
        interview.save(update_fields=["open"])


def reason_json(reason: people.Reason) -> dict[str, object]:
    """A reason as the command line prints it and an interview keeps it."""
    source = asdict(reason.source)
    source["date"] = reason.source.date.isoformat() if reason.source.date else None
    return {"signal": reason.signal, "text": reason.text, "source": source}


def interview_json(interview: Interview) -> dict[str, object]:
    """An interview as the command line prints it."""
    history = interview.history()
    return {
        "interview": interview.pk,
        "person": interview.person_id,
        "state": method.state(history),
        "events": [{"step": e.step, "at": e.at.isoformat()} for e in history],
        "due": [{"what": d.what, "at": d.at.isoformat()} for d in method.due(history)],
    }
