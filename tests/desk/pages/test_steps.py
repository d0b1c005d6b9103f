from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from askwell.desk.acts.record_step import record_step
from askwell.desk.models import Interview, Note, Person
from tests.desk.pages.conftest import NOW

People = Callable[[str], Person]


@pytest.fixture
def asked(mias_people: People) -> Interview:
    person = mias_people("Amina")
    record_step(person=person, step="chosen", at=NOW - timedelta(days=2))
    return record_step(person=person, step="asked", at=NOW - timedelta(days=1))


def state(interview: Interview) -> str:
    return Interview.objects.get(pk=interview.pk).state


def test_a_step_that_is_only_ever_written_is_not_recorded_here(as_mia: Client, asked: Interview) -> None:
    for step in ("asked", "nudged", "thanked", "chosen", "dance", ""):
        assert as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": step}).status_code == 404
    assert state(asked) == "asked"


def test_a_step_out_of_order_is_refused_in_words(as_mia: Client, asked: Interview) -> None:
    response = as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "held"})
    assert response.status_code == 200
    assert "held needs agreed" in response.content.decode()
    assert state(asked) == "asked"


@pytest.mark.parametrize("reply", ["yes", "no", "later"])
def test_an_answer_is_kept(as_mia: Client, asked: Interview, reply: str) -> None:
    as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "answered", "reply": reply})
    assert state(asked) == reply


def agree(client: Client, interview: Interview, **typed: str) -> str:
    client.post(f"/interviews/{interview.pk}/steps/", {"step": "answered", "reply": "yes"})
    sent = {"step": "agreed", "when": "2026-12-01T14:00", "whose": "mine", "minutes": "20", **typed}
    return client.post(f"/interviews/{interview.pk}/steps/", sent, follow=True).content.decode()


def test_a_time_is_said_in_both_zones(as_mia: Client, asked: Interview) -> None:
    page = agree(as_mia, asked, theirs="Toronto")
    assert "Tuesday 1 December, 14:00 for you, 09:00 for Amina" in page
    person = Person.objects.get(pk=asked.person_id)
    assert person.zone == "America/Toronto"


def test_a_time_may_be_said_by_their_clock(as_mia: Client, asked: Interview) -> None:
    agree(as_mia, asked, theirs="Toronto", whose="theirs")
    meeting = Interview.objects.get(pk=asked.pk).history()[-1].meeting
    assert meeting == datetime(2026, 12, 1, 19, 0, tzinfo=UTC)


def test_a_zone_that_is_not_known_is_asked_for_and_not_guessed(as_mia: Client, asked: Interview) -> None:
    assert "Say where Amina is" in agree(as_mia, asked)
    refused = as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "moved"})
    assert refused.status_code == 302
    again = {"step": "agreed", "when": "2026-12-01T14:00", "whose": "theirs"}
    assert as_mia.post(f"/interviews/{asked.pk}/steps/", again).status_code == 200


@pytest.mark.parametrize("when", ["", "soon", "2026-02-30T10:00", "2027-03-28T01:30", "9" * 400])
def test_a_time_that_does_not_exist_is_refused_and_the_words_stay(as_mia: Client, asked: Interview, when: str) -> None:
    as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "answered", "reply": "yes"})
    response = as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "agreed", "when": when, "whose": "mine"})
    assert response.status_code == 200
    assert state(asked) == "yes"


def test_a_yes_brings_three_times_to_offer(as_mia: Client, asked: Interview) -> None:
    as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "answered", "reply": "yes"})
    body = as_mia.get(f"/interviews/{asked.pk}/steps/").content.decode()
    assert body.partition("Three times to offer")[2].partition("</ul>")[0].count("<li") == 3


def test_the_invitation_is_a_calendar_file_and_exists_only_with_a_time(as_mia: Client, asked: Interview) -> None:
    address = f"/interviews/{asked.pk}/invitation.ics"
    assert as_mia.get(address).status_code == 404
    agree(as_mia, asked, theirs="Toronto")
    file = as_mia.get(address)
    assert file["Content-Type"].startswith("text/calendar")
    assert file.content.startswith(b"BEGIN:VCALENDAR")


def test_what_was_learnt_becomes_a_note_and_a_step(as_mia: Client, asked: Interview) -> None:
    agree(as_mia, asked)
    as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "held"})
    record_step(person=asked.person, step="thanked", at=NOW)
    as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "reflected", "because": "Nights decide."})
    assert state(asked) == "reflected"
    assert Note.objects.get().text == "Nights decide."


def test_a_talk_without_a_thank_you_is_closed_with_a_reason_alone(as_mia: Client, asked: Interview) -> None:
    agree(as_mia, asked)
    as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "held"})
    assert as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "closed"}).status_code == 200
    as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "closed", "because": "We are neighbours."})
    assert state(asked) == "closed"
    assert as_mia.post(f"/interviews/{asked.pk}/steps/", {"step": "held"}).status_code == 200


def test_otto_records_nothing_and_gets_no_invitation(as_mia: Client, as_otto: Client, asked: Interview) -> None:
    agree(as_mia, asked)
    for method in (as_otto.get, as_otto.post):
        assert method(f"/interviews/{asked.pk}/steps/", {"step": "held"}).status_code == 404
    assert as_otto.get(f"/interviews/{asked.pk}/invitation.ics").status_code == 404
    assert state(asked) == "agreed"


def test_a_reminder_is_not_pressed_on_anyone_before_its_day(
    as_mia: Client, asked: Interview, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = as_mia.get(f"/interviews/{asked.pk}/steps/").content.decode()
    assert "I am quiet about Amina until 1 December." in page
    assert "Seven working days" not in page
    monkeypatch.setenv("ASKWELL_NOW", (NOW + timedelta(days=14)).isoformat())
    assert "Seven working days" in as_mia.get(f"/interviews/{asked.pk}/steps/").content.decode()


def test_nobody_is_asked_how_a_talk_went_before_its_time(
    as_mia: Client, asked: Interview, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = agree(as_mia, asked, theirs="Toronto")
    assert "Did the two of you talk" not in page
    monkeypatch.setenv("ASKWELL_NOW", "2026-12-01T14:30")
    assert "Did the two of you talk" in as_mia.get(f"/interviews/{asked.pk}/steps/").content.decode()


def test_a_no_is_not_asked_for_words_that_were_never_said(as_mia: Client, asked: Interview) -> None:
    sent = {"step": "answered", "reply": "no"}
    page = as_mia.post(f"/interviews/{asked.pk}/steps/", sent, follow=True).content.decode()
    assert "A line is enough, within a day." in page
    assert "something Amina said" not in page
