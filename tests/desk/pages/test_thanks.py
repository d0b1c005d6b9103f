"""The thank-you page: it leads with what was said, cites nothing off the record, and ends with what was learnt."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from askwell.desk.acts.record_step import record_step
from askwell.desk.models import Desk, Interview, Message, Note, Person
from tests.desk.pages.letters import HOSTILE, SAID, THANKS, amina_of, form, interview_at, noted, steps, words_in

OFF = "Thinks the new manager will not stay beyond the spring"


@pytest.fixture
def amina(mias_desk: Desk) -> Person:
    return amina_of(mias_desk)


@pytest.fixture
def interview(amina: Person) -> Interview:
    held = interview_at(amina, "held")
    noted(amina, "Starts every Monday by reading the incident reports", star=False)
    noted(amina, SAID)
    noted(amina, OFF, star=True, off_record=True)
    return held


def page(interview: Interview) -> str:
    return reverse("thanks", args=[interview.pk])


def thanking(text: str = THANKS, do: str = "keep", **more: str) -> dict[str, str]:
    return form(text, kind="thank-you", do=do, **more)


@pytest.mark.parametrize("method", ["get", "head", "post", "put", "patch", "delete", "options"])
def test_nobody_but_mia_finds_her_thanks(as_otto: Client, as_noor: Client, interview: Interview, method: str) -> None:
    for stranger in (as_otto, as_noor):
        theirs = getattr(stranger, method)(page(interview), thanking(do="sent"))
        missing = getattr(stranger, method)(reverse("thanks", args=[10**9]), thanking(do="sent"))
        assert theirs.status_code in (404, 405)
        assert theirs.status_code == missing.status_code
        assert b"decision a day" not in theirs.content
    assert steps(interview)[-1] == "held"


def test_the_page_leads_with_the_starred_line_and_nothing_off_the_record_is_in_the_letter(
    as_mia: Client, interview: Interview
) -> None:
    html = as_mia.get(page(interview)).content.decode()
    lead = re.search(r"<blockquote[^>]*>(.*?)</blockquote>", html, re.DOTALL)
    assert lead
    assert lead[1] == SAID
    words = words_in(html)
    assert "manager" not in words
    assert "one decision a day" in words
    assert not Message.objects.of(interview.desk).exists()


def test_ticks_choose_what_is_in_the_draft(as_mia: Client, interview: Interview) -> None:
    other = Note.objects.of(interview.desk).get(star=False)
    html = as_mia.get(page(interview), {"tick": "1", "note": str(other.pk)}).content.decode()
    assert "one decision a day" not in words_in(html)
    assert "incident reports" in words_in(html)
    ticked = re.findall(r'name="note" value="(\d+)" form="picks" checked', html)
    assert ticked == [str(other.pk)]


def test_off_the_record_cannot_be_ticked_in(as_mia: Client, interview: Interview) -> None:
    off = Note.objects.of(interview.desk).get(off_record=True)
    html = as_mia.get(page(interview), {"tick": "1", "note": str(off.pk)}).content.decode()
    assert "manager" not in words_in(html)


def test_a_note_taken_off_the_record_is_named_where_the_letter_still_holds_it(
    as_mia: Client, interview: Interview
) -> None:
    as_mia.post(page(interview), thanking())
    note = Note.objects.of(interview.desk).get(text=SAID)
    as_mia.post(page(interview), {"do": f"off:{note.key}"})
    note.refresh_from_db()
    assert note.off_record
    assert "take it out before it goes" in as_mia.get(page(interview)).content.decode()
    as_mia.post(page(interview), {"do": f"on:{note.key}"})
    note.refresh_from_db()
    assert not note.off_record


def test_thanks_that_cite_something_said_have_nothing_above_advice(as_mia: Client, interview: Interview) -> None:
    as_mia.post(page(interview), thanking())
    margin = as_mia.get(page(interview)).context["margin"]
    assert [note.rule for note in margin.notes if note.css != "ok" and note.word != "A thought"] == []
    assert all(part.settled for part in margin.parts)


def test_thanks_that_could_go_to_anyone_are_told_so(as_mia: Client, interview: Interview) -> None:
    plain = "Dear Amina,\n\nThank you for your time. It was very helpful.\n\nBest wishes,\nMia Berg"
    response = as_mia.post(page(interview), thanking(plain), follow=True)
    assert "cites-nothing-specific" in [note.rule for note in response.context["margin"].notes]


def test_within_the_day_it_says_by_when_and_later_it_is_still_welcome(
    as_mia: Client, amina: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = interview_at(amina, "held", datetime(2026, 11, 24, 11, 0, tzinfo=UTC) + timedelta(days=1))
    noted(amina, SAID)
    monkeypatch.setenv("ASKWELL_NOW", "2026-11-24T13:00")
    assert "Thank Amina by noon tomorrow" in as_mia.get(page(held)).content.decode()
    monkeypatch.setenv("ASKWELL_NOW", "2026-11-27T13:00")
    html = as_mia.get(page(held)).content.decode()
    assert "still welcome" in html
    assert "overdue" not in html


def test_a_talk_without_notes_asks_for_one_line_and_takes_it(as_mia: Client, amina: Person) -> None:
    held = interview_at(amina, "held")
    html = as_mia.get(page(held)).content.decode()
    assert "What did Amina say that stays with you" in html
    html = as_mia.post(page(held), {"do": "note", "line": SAID}, follow=True).content.decode()
    assert "one decision a day" in words_in(html)
    assert Note.objects.of(held.desk).get().star
    empty = as_mia.post(page(held), {"do": "note", "line": "  "}, follow=True)
    assert "Write a few words first" in empty.content.decode()


def test_sent_twice_by_a_double_click_is_one_thank_you_and_then_asks_what_was_learnt(
    as_mia: Client, interview: Interview
) -> None:
    first = as_mia.post(page(interview), thanking(do="sent"))
    second = as_mia.post(page(interview), thanking(do="sent"))
    assert first["Location"] == second["Location"] == page(interview)
    assert steps(interview)[-2:] == ["held", "thanked"]
    assert Message.objects.of(interview.desk).count() == 1
    html = as_mia.get(page(interview)).content.decode()
    assert "What did you learn from Amina" in html
    assert OFF not in html


def test_what_was_learnt_is_kept_once_though_pressed_twice(as_mia: Client, amina: Person) -> None:
    interview = interview_at(amina, "thanked")
    empty = as_mia.post(page(interview), {"do": "reflect", "learnt": " ", "changes": ""}, follow=True)
    assert "A line is enough" in empty.content.decode()
    assert steps(interview)[-1] == "thanked"
    said = {"do": "reflect", "learnt": "I would miss the ward less than I thought", "changes": "Ask Joe next"}
    as_mia.post(page(interview), said)
    html = as_mia.post(page(interview), said, follow=True).content.decode()
    assert steps(interview)[-2:] == ["thanked", "reflected"]
    assert [note.text for note in Note.objects.of(interview.desk)] == [said["learnt"]]
    assert "Ask Joe next" in html


def test_a_no_is_thanked_for_once_without_a_second_ask(as_mia: Client, amina: Person) -> None:
    interview = interview_at(amina, "no")
    html = as_mia.get(page(interview)).content.decode()
    assert "Thank you for letting me know" in html
    assert "20 minutes" not in html
    for _press in range(2):
        assert as_mia.post(page(interview), {"do": "declined"}).status_code == 302
    assert steps(interview)[-2:] == ["answered", "thanked"]
    assert "What did you learn" not in as_mia.get(page(interview)).content.decode()


@pytest.mark.parametrize("state", ["chosen", "asked", "yes"])
def test_before_the_talk_there_is_nothing_to_thank_for(as_mia: Client, amina: Person, state: str) -> None:
    interview = interview_at(amina, state)
    before = steps(interview)
    assert as_mia.get(page(interview))["Location"] == reverse("steps", args=[interview.pk])
    for do in ("sent", "declined", "reflect"):
        as_mia.post(page(interview), thanking(do=do, learnt="x"))
    assert steps(interview) == before
    assert not Message.objects.of(interview.desk).exists()


def test_thanks_that_ask_for_a_job_wait_for_a_reason(as_mia: Client, interview: Interview) -> None:
    asking = THANKS.replace("Best wishes", "Could you get me a job on your team?\n\nBest wishes")
    shut = as_mia.post(page(interview), thanking(asking, do="sent"))
    assert "Not yet" in shut.content.decode()
    assert words_in(shut.content.decode()) == asking
    as_mia.post(page(interview), thanking(asking, do="sent", because="She asked me to apply"))
    assert Message.objects.of(interview.desk).get().because == "She asked me to apply"


def test_changing_the_way_keeps_the_words(as_mia: Client, interview: Interview) -> None:
    html = as_mia.post(page(interview), thanking(do="by:letter"), follow=True).content.decode()
    assert words_in(html) == THANKS
    assert 'id="mail"' not in html


def test_hostile_notes_come_back_as_words(as_mia: Client, interview: Interview) -> None:
    noted(interview.person, HOSTILE)
    noted(interview.person, "w " * 5000)
    html = as_mia.get(page(interview)).content.decode()
    assert "<script>alert" not in html
    assert "<img" not in html
    assert HOSTILE[:30] in unescape(html)


def test_a_closed_interview_leads_to_the_person(as_mia: Client, amina: Person) -> None:
    interview = interview_at(amina, "thanked")
    record_step(person=amina, step="closed", at=datetime.now(UTC))
    assert as_mia.get(page(interview))["Location"] == reverse("person", args=[amina.pk])
