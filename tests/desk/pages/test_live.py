"""The live page without a script, and the address that the device sends its notes to."""

import json
import re
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from askwell import questions
from askwell.desk.acts.prepare_questions import keep_questions
from askwell.desk.acts.record_step import record_step
from askwell.desk.models import Desk, Interview, Note, Person
from askwell.desk.pads import pad_key, pads_of
from tests.desk.pages.letters import HOSTILE, amina_of, interview_at, steps

ASKED = ("What surprised you in your first year?", "How do you decide on a Monday?")
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"')


@pytest.fixture
def amina(mias_desk: Desk) -> Person:
    return amina_of(mias_desk)


@pytest.fixture
def interview(amina: Person) -> Interview:
    found = interview_at(amina, "yes")
    now = datetime.now(UTC)
    record_step(person=amina, step="agreed", at=now, meeting=now, minutes=20)
    keep_questions(interview=found, chosen=[questions.Question(t, "day", None, "", must=False) for t in ASKED])
    return Interview.objects.get(pk=found.pk)


def live(interview: Interview) -> str:
    return reverse("live", args=[interview.pk])


def send(client: Client, interview: Interview, **fields: object) -> tuple[int, dict[str, object]]:
    """A note as the device sends it."""
    answer = client.post(reverse("notes", args=[interview.pk]), fields, headers={"Accept": "application/json"})
    return answer.status_code, json.loads(answer.content) if answer["Content-Type"] == "application/json" else {}


def box(interview: Interview, number: int = 1, do: str = "save", **more: object) -> dict[str, object]:
    """What the form of one box sends."""
    pad = pads_of(interview)[number - 1]
    known = {"key": pad.key, "version": pad.version + 1, "question": pad.question.pk if pad.question else ""}
    return known | {"number": number, "text": pad.text, "do": do} | more


def notes(interview: Interview) -> list[tuple[str, bool]]:
    return list(Note.objects.of(interview.desk).order_by("pk").values_list("text", "star"))


@pytest.mark.parametrize("name", ["live", "notes"])
@pytest.mark.parametrize("method", ["get", "head", "post", "put", "patch", "delete", "options"])
def test_otto_finds_what_he_would_find_where_nothing_is(
    as_otto: Client, interview: Interview, name: str, method: str
) -> None:
    theirs = getattr(as_otto, method)(reverse(name, args=[interview.pk]))
    nothing = getattr(as_otto, method)(reverse(name, args=[10**9]))
    assert theirs.status_code == nothing.status_code
    assert theirs.status_code in (404, 405)
    assert TOKEN.sub(b"", theirs.content) == TOKEN.sub(b"", nothing.content)


def test_looking_changes_nothing_and_shows_one_question(as_mia: Client, interview: Interview) -> None:
    html = as_mia.get(live(interview)).content.decode()
    assert notes(interview) == []
    assert "Question 1 of 2" in html
    assert html.count('<section class="turn"') == 3
    assert html.count(' hidden>\n  <header class="q"') == 2
    assert "<nav" not in html


@pytest.mark.parametrize(
    ("minutes", "gone"), [(-16, None), (-15, "-900"), (0, "0"), (16, "960"), (20, "1200"), (21, None)]
)
def test_the_clock_runs_from_the_agreed_time_where_that_is_about_now(
    as_mia: Client, amina: Person, monkeypatch: pytest.MonkeyPatch, minutes: int, gone: str | None
) -> None:
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    found = interview_at(amina, "yes", now)
    record_step(person=amina, step="agreed", at=now, meeting=now - timedelta(minutes=minutes), minutes=20)
    html = as_mia.get(live(found)).content.decode()
    assert re.findall(r'data-gone="(-?\d+)"', html) == ([gone] if gone else [])


@pytest.mark.parametrize("number", ["0", "99", "-1", "x", "²", "9" * 40])
def test_a_number_that_no_question_has_shows_the_next_to_ask(as_mia: Client, interview: Interview, number: str) -> None:
    assert as_mia.get(live(interview), {"q": number}).status_code == 200


def test_a_box_is_kept_by_its_button_and_is_there_again(as_mia: Client, interview: Interview) -> None:
    text = "misses nights\r\nnot the nights, the team"
    answer = as_mia.post(live(interview), box(interview, text=text))
    assert answer.status_code == 302
    assert notes(interview) == [("misses nights\nnot the nights, the team", False)]
    assert "not the nights, the team</textarea>" in as_mia.get(live(interview)).content.decode()


def test_a_star_takes_the_last_line_out_of_the_box_and_keeps_it_apart(as_mia: Client, interview: Interview) -> None:
    as_mia.post(live(interview), box(interview, do="star", text="reads reports\nBeing right is no argument.\n"))
    assert sorted(notes(interview)) == [("Being right is no argument.", True), ("reads reports", False)]
    starred = Note.objects.of(interview.desk).get(star=True)
    as_mia.post(live(interview), box(interview, do=f"unstar:{starred.key}"))
    assert not Note.objects.of(interview.desk).filter(star=True).exists()
    as_mia.post(live(interview), box(interview, do=f"star:{starred.key}"))
    assert Note.objects.of(interview.desk).get(star=True).key == starred.key


def test_asked_marks_the_question_and_goes_on_to_the_next(as_mia: Client, interview: Interview) -> None:
    answer = as_mia.post(live(interview), box(interview, do="asked", text="yes"))
    assert answer["Location"].endswith("?q=2")
    assert [q.asked_at is not None for q in interview.questions.order_by("order")] == [True, False]
    assert "Question 2 of 2" in as_mia.get(live(interview)).content.decode()


def test_the_end_keeps_the_box_records_that_we_spoke_once_and_leads_to_the_thank_you(
    as_mia: Client, interview: Interview
) -> None:
    for _ in range(2):
        answer = as_mia.post(live(interview), box(interview, do="end", text="the last line"))
        assert answer["Location"] == reverse("thanks", args=[interview.pk])
    assert steps(interview).count("held") == 1
    assert notes(interview) == [("the last line", False)]


def test_the_end_without_an_agreed_time_keeps_the_notes_and_asks_for_it(as_mia: Client, amina: Person) -> None:
    chosen = interview_at(amina, "chosen")
    answer = as_mia.post(live(chosen), box(chosen, do="end", text="she rang by herself"))
    assert answer["Location"] == reverse("steps", args=[chosen.pk])
    assert notes(chosen) == [("she rang by herself", False)]
    assert steps(chosen) == ["chosen"]


def test_a_form_that_is_older_than_its_box_keeps_both_texts(as_mia: Client, interview: Interview) -> None:
    old = box(interview, text="from the second window")
    as_mia.post(live(interview), box(interview, text="from the first window"))
    html = as_mia.post(live(interview), old, follow=True).content.decode()
    assert notes(interview) == [("from the first window", False), ("from the second window", False)]
    assert "from the first window" in html
    assert "from the second window" in html


def test_a_note_sent_twice_is_one_and_a_newer_version_takes_its_place(as_mia: Client, interview: Interview) -> None:
    key = uuid.uuid4()
    for version, text in ((1, "half a sen"), (1, "half a sen"), (2, "half a sentence")):
        status, answer = send(as_mia, interview, key=key, version=version, text=text, star="1")
        assert (status, answer) == (200, {"key": str(key), "version": version})
    assert notes(interview) == [("half a sentence", True)]


def test_two_windows_are_told_of_one_another_and_both_texts_are_kept(as_mia: Client, interview: Interview) -> None:
    key = pad_key(interview, interview.questions.order_by("order")[0])
    send(as_mia, interview, key=key, version=1, text="phone")
    status, answer = send(as_mia, interview, key=key, version=1, text="laptop")
    assert (status, answer["theirs"]) == (409, "phone")
    assert answer["key"] != str(key)
    status, _ = send(as_mia, interview, key=answer["key"], version=2, text="laptop, more")
    assert status == 200
    assert notes(interview) == [("phone", False), ("laptop, more", False)]


@pytest.mark.parametrize(
    "wrong",
    [{"key": ""}, {"key": "x"}, {"version": ""}, {"version": "0"}, {"version": str(2**40)}, {"text": "x" * 100_001}],
)
def test_what_is_no_note_is_refused_with_a_sentence(
    as_mia: Client, interview: Interview, wrong: dict[str, str]
) -> None:
    whole = {"key": str(uuid.uuid4()), "version": "1", "text": "words"}
    answer = as_mia.post(reverse("notes", args=[interview.pk]), whole | wrong)
    assert answer.status_code == 400
    assert answer.content.decode().endswith(".")
    assert notes(interview) == []


def test_a_note_of_somebody_elses_talk_is_not_there(as_mia: Client, as_otto: Client, interview: Interview) -> None:
    key = uuid.uuid4()
    send(as_mia, interview, key=key, version=1, text="of Mia")
    other = Person.objects.create(desk=interview.desk, first="Bo", search="bo")
    bos = record_step(person=other, step="chosen", at=datetime.now(UTC) - timedelta(days=1))
    assert send(as_mia, bos, key=key, version=2, text="of Bo")[0] == 404
    assert send(as_otto, interview, key=key, version=2, text="of Otto")[0] == 404
    assert notes(interview) == [("of Mia", False)]


def test_hostile_notes_stay_words(as_mia: Client, interview: Interview) -> None:
    send(as_mia, interview, key=uuid.uuid4(), version=1, text=HOSTILE, star="1")
    as_mia.post(live(interview), box(interview, text=HOSTILE))
    html = as_mia.get(live(interview)).content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "{{ 7|add:7 }}" in html


def test_a_talk_that_nobody_prepared_can_take_the_questions_askwell_would_ask(as_mia: Client, amina: Person) -> None:
    bare = interview_at(amina, "yes")
    assert not bare.questions.exists()
    assert b"Take the questions I would ask" in as_mia.get(live(bare)).content
    as_mia.post(live(bare), {"do": "prepare"})
    as_mia.post(live(bare), {"do": "prepare"})
    page = as_mia.get(live(bare)).content
    assert bare.questions.count() == 6
    assert b"Take the questions I would ask" not in page
