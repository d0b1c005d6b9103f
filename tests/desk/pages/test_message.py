"""The message page: it leaves good letters alone, reads the others, and is shut where it must be."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from askwell.desk.models import Desk, Event, Fact, Interview, Message
from tests.desk.pages.letters import (
    ASKS_FOR_A_JOB,
    FACT,
    HOSTILE,
    LETTER,
    WITH_A_BLANK,
    amina_of,
    form,
    interview_at,
    steps,
    words_in,
)


@pytest.fixture
def interview(mias_desk: Desk) -> Interview:
    return interview_at(amina_of(mias_desk), "chosen")


def page(interview: Interview) -> str:
    return reverse("message", args=[interview.pk])


@pytest.mark.parametrize("method", ["get", "head", "post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("address", ["message", "reading"])
def test_nobody_but_mia_finds_her_letter(
    as_otto: Client, as_noor: Client, interview: Interview, method: str, address: str
) -> None:
    for stranger in (as_otto, as_noor):
        theirs = getattr(stranger, method)(reverse(address, args=[interview.pk]), form(LETTER, do="sent"))
        missing = getattr(stranger, method)(reverse(address, args=[10**9]), form(LETTER, do="sent"))
        assert theirs.status_code in (404, 405)
        assert theirs.status_code == missing.status_code
        assert b"Amina" not in theirs.content
    assert not Message.objects.filter(interview=interview).exists()
    assert steps(interview) == ["chosen"]


def test_the_first_time_a_draft_of_what_is_known_stands_there_and_nothing_is_kept(
    as_mia: Client, interview: Interview
) -> None:
    html = as_mia.get(page(interview)).content.decode()
    assert "What would you like to ask Amina" in html
    words = words_in(html)
    assert words.startswith(("Hi Amina,", "Hello Amina,"))
    assert "ward nurse" in words
    assert FACT in unescape(html)
    assert not Message.objects.of(interview.desk).exists()


def test_another_draft_leaves_my_own_words_alone(as_mia: Client, interview: Interview) -> None:
    as_mia.post(page(interview), form(LETTER))
    other = as_mia.get(page(interview), {"seed": "1"}).content.decode()
    assert words_in(other) != LETTER
    assert "Back to my own words" in other
    assert words_in(as_mia.get(page(interview)).content.decode()) == LETTER


@pytest.mark.parametrize("seed", ["", "-1", "x", "9" * 6000, "٣", "1.5"])
def test_a_seed_that_is_no_number_is_no_seed(as_mia: Client, interview: Interview, seed: str) -> None:
    assert as_mia.get(page(interview), {"seed": seed}).status_code == 200


def test_a_good_letter_has_every_part_and_nothing_above_advice(as_mia: Client, interview: Interview) -> None:
    as_mia.post(page(interview), form(LETTER))
    response = as_mia.get(page(interview))
    margin = response.context["margin"]
    assert [part.name for part in margin.parts if not part.settled] == []
    assert [note.rule for note in margin.notes if note.css in ("stop", "blank")] == []
    assert not margin.barred
    assert "Only to Amina" in response.content.decode()


def test_without_a_script_read_it_again_keeps_the_words_and_reads_them(as_mia: Client, interview: Interview) -> None:
    html = as_mia.get(page(interview)).content.decode()
    assert "Read it again" in html
    response = as_mia.post(page(interview), form(ASKS_FOR_A_JOB), follow=True)
    assert response.status_code == 200
    assert "Asks for a job" in response.content.decode()
    assert words_in(response.content.decode()) == ASKS_FOR_A_JOB


def test_a_pause_in_typing_brings_the_margins_alone_and_keeps_the_words(as_mia: Client, interview: Interview) -> None:
    response = as_mia.post(
        reverse("reading", args=[interview.pk]), form(ASKS_FOR_A_JOB), headers={"HX-Request": "true"}
    )
    html = response.content.decode()
    assert "<textarea" not in html
    assert "<html" not in html
    assert set(re.findall(r'id="(\w+)"', html)) >= {"mirror", "parts", "gaps", "count", "margin", "summary"}
    assert "Asks for a job" in html
    assert Message.objects.of(interview.desk).get().text == ASKS_FOR_A_JOB


def test_the_mirror_holds_the_words_of_the_letter_exactly(as_mia: Client, interview: Interview) -> None:
    for text in (ASKS_FOR_A_JOB, WITH_A_BLANK, "", "  \n\n é̄ 👩🏽‍⚕️ “so”\n", HOSTILE):
        response = as_mia.post(reverse("reading", args=[interview.pk]), form(text))
        assert "".join(segment.text for segment in response.context["margin"].segments) == text


def test_hostile_words_come_back_as_words(as_mia: Client, interview: Interview) -> None:
    person = interview.person
    person.first = person.title = HOSTILE
    person.email = "amina@tarn.example?bcc=otto@x.example&body=" + HOSTILE
    person.save()
    as_mia.post(page(interview), form(HOSTILE, subject=HOSTILE))
    for response in (as_mia.get(page(interview)), as_mia.post(reverse("reading", args=[interview.pk]), form(HOSTILE))):
        html = response.content.decode()
        assert "<script>alert" not in html
        assert "<img" not in html
        assert "14" not in re.findall(r"onerror=alert\(1\)&gt;(.{2})", html)
    assert words_in(as_mia.get(page(interview)).content.decode()) == HOSTILE


def test_the_mail_program_gets_address_subject_and_body_and_nothing_more(as_mia: Client, interview: Interview) -> None:
    interview.person.email = "amina+bcc=x@tarn.example?cc=otto@x.example"
    interview.person.save()
    as_mia.post(page(interview), form(LETTER, subject="Time & tide? 100%\r\nBcc: otto@x.example"))
    found = re.search(r'id="mail" href="([^"]+)"', as_mia.get(page(interview)).content.decode())
    assert found
    address = urlsplit(unescape(found[1]))
    assert "?" not in address.path
    assert set(parse_qs(address.query)) == {"subject", "body"}
    assert parse_qs(address.query)["subject"] == ["Time & tide? 100% Bcc: otto@x.example"]
    assert parse_qs(address.query)["body"] == [LETTER.replace("\n", "\r\n")]


def test_a_linkedin_note_counts_its_characters_against_both_limits(as_mia: Client, interview: Interview) -> None:
    html = as_mia.get(page(interview), {"by": "linkedin"}).content.decode()
    assert "of 300 characters" in html
    assert 'id="mail"' not in html
    long = as_mia.post(
        reverse("reading", args=[interview.pk]), form("x" * 250, kind="linkedin-note", channel="linkedin")
    )
    assert "250 of 300 characters" in long.content.decode()
    assert "200 without a paid account" in long.content.decode()


def test_changing_the_way_keeps_what_was_written_for_the_other(as_mia: Client, interview: Interview) -> None:
    response = as_mia.post(page(interview), form(LETTER, do="by:linkedin"))
    assert "by=linkedin" in response["Location"]
    assert Message.objects.of(interview.desk).get(kind="outreach").text == LETTER
    assert words_in(as_mia.get(page(interview), {"by": "email"}).content.decode()) == LETTER


def test_a_blank_is_asked_for_and_what_is_typed_takes_its_place(as_mia: Client, interview: Interview) -> None:
    text = "Hi Amina,\n\nI noticed [what I noticed about your work]. Could we talk for 20 minutes? Thank you."
    html = as_mia.post(page(interview), form(text), follow=True).content.decode()
    assert "What did you notice about Amina’s work?" in html
    filled = form(text, do="fill", gap="[what I noticed about your work]", fill="How you cut the form by half.")
    html = as_mia.post(page(interview), filled, follow=True).content.decode()
    assert "I noticed how you cut the form by half. Could we talk" in words_in(html)
    assert "What did you notice" not in html
    assert not Fact.objects.of(interview.desk).filter(source="what you noticed").exists()


def test_what_was_noticed_is_kept_among_what_is_known_where_that_is_ticked(
    as_mia: Client, interview: Interview
) -> None:
    gap = "[what I noticed about your work]"
    filled = form(f"I noticed {gap}.", do="fill", gap=gap, fill="That you cut the form by half", remember="1")
    as_mia.post(page(interview), filled)
    assert Fact.objects.of(interview.desk).get(source="what you noticed").text == "That you cut the form by half"


def test_a_finding_that_is_gone_changes_nothing(as_mia: Client, interview: Interview) -> None:
    as_mia.post(page(interview), form(LETTER, do="fix:asks-for-a-job:text:0:5"))
    assert Message.objects.of(interview.desk).get().text == LETTER


@pytest.mark.parametrize(("wrong", "right"), [("Dear Susan,", "Dear Amina,"), ("Dear Ms. Miller,", "Dear Ms. Rahman,")])
def test_use_this_puts_the_right_name_in(as_mia: Client, interview: Interview, wrong: str, right: str) -> None:
    faulty = LETTER.replace("Dear Amina,", wrong)
    html = as_mia.post(page(interview), form(faulty), follow=True).content.decode()
    found = re.search(r'name="do" value="(fix:wrong-name:[^"]+)"', html)
    assert found
    as_mia.post(page(interview), form(faulty, do=found[1]))
    assert Message.objects.of(interview.desk).get().text == LETTER.replace("Dear Amina,", right)


def test_sent_twice_by_a_double_click_ends_on_the_same_page_with_one_event(
    as_mia: Client, interview: Interview
) -> None:
    first = as_mia.post(page(interview), form(LETTER, do="sent"))
    second = as_mia.post(page(interview), form(LETTER, do="sent"))
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"] == reverse("person", args=[interview.person_id])
    assert steps(interview) == ["chosen", "asked"]
    row = Message.objects.of(interview.desk).get()
    assert row.sent_at is not None
    assert row.because == ""


def test_what_asks_for_a_job_waits_for_a_reason_and_keeps_it(as_mia: Client, interview: Interview) -> None:
    shut = as_mia.post(page(interview), form(ASKS_FOR_A_JOB, do="sent"))
    html = shut.content.decode()
    assert "Not yet" in html
    assert "Why is it right to send it all the same" in html
    assert words_in(html) == ASKS_FOR_A_JOB
    assert steps(interview) == ["chosen"]
    blank = as_mia.post(page(interview), form(ASKS_FOR_A_JOB, do="sent", because="   "))
    assert "Not yet" in blank.content.decode()
    as_mia.post(page(interview), form(ASKS_FOR_A_JOB, do="sent", because="She offered it herself"))
    assert Message.objects.of(interview.desk).get(sent_at__isnull=False).because == "She offered it herself"
    assert Event.objects.of(interview.desk).get(step="asked").because == "She offered it herself"


def test_a_blank_stays_shut_whatever_the_reason(as_mia: Client, interview: Interview) -> None:
    shut = as_mia.post(page(interview), form(WITH_A_BLANK, do="sent", because="I am in a hurry"))
    html = shut.content.decode()
    assert "Not yet" in html
    assert "it stays shut until it changes" in html
    assert 'id="because"' not in html
    assert steps(interview) == ["chosen"]
    assert Message.objects.of(interview.desk).get().text == WITH_A_BLANK


def test_who_was_asked_is_reminded_once(as_mia: Client, mias_desk: Desk) -> None:
    interview = interview_at(amina_of(mias_desk), "asked")
    html = as_mia.get(page(interview)).content.decode()
    assert "How would you remind Amina" in html
    as_mia.post(page(interview), form(words_in(html), kind="follow-up", do="sent"))
    assert steps(interview) == ["chosen", "asked", "nudged"]
    again = as_mia.get(page(interview))
    assert "Has Amina answered" in again.content.decode()
    assert "I have sent it" not in again.content.decode()


def test_after_an_answer_the_page_shows_what_was_sent_and_nothing_can_be_written(
    as_mia: Client, interview: Interview
) -> None:
    from askwell.desk.acts.record_step import record_step

    as_mia.post(page(interview), form(LETTER, do="sent"))
    row = Message.objects.of(interview.desk).get()
    assert row.sent_at is not None
    record_step(person=interview.person, step="answered", reply="yes", at=row.sent_at)
    html = as_mia.get(page(interview)).content.decode()
    assert "ward nurse" in html
    assert 'id="words"' not in html
    assert as_mia.post(reverse("reading", args=[interview.pk]), form("Other words")).status_code == 404
    assert as_mia.post(page(interview), form("Other words", do="sent")).status_code == 302
    assert Message.objects.of(interview.desk).count() == 1


@pytest.mark.parametrize(("state", "there"), [("held", "thanks"), ("no", "thanks"), ("yes", "steps")])
def test_where_nothing_is_to_be_asked_the_page_goes_on(as_mia: Client, mias_desk: Desk, state: str, there: str) -> None:
    interview = interview_at(amina_of(mias_desk), state)
    assert as_mia.get(page(interview))["Location"] == reverse(there, args=[interview.pk])


@pytest.mark.parametrize("kind", ["thank-you", "keep-in-touch", "x", ""])
def test_a_letter_of_another_kind_is_not_taken(as_mia: Client, interview: Interview, kind: str) -> None:
    assert as_mia.post(reverse("reading", args=[interview.pk]), form(LETTER, kind=kind)).status_code == 404
    as_mia.post(page(interview), form(LETTER, kind=kind, do="sent"))
    assert not Message.objects.of(interview.desk).exists()
    assert steps(interview) == ["chosen"]


def test_why_opens_the_page_of_a_rule_without_any_markup(as_mia: Client, interview: Interview) -> None:
    html = as_mia.post(reverse("reading", args=[interview.pk]), form(ASKS_FOR_A_JOB)).content.decode()
    found = re.search(r'data-name="asks-for-a-job 1".*?<details class="why">(.*?)</details>', html, re.DOTALL)
    assert found
    assert "Source: " in found[1]
    assert "==" not in found[1]
    assert "**" not in found[1]
    assert "##" not in found[1]
