"""How deeply the pages read: lightly while somebody types, deeply after a pause, and at the door always deeply."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from askwell import messages
from askwell.desk import carrying
from askwell.desk.acts import check_message
from askwell.desk.models import Desk, Interview, Message
from askwell.messages.checking import check
from askwell.messages.learned import Stage
from askwell.reading import Finding, Level, Reading
from askwell.reading import Message as Written
from tests.desk.pages.letters import ASKS_FOR_A_JOB, LETTER, amina_of, form, interview_at, steps

OBLIQUE = "how you decide"  # a stretch of the letter that only the deep stage of these tests stumbles over


@pytest.fixture
def interview(mias_desk: Desk) -> Interview:
    return interview_at(amina_of(mias_desk), "chosen")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Stage]]:
    """All stages are installed, the deep one sees more; which were asked, in their order."""
    seen: list[Stage] = []

    def checked(message: Written, *, stage: Stage = "rules") -> Reading:
        seen.append(stage)
        reading = check(message)
        at = message.text.find(OBLIQUE)
        if stage != "deep" or at < 0:
            return reading
        says = "This can be read as a hope to be taken on. Ask what you would like to learn."
        learned = Finding("asks-for-a-job", Level.STOP, says, at, at + len(OBLIQUE), detail="as-understood")
        return reading._replace(findings=(*reading.findings, learned), stage=stage)

    monkeypatch.setattr(messages, "stages", lambda: ("rules", "instant", "deep"))
    monkeypatch.setattr(messages, "check", checked)
    check_message.read.cache_clear()
    carrying.forget()
    yield seen
    check_message.read.cache_clear()
    carrying.forget()


def typed(client: Client, interview: Interview, text: str, stage: str = "") -> str:
    return client.post(reverse("reading", args=[interview.pk]), form(text, stage=stage)).content.decode()


def test_with_no_model_at_all_the_rules_read_at_every_pause(as_mia: Client, interview: Interview) -> None:
    for stage in ("", "light", "deep", "x"):
        assert "Asks for a job" in typed(as_mia, interview, ASKS_FOR_A_JOB, stage)


def test_typing_is_read_lightly_and_a_longer_pause_deeply(
    as_mia: Client, interview: Interview, asked: list[Stage]
) -> None:
    assert "Can be read as asking for a job" not in typed(as_mia, interview, LETTER)
    assert asked == ["instant"]
    assert "Can be read as asking for a job" in typed(as_mia, interview, LETTER, "deep")
    assert asked[-1] == "deep"


def test_without_a_script_the_page_reads_deeply_when_it_is_sent(
    as_mia: Client, interview: Interview, asked: list[Stage]
) -> None:
    page = as_mia.post(reverse("message", args=[interview.pk]), form(LETTER), follow=True).content.decode()
    assert "deep" in asked
    assert "Can be read as asking for a job" in page


def test_what_is_understood_says_so_and_leaves_the_door_open(
    as_mia: Client, interview: Interview, asked: list[Stage]
) -> None:
    html = typed(as_mia, interview, LETTER, "deep")
    assert "I may be wrong, and the door is open." in html
    assert "None of them stops you" in html
    as_mia.post(reverse("message", args=[interview.pk]), form(LETTER, do="sent"))
    assert steps(interview) == ["chosen", "asked"]
    assert Message.objects.of(interview.desk).get().because == ""
    assert asked[-1] == "deep"


def test_what_was_understood_does_not_come_and_go_with_every_key(
    as_mia: Client, interview: Interview, asked: list[Stage]
) -> None:
    typed(as_mia, interview, LETTER, "deep")
    assert "Can be read as asking for a job" in typed(as_mia, interview, LETTER.replace("Thank", "Again, thank"))
    assert asked[-1] == "instant"
    assert "Can be read as asking for a job" not in typed(as_mia, interview, LETTER.replace(OBLIQUE, "what you do"))


def test_a_question_is_read_the_same_way(as_mia: Client, interview: Interview, asked: list[Stage]) -> None:
    def remarks(stage: str) -> str:
        sent = {"number": "1", "text": f"Could you say {OBLIQUE}?", "stage": stage}
        return as_mia.post(reverse("remarks", args=[interview.pk]), sent).content.decode()

    assert "Can be read as asking for a job" in remarks("deep")
    asked.clear()
    assert "Can be read as asking for a job" in remarks("light")
    assert "deep" not in asked


@pytest.mark.parametrize("number", ["", "-1", "x", "9" * 6000, "٣"])
def test_a_line_without_a_number_is_read_as_a_new_one(as_mia: Client, interview: Interview, number: str) -> None:
    sent = {"number": number, "text": "Could you get me a job?"}
    response = as_mia.post(reverse("remarks", args=[interview.pk]), sent)
    assert response.status_code == 200
    assert "Asks for a job" in response.content.decode()
    assert as_mia.get(reverse("remarks", args=[interview.pk])).status_code == 405


def test_another_language_is_said_once_and_no_part_is_called_open(as_mia: Client, interview: Interview) -> None:
    german = (
        "Hallo Amina,\n\nich bin Krankenpflegerin in Leeds und wüsste gern, wie Sie entscheiden. Hätten Sie zwanzig "
        "Minuten für ein Gespräch? Vielen Dank für Ihre Zeit.\n\nMia Berg"
    )
    html = typed(as_mia, interview, german)
    assert html.count("not in English") == 1
    assert "Is not in english" not in html
    assert "open:" not in html


def test_a_fix_is_made_without_a_script_and_can_be_taken_back(as_mia: Client, interview: Interview) -> None:
    page, faulty = reverse("message", args=[interview.pk]), LETTER.replace("Dear Amina", "Dear Susan")
    html = as_mia.post(page, form(faulty), follow=True).content.decode()
    assert 'id="undo" form="letter" name="do" value="undo" hidden' in html
    assert "Use <q>Amina</q>" in html
    key = html.partition('value="fix:wrong-name')[2].partition('"')[0]
    html = as_mia.post(page, form(faulty, do=f"fix:wrong-name{key}"), follow=True).content.decode()
    assert Message.objects.of(interview.desk).get().text == LETTER
    assert 'id="undo" form="letter" name="do" value="undo">' in html
    as_mia.post(page, form(LETTER + "!", do="undo"))
    assert Message.objects.of(interview.desk).get().text == LETTER + "!"
    as_mia.post(page, form(LETTER, do="undo"))
    assert Message.objects.of(interview.desk).get().text == faulty
