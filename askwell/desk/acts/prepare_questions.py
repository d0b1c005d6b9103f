"""Prepare a talk: questions for this person, and an agenda."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from askwell import questions
from askwell.desk.acts.choose_whom import reasons_for
from askwell.desk.acts.draft_message import shared_facts
from askwell.desk.acts.state_curiosity import current_curiosity
from askwell.desk.acts.write_note import latest_interview
from askwell.desk.models import Interview, Person, Question

SHORTEST, LONGEST = 5, 120  # minutes of a talk


class NoSuchLength(Exception):
    """A talk so short or so long that no agenda helps."""


def prepare_questions(*, person: Person, minutes: int, today: date) -> questions.Agenda:
    """An agenda of so many minutes, made from my curiosity and what is known of them. Raises NoSuchLength."""
    if not SHORTEST <= minutes <= LONGEST:
        raise NoSuchLength(f"A talk of {minutes} minutes? Choose {SHORTEST} to {LONGEST}; 15, 20, 30 and 45 are usual.")
    interview = latest_interview(person)
    curiosity = (interview and interview.curiosity) or current_curiosity(desk=person.desk)
    found = reasons_for(person=person, curiosity=curiosity, today=today)
    return questions.prepare(
        person=person.record(),
        curiosity=curiosity.record() if curiosity else None,
        me=person.desk.me.record(),
        minutes=minutes,
        organisation=shared_facts(person),
        reasons=found.reasons if found else (),
        today=today,
    )


@transaction.atomic
def keep_questions(*, interview: Interview, chosen: Sequence[questions.Question]) -> tuple[Question, ...]:
    """Keep these questions for the talk, in this order, in place of those that were there and not yet asked."""
    interview.questions.filter(asked_at=None).delete()
    asked = interview.questions.count()
    rows = [
        Question(
            desk=interview.desk,
            interview=interview,
            order=asked + number,
            text=q.text,
            theme=q.theme,
            fact=q.fact or "",
            why=q.why,
            must=q.must,
        )
        for number, q in enumerate(chosen, start=1)
    ]
    return tuple(Question.objects.bulk_create(rows))
