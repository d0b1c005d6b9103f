"""The agreed time: in both zones, in an invitation that moves with it, and times to offer."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from askwell import method
from askwell.desk.acts.make_invite import make_invite
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.times import both_zones, times_to_offer, zone_of
from askwell.desk.models import Interview, Person

MEETING = datetime(2026, 12, 1, 14, 0, tzinfo=UTC)


@pytest.fixture
def interview(amina: Person, now: datetime) -> Interview:
    amina.desk.me.changed(name="Mia Lund", zone="Europe/London")
    amina.zone = "America/Toronto"
    amina.save()
    record_step(person=amina, step="chosen", at=now)
    record_step(person=amina, step="asked", at=now)
    return record_step(person=amina, step="answered", at=now, reply="yes")


def agreed(interview: Interview, now: datetime, meeting: datetime = MEETING) -> Interview:
    record_step(person=interview.person, step="agreed", at=now, meeting=meeting, minutes=30)
    return Interview.objects.get(pk=interview.pk)


def event_in(data: bytes) -> icalendar.Event:
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    return event


def test_no_invitation_is_made_before_a_time_stands(interview: Interview, now: datetime) -> None:
    assert both_zones(interview) is None
    with pytest.raises(method.OutOfOrder, match="time"):
        make_invite(interview=interview, now=now)


def test_an_invitation_says_the_time_for_both_and_names_nobody_without_an_address(
    interview: Interview, now: datetime
) -> None:
    event = event_in(make_invite(interview=agreed(interview, now), now=now))
    assert event.decoded("dtstart") == MEETING
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=30)
    assert "14:00" in str(event["description"])
    assert "09:00" in str(event["description"]) or "9:00" in str(event["description"])
    assert "organizer" not in event
    assert "attendee" not in event


def test_both_are_named_where_both_addresses_are_known(interview: Interview, now: datetime) -> None:
    interview.desk.me.changed(emails=["mia@lund.example"])
    Person.objects.filter(pk=interview.person_id).update(email="amina@tarn.example")
    event = event_in(make_invite(interview=agreed(interview, now), now=now))
    assert (event["organizer"], event["attendee"]) == ("mailto:mia@lund.example", "mailto:amina@tarn.example")


def test_a_moved_meeting_keeps_its_name_and_counts_up(interview: Interview, now: datetime) -> None:
    first = event_in(make_invite(interview=agreed(interview, now), now=now))
    record_step(person=interview.person, step="moved", at=now)
    second = event_in(make_invite(interview=agreed(interview, now, MEETING + timedelta(days=1)), now=now))
    assert first["uid"] == second["uid"]
    assert (first["sequence"], second["sequence"]) == (0, 1)
    assert second.decoded("dtstart") == MEETING + timedelta(days=1)


def test_a_zone_is_what_was_told_or_what_the_place_says_and_else_unknown(amina: Person) -> None:
    assert zone_of(amina) is None
    amina.place = "Leeds, England, United Kingdom"
    assert zone_of(amina) == "Europe/London"
    amina.zone = "Asia/Tokyo"
    assert zone_of(amina) == "Asia/Tokyo"


def test_no_time_is_offered_that_is_taken(interview: Interview, amina: Person, now: datetime) -> None:
    before = times_to_offer(person=amina, now=now)
    taken = before[0].mine
    agreed(interview, now, taken)
    after = times_to_offer(person=amina, now=now)
    assert len(after) == 3
    assert all(abs(both.mine - taken) >= timedelta(minutes=20) for both in after)
