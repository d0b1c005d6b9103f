"""Recording steps: in order, once, and never for someone who said no."""

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from askwell import method
from askwell.desk.acts.record_step import SaidNo, interview_json, record_step
from askwell.desk.acts.see_next import see_next
from askwell.desk.models import Desk, Event, Interview, Person, User


def walked(person: Person, at: datetime, *steps: str) -> Interview:
    for number, word in enumerate(steps):
        reply = next((r for r in method.REPLIES if r == word), None)
        step = "answered" if reply else next(s for s in method.STEPS if s == word)
        when = at + timedelta(hours=number)
        meeting = when + timedelta(days=3) if step == "agreed" else None
        interview = record_step(
            person=person, step=step, at=when, reply=reply, meeting=meeting, minutes=20 if meeting else None
        )
    return interview


def test_a_step_before_choosing_someone_is_refused_and_leaves_no_row(amina: Person, now: datetime) -> None:
    with pytest.raises(method.OutOfOrder, match="asked needs chosen"):
        record_step(person=amina, step="asked", at=now)
    assert not Interview.objects.of(amina.desk).exists()


def test_choosing_twice_is_refused_and_one_interview_stands(amina: Person, now: datetime) -> None:
    record_step(person=amina, step="chosen", at=now)
    with pytest.raises(method.OutOfOrder, match="already recorded"):
        record_step(person=amina, step="chosen", at=now)
    assert Interview.objects.of(amina.desk).count() == 1


def test_the_database_itself_refuses_a_second_open_interview_and_a_step_twice(amina: Person, now: datetime) -> None:
    interview = record_step(person=amina, step="chosen", at=now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Interview.objects.create(desk=amina.desk, person=amina)
    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.create(desk=amina.desk, interview=interview, number=2, step="chosen", at=now)


def test_the_walk_appends_one_event_a_step(amina: Person, now: datetime) -> None:
    steps = ("chosen", "asked", "yes", "agreed", "prepared", "held", "thanked", "reflected")
    interview = walked(amina, now, *steps)
    document = interview_json(interview)
    assert document["state"] == "reflected"
    assert len(document["events"]) == len(steps)  # type: ignore[arg-type]  # a list, as the contract says


def test_someone_who_said_no_is_not_chosen_again(amina: Person, now: datetime) -> None:
    walked(amina, now, "chosen", "asked", "no", "closed")
    with pytest.raises(SaidNo, match="said no"):
        record_step(person=amina, step="chosen", at=now)


def test_a_closed_talk_lets_a_new_one_begin(amina: Person, now: datetime) -> None:
    walked(amina, now, "chosen", "asked", "yes", "agreed", "held", "thanked", "closed")
    record_step(person=amina, step="chosen", at=now + timedelta(days=400))
    assert Interview.objects.of(amina.desk).filter(open=True).count() == 1


def test_nothing_is_asked_of_me_before_it_is_time(amina: Person, now: datetime) -> None:
    walked(amina, now, "chosen", "asked")
    assert see_next(desk=amina.desk, now=now + timedelta(days=2)) == ()
    (nudge,) = see_next(desk=amina.desk, now=now + timedelta(days=20))
    assert (nudge.due.what, nudge.interview.person) == ("nudge", amina)


def test_otto_sees_nothing_to_do(amina: Person, otto: User, now: datetime) -> None:
    walked(amina, now, "chosen", "asked", "yes")
    assert see_next(desk=Desk.objects.owned_by(otto), now=now + timedelta(days=9)) == ()
    assert len(see_next(desk=amina.desk, now=now + timedelta(days=9))) == 1
