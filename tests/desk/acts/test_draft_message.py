"""What the desk hands to a draft: the days and times of the talk, and what was written before."""

from datetime import datetime, timedelta

import pytest

from askwell.desk.acts.draft_message import draft_message
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.write_note import write_note
from askwell.desk.models import Interview, Message, Person
from askwell.messages.drafting.letters import opening


@pytest.fixture
def interview(amina: Person, now: datetime) -> Interview:
    return record_step(person=amina, step="chosen", at=now)


def test_a_talk_that_is_moved_is_named_by_its_time_and_offered_two_others(
    amina: Person, interview: Interview, now: datetime
) -> None:
    amina.desk.me.changed(name="Mia Berg")
    meeting = now + timedelta(days=3)
    record_step(person=amina, step="asked", at=now)
    record_step(person=amina, step="answered", at=now, reply="yes")
    record_step(person=amina, step="agreed", at=now, meeting=meeting, minutes=20)
    others = [now + timedelta(days=4), now + timedelta(days=5)]
    made = draft_message(person=amina, kind="reschedule", channel="email", now=now, times=others)
    mine = [t.astimezone(amina.desk.me.clock()) for t in (meeting, *others)]
    assert made.blanks == ()
    assert all(f"{t:%A} {t.day} {t:%B} at {t:%H:%M}" in made.text for t in mine)


def test_a_draft_opens_otherwise_than_the_last_letter_to_somebody_else(amina: Person, now: datetime) -> None:
    other = Person.objects.create(desk=amina.desk, first="Otto", last="Ek", title="Cook", company="Tarn")
    mine = draft_message(person=amina, kind="outreach", channel="email", now=now).text
    Message.objects.create(desk=amina.desk, person=other, kind="outreach", text=mine, changed_at=now)
    assert opening(draft_message(person=amina, kind="outreach", channel="email", now=now).text) != opening(mine)


def test_whom_one_would_like_to_meet_comes_from_a_note_or_is_told(
    amina: Person, interview: Interview, now: datetime
) -> None:
    write_note(person=amina, text="mentioned Farah Idris at the harbour office", at=now)
    noted = draft_message(person=amina, kind="introduction-request", channel="email", now=now)
    told = draft_message(person=amina, kind="introduction-request", channel="email", now=now, target="Delyth Rees")
    assert "Farah Idris" in noted.text
    assert "Delyth Rees" in told.text
    assert (
        "Delyth Rees"
        in draft_message(person=amina, kind="referred", channel="email", now=now, referrer="Delyth Rees").text
    )
