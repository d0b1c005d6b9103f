"""Preparing a talk: how long, from what, and what is kept."""

from datetime import datetime

import pytest

from askwell import people, questions
from askwell.desk.acts.ask_question import ask_question
from askwell.desk.acts.prepare_questions import NoSuchLength, keep_questions, prepare_questions
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.state_curiosity import state_curiosity
from askwell.desk.acts.write_fact import write_fact
from askwell.desk.models import Interview, Person

OWN = "What do you decide in a week?"


@pytest.fixture
def interview(amina: Person, now: datetime) -> Interview:
    state_curiosity(desk=amina.desk, curiosity=people.Curiosity("Product work in health", questions=(OWN,)), at=now)
    write_fact(desk=amina.desk, person=amina, text="Was a ward nurse before Tarn Health", source="talk", at=now)
    return record_step(person=amina, step="chosen", at=now)


def asked(text: str) -> questions.Question:
    return questions.Question(text, "day", None, "You added it.", must=False)


def texts(interview: Interview) -> list[str]:
    return list(interview.questions.order_by("order").values_list("text", flat=True))


@pytest.mark.parametrize("minutes", [-1, 0, 4, 121, 10**9])
def test_no_agenda_is_made_for_a_length_that_no_talk_has(amina: Person, now: datetime, minutes: int) -> None:
    with pytest.raises(NoSuchLength):
        prepare_questions(person=amina, minutes=minutes, today=now.date())


@pytest.mark.parametrize("minutes", [15, 20, 30, 45])
def test_an_agenda_holds_my_own_question_and_one_that_rests_on_a_fact(
    interview: Interview, now: datetime, minutes: int
) -> None:
    agenda = prepare_questions(person=interview.person, minutes=minutes, today=now.date())
    found = [q for block in agenda.blocks for q in block.questions]
    assert sum(block.minutes for block in agenda.blocks) == minutes
    assert OWN in [q.text for q in found]
    assert any(q.fact for q in found)


def test_keeping_again_replaces_what_was_not_asked_and_leaves_what_was(interview: Interview, now: datetime) -> None:
    first, _second = keep_questions(interview=interview, chosen=[asked("One?"), asked("Two?")])
    ask_question(question=first, at=now)
    keep_questions(interview=interview, chosen=[asked("Three?"), asked("Four?")])
    assert texts(interview) == ["One?", "Three?", "Four?"]
