from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.write_note import write_note
from askwell.desk.models import Person, Question
from tests.desk.pages.conftest import HOSTILE, NOW

People = Callable[[str], Person]
MOST_QUERIES = 26


def spoke_with(person: Person) -> None:
    for step in ("chosen", "asked"):
        record_step(person=person, step=step, at=NOW - timedelta(days=9))
    record_step(person=person, step="answered", reply="yes", at=NOW - timedelta(days=8))
    record_step(person=person, step="agreed", meeting=NOW - timedelta(hours=1), minutes=20, at=NOW - timedelta(days=8))
    record_step(person=person, step="held", at=NOW - timedelta(minutes=30))


def test_a_new_desk_begins_with_one_question(as_mia: Client) -> None:
    body = as_mia.get("/").content.decode()
    assert "What are you curious about" in body
    assert 'action="/curious/"' in body
    assert "Sam’s network" in body


def test_an_example_fills_the_box_and_nonsense_leaves_it_empty(as_mia: Client) -> None:
    assert "museums, and what do they miss?</textarea>" in as_mia.get("/?example=1").content.decode()
    assert "required></textarea>" in as_mia.get("/?example=99").content.decode()


def test_a_curiosity_alone_leads_to_the_people_one_knows(as_mia: Client) -> None:
    as_mia.post("/curious/", {"text": "Why?"})
    assert "Who do you already know" in as_mia.get("/").content.decode()


def test_a_day_without_duties_suggests_one_person_and_ends(as_mia: Client, mias_people: People) -> None:
    body = as_mia.get("/").content.decode()
    assert body.count('class="card doing"') == 1
    assert "could tell you" in body
    assert "Nothing needs you." in body


def test_the_thank_you_leads_with_what_was_starred_and_never_with_what_was_off_the_record(
    as_mia: Client, mias_people: People
) -> None:
    person = mias_people("Amina")
    spoke_with(person)
    write_note(person=person, text="She may leave in spring.", at=NOW, star=True, off_record=True)
    write_note(person=person, text="Ask the night shift first.", at=NOW, star=True)
    body = as_mia.get("/").content.decode()
    assert "“Ask the night shift first.”" in body
    assert "leave in spring" not in body
    assert "Nothing else needs you." in body


def test_there_are_never_more_than_three_cards(as_mia: Client, mias_people: People) -> None:
    for first in ("Amina", "Joe", "Priya", "Owen"):
        record_step(person=mias_people(first), step="chosen", at=NOW - timedelta(days=1))
    body = as_mia.get("/").content.decode()
    assert body.count('class="card doing"') == 3
    assert "1 more can wait" in body


def test_questions_to_prepare_stand_on_the_card(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Joe")
    for step in ("chosen", "asked"):
        record_step(person=person, step=step, at=NOW - timedelta(days=2))
    record_step(person=person, step="answered", reply="yes", at=NOW - timedelta(days=1))
    interview = record_step(person=person, step="agreed", meeting=NOW + timedelta(days=1), minutes=20, at=NOW)
    for n in range(5):
        Question.objects.create(desk=person.desk, interview=interview, order=n, text=f"Question number {n}?")
    body = as_mia.get("/").content.decode()
    assert "Question number 2?" in body
    assert "Question number 3?" not in body


def test_hostile_words_run_nowhere(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    Person.objects.filter(pk=person.pk).update(first=HOSTILE, title=HOSTILE)
    spoke_with(person)
    write_note(person=person, text=HOSTILE, at=NOW, star=True)
    body = as_mia.get("/").content.decode()
    assert "<script>alert" not in body
    assert "<img src=x" not in body


def test_more_people_do_not_cost_more_queries(
    as_mia: Client, mias_people: People, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for first in ("Amina", "Joe", "Priya", "Owen"):
        spoke_with(mias_people(first))
    with django_assert_max_num_queries(MOST_QUERIES):
        as_mia.get("/")


def test_an_answer_can_be_told_from_the_name_of_whoever_has_a_message(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    record_step(person=person, step="chosen", at=NOW - timedelta(days=2))
    asked = record_step(person=person, step="asked", at=NOW - timedelta(days=1))
    body = as_mia.get("/").content.decode()
    assert f'<a href="/interviews/{asked.pk}/steps/">Amina Rahman</a> has your message' in body


def test_a_line_that_tells_of_someone_is_not_put_into_their_mouth(as_mia: Client, mias_people: People) -> None:
    amina, joe = mias_people("Amina"), mias_people("Joe")
    for person, line in ((amina, "She left the ward in 2019."), (joe, "Write it down the same day.")):
        spoke_with(person)
        write_note(person=person, text=line, star=True, at=NOW - timedelta(minutes=40))
    body = as_mia.get("/").content.decode() + as_mia.get(f"/people/{amina.pk}/").content.decode()
    assert "“She left" not in body
    assert body.count('told">She left the ward in 2019.</blockquote>') == 2
    assert "“Write it down the same day.”" in body
