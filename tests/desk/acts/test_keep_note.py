"""Boxes of notes: sent twice, sent late, emptied, and written in two windows at once."""

import uuid
from datetime import datetime

import pytest

from askwell.desk.acts.ask_question import ask_question
from askwell.desk.acts.find_person import NoSuchPerson
from askwell.desk.acts.keep_note import Kept, keep_note
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.write_note import write_note
from askwell.desk.models import Interview, Note, Person, Question


@pytest.fixture
def interview(amina: Person, now: datetime) -> Interview:
    return record_step(person=amina, step="chosen", at=now)


def texts(interview: Interview) -> list[str]:
    return list(Note.objects.of(interview.desk).order_by("pk").values_list("text", flat=True))


def test_what_is_sent_again_stays_one_note(interview: Interview, now: datetime) -> None:
    key = uuid.uuid4()
    kept = [keep_note(interview=interview, key=key, version=1, text="reads reports", at=now) for _ in range(3)]
    assert texts(interview) == ["reads reports"]
    assert all(k == Kept(kept[0].note) for k in kept)


def test_an_empty_box_that_was_never_filled_keeps_nothing(interview: Interview, now: datetime) -> None:
    assert keep_note(interview=interview, key=uuid.uuid4(), version=1, text=" \n", at=now) == Kept(None)
    assert texts(interview) == []


def test_an_emptied_box_goes_but_not_by_a_late_message(interview: Interview, now: datetime) -> None:
    key = uuid.uuid4()
    keep_note(interview=interview, key=key, version=3, text="misses nights", at=now)
    keep_note(interview=interview, key=key, version=3, text="", at=now)
    assert texts(interview) == ["misses nights"]
    keep_note(interview=interview, key=key, version=4, text="", at=now)
    assert texts(interview) == []


def test_two_windows_keep_both_texts_however_often_the_second_tries(interview: Interview, now: datetime) -> None:
    key = uuid.uuid4()
    keep_note(interview=interview, key=key, version=1, text="from the phone", at=now)
    kept = [keep_note(interview=interview, key=key, version=1, text="from the laptop", at=now) for _ in range(2)]
    assert texts(interview) == ["from the phone", "from the laptop"]
    assert kept[0].note == kept[1].note
    assert kept[0].other is not None
    assert kept[0].other.text == "from the phone"


def test_a_newer_text_leaves_a_note_off_the_record(interview: Interview, amina: Person, now: datetime) -> None:
    note = write_note(person=amina, text="said in confidence", at=now, off_record=True)
    keep_note(interview=interview, key=note.key, version=2, text="said in confidence, twice", at=now)
    note.refresh_from_db()
    assert (note.text, note.off_record) == ("said in confidence, twice", True)


def test_a_note_about_someone_else_is_not_written_over(interview: Interview, amina: Person, now: datetime) -> None:
    other = Person.objects.create(desk=amina.desk, first="Bo", search="bo")
    note = write_note(person=other, text="of Bo", at=now)
    with pytest.raises(NoSuchPerson):
        keep_note(interview=interview, key=note.key, version=2, text="of Amina", at=now)
    assert texts(interview) == ["of Bo"]


def test_a_question_keeps_the_time_it_was_first_asked(interview: Interview, now: datetime) -> None:
    question = Question.objects.create(desk=interview.desk, interview=interview, order=1, text="What do you decide?")
    ask_question(question=question, at=now)
    ask_question(question=question, at=now.replace(hour=23))
    question.refresh_from_db()
    assert question.asked_at == now
