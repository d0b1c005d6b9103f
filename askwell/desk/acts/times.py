"""When we meet: in both zones, and times to offer."""

from datetime import datetime, timedelta

from askwell import method, slots
from askwell.desk.models import Desk, Event, Interview, Person


def zone_of(person: Person) -> str | None:
    """Their time zone: told, or known from where they live; None is unknown, and is asked."""
    return person.zone or slots.zone_of(person.place)


def both_zones(interview: Interview) -> slots.Both | None:
    """The agreed time for both of us, or None where no time stands."""
    agreed = method.meeting(interview.history())
    if agreed is None or agreed.meeting is None:
        return None
    person = interview.person
    return slots.in_both(
        agreed.meeting, mine=interview.desk.me.zone or "UTC", theirs=zone_of(person), name=person.first or person.name
    )


def times_to_offer(*, person: Person, now: datetime, minutes: int = method.USUAL_MINUTES) -> tuple[slots.Both, ...]:
    """Three times to propose, in both zones, clear of what is already agreed with others."""
    mine, theirs = person.desk.me.zone or "UTC", zone_of(person)
    found = slots.offer(now=now, mine=mine, theirs=theirs, busy=_busy(person.desk, now), minutes=minutes)
    return tuple(slots.in_both(at, mine=mine, theirs=theirs, name=person.first or person.name) for at in found)


def _busy(desk: Desk, now: datetime) -> tuple[tuple[datetime, datetime], ...]:
    agreed = Event.objects.of(desk).filter(step="agreed", meeting__gte=now, interview__open=True)
    return tuple(
        (e.meeting, e.meeting + timedelta(minutes=e.minutes or method.USUAL_MINUTES)) for e in agreed if e.meeting
    )
