"""The page of questions: changed by buttons alone, kept in their order, read as they would be heard."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from askwell import questions
from askwell.desk.acts.record_step import record_step
from askwell.desk.models import Desk, Interview, Person
from tests.desk.pages.letters import HOSTILE, amina_of, interview_at, steps

ONE, TWO, THREE = "What surprised you in your first year?", "How do you decide on a Monday?", "Who taught you most?"
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"')


@pytest.fixture
def amina(mias_desk: Desk) -> Person:
    return amina_of(mias_desk)


@pytest.fixture
def interview(amina: Person) -> Interview:
    return interview_at(amina, "yes")


def page(interview: Interview) -> str:
    return reverse("questions", args=[interview.pk])


def form(*texts: str, do: str, must: tuple[str, ...] = (), added: str = "") -> dict[str, object]:
    """What the page's form sends."""
    blank = [""] * len(texts)
    return {
        "text": list(texts), "theme": ["day"] * len(texts), "fact": blank, "why": blank, "must": list(must),
        "added": added, "minutes": "20", "do": do,
    }  # fmt: skip


def texts(interview: Interview) -> list[str]:
    return list(interview.questions.order_by("order").values_list("text", flat=True))


@pytest.mark.parametrize("method", ["get", "head", "post", "put", "patch", "delete", "options"])
def test_otto_finds_what_he_would_find_where_nothing_is(as_otto: Client, interview: Interview, method: str) -> None:
    theirs = getattr(as_otto, method)(page(interview))
    nothing = getattr(as_otto, method)(reverse("questions", args=[10**9]))
    assert theirs.status_code == nothing.status_code
    assert theirs.status_code in (404, 405)
    assert TOKEN.sub(b"", theirs.content) == TOKEN.sub(b"", nothing.content)


def test_looking_keeps_nothing_and_shows_an_agenda_that_adds_up(as_mia: Client, interview: Interview) -> None:
    html = as_mia.get(page(interview), {"minutes": "30"}).content.decode()
    assert texts(interview) == []
    assert "How 30 minutes go" in html
    assert len(re.findall(r'name="text"', html)) >= 5
    assert "Rests on:" in html


@pytest.mark.parametrize(
    ("do", "then"),
    [
        ("keep", [ONE, TWO, THREE]),
        ("up:2", [TWO, ONE, THREE]),
        ("up:1", [ONE, TWO, THREE]),
        ("down:1", [TWO, ONE, THREE]),
        ("down:3", [ONE, TWO, THREE]),
        ("out:2", [ONE, THREE]),
        ("out:99", [ONE, TWO, THREE]),
        ("up:x", [ONE, TWO, THREE]),
        ("minutes:45", [ONE, TWO, THREE]),
    ],
)
def test_buttons_alone_change_the_order(as_mia: Client, interview: Interview, do: str, then: list[str]) -> None:
    answer = as_mia.post(page(interview), form(ONE, TWO, THREE, do=do))
    assert answer.status_code == 302
    assert texts(interview) == then


def test_a_question_is_added_emptied_and_marked_as_one_that_must_be_asked(as_mia: Client, interview: Interview) -> None:
    as_mia.post(page(interview), form(ONE, "  ", do="add", added=f"  {THREE}\r\n"))
    assert texts(interview) == [ONE, THREE]
    as_mia.post(page(interview), form(ONE, THREE, do="must:2"))
    assert [q.must for q in interview.questions.order_by("order")] == [False, True]
    as_mia.post(page(interview), form(ONE, THREE, do="up:2", must=("2",)))
    assert [(q.text, q.must) for q in interview.questions.order_by("order")] == [(THREE, True), (ONE, False)]


def test_a_good_question_has_no_note_but_a_vague_one_and_one_for_a_job_do(as_mia: Client, interview: Interview) -> None:
    as_mia.post(page(interview), form(TWO, do="keep"))
    assert 'class="note' not in as_mia.get(page(interview)).content.decode()
    as_mia.post(page(interview), form("Any advice for me?", "Is your team hiring?", do="keep"))
    html = as_mia.get(page(interview)).content.decode()
    assert "Is vague" in html
    assert "Asks for a job" in html
    assert questions.page("is-vague").split("\n\n")[1][:40] in unescape(html)


def test_these_will_do_waits_while_one_of_them_asks_for_a_job(as_mia: Client, interview: Interview) -> None:
    now = datetime.now(UTC)
    record_step(person=interview.person, step="agreed", at=now, meeting=now + timedelta(days=2), minutes=20)
    html = as_mia.post(page(interview), form(ONE, "Is your team hiring?", do="ready"), follow=True).content.decode()
    assert "Change it or take it out first." in html
    assert texts(interview) == [ONE, "Is your team hiring?"]
    assert "prepared" not in steps(interview)


def test_these_will_do_records_nothing_before_a_time_stands(as_mia: Client, interview: Interview) -> None:
    as_mia.post(page(interview), form(ONE, do="ready"))
    assert texts(interview) == [ONE]
    assert "prepared" not in steps(interview)


def test_these_will_do_records_prepared_once_a_time_stands_and_only_once(as_mia: Client, interview: Interview) -> None:
    now = datetime.now(UTC)
    record_step(person=interview.person, step="agreed", at=now, meeting=now + timedelta(days=2), minutes=20)
    for _ in range(2):
        answer = as_mia.post(page(interview), form(ONE, do="ready"))
        assert answer.status_code == 302
    assert steps(interview).count("prepared") == 1
    assert texts(interview) == [ONE]


def test_what_was_asked_stays_when_the_rest_is_made_anew(as_mia: Client, interview: Interview) -> None:
    as_mia.post(page(interview), form(ONE, TWO, do="keep"))
    first = interview.questions.order_by("order")[0]
    first.asked_at = datetime.now(UTC)
    first.save()
    as_mia.post(page(interview), form(TWO, do="again"))
    assert texts(interview)[0] == ONE
    assert len(texts(interview)) > 4
    assert TWO not in texts(interview)


def test_hostile_words_stay_words(as_mia: Client, interview: Interview) -> None:
    as_mia.post(page(interview), form(HOSTILE, "x" * 5000, do="keep"))
    html = as_mia.get(page(interview)).content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert max(map(len, texts(interview))) == 500


@pytest.mark.parametrize("number", ["²", "٣", "9" * 5000, "-1", ""])
def test_a_number_that_is_none_moves_no_question(as_mia: Client, interview: Interview, number: str) -> None:
    for do in (f"up:{number}", f"must:{number}", f"minutes:{number}"):
        assert as_mia.post(page(interview), form("What surprised you?", do=do)).status_code == 302
    assert [q.text for q in interview.questions.all()] == ["What surprised you?"]
    for name, key in (("questions", "minutes"), ("live", "q")):
        assert as_mia.get(reverse(name, args=[interview.pk]), {key: number}).status_code == 200
    assert as_mia.get(reverse("who"), {"rested": number}).status_code == 200


def test_a_question_taken_out_has_a_way_back_to_its_place(as_mia: Client, interview: Interview) -> None:
    as_mia.post(page(interview), form(ONE, TWO, THREE, do="keep"))
    out = as_mia.post(page(interview), form(ONE, TWO, THREE, do="out:2", must=("2",)), follow=True).content.decode()
    assert texts(interview) == [ONE, THREE]
    assert f"Taken out: {TWO}" in unescape(out)
    as_mia.post(page(interview), form(ONE, THREE, do="back"))
    assert texts(interview) == [ONE, TWO, THREE]
    assert interview.questions.get(text=TWO).must
    as_mia.post(page(interview), form(ONE, TWO, THREE, do="back"))
    assert texts(interview) == [ONE, TWO, THREE]


def test_the_page_opens_again_at_the_question_that_asks_for_a_job(as_mia: Client, interview: Interview) -> None:
    response = as_mia.post(page(interview), form(ONE, "Can you get me a job there?", do="ready"))
    assert response["Location"].endswith("#line-2")
