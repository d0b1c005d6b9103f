"""A question is read: what is left alone, what is improved, what is stopped, and how hostile text fares."""

import copy
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.questions import check
from askwell.reading import Level, Message

ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "article.txt"
LONG = 1_000_000  # characters
PATIENCE = 2.0  # seconds


def read(text: str, *known: str):  # type: ignore[no-untyped-def]
    return check(Message(text, "question", facts=known))


def test_the_five_questions_of_the_article_get_nothing_above_advice() -> None:
    if not ARTICLE.exists():
        pytest.skip("The article is not beside the project (../shared/article.txt).")
    lines = [line.removeprefix("- ").strip() for line in ARTICLE.read_text(encoding="utf-8").splitlines()]
    five = [line for line in lines if line.endswith("?") and len(line) < 90][1:]
    questions = [line for line in lines if line.startswith(("How did you get", "What does a typical", "What skills", "What are the biggest", "Are there any emerging"))]  # fmt: skip  # noqa: E501
    assert len(questions) == 5
    assert set(questions) <= set(five)
    for question in questions:
        assert read(question).verdict == "ask", question
        assert all(f.level is Level.ADVICE for f in read(question).findings)


def test_a_question_that_rests_on_a_fact_gets_nothing_above_advice() -> None:
    text = "You left the ward in 2019: was it hard?"
    assert read(text, "Left the ward in 2019").verdict == "ask"
    assert read(text).verdict == "improve"


def test_a_fact_does_not_excuse_asking_for_a_job() -> None:
    reading = read("You run the Leeds studio since 2015: is your team hiring?", "Runs the Leeds studio since 2015")
    assert reading.verdict == "stop"
    assert [f.rule for f in reading.bars] == ["asks-for-a-job"]


def test_a_question_has_no_elements_and_says_it_is_one() -> None:
    reading = read("Which habit took you longest to lose?")
    assert (reading.kind, dict(reading.elements), reading.findings, reading.verdict) == ("question", {}, (), "ask")


@pytest.mark.parametrize(
    "text",
    [
        "Isn’t the work dull?",
        "“Good morning” — is your team hiring?",
        "Hello 👋🏽\r\n\r\nHow much do you earn?",
        "İstanbul is lovely. Are you married?",
    ],
)
def test_spans_are_code_points_of_the_text_as_given(text: str) -> None:
    findings = read(text).findings
    assert findings
    for finding in findings:
        assert finding.start is not None
        assert finding.end is not None
        piece = text[finding.start : finding.end]
        assert piece == piece.strip()
        assert 0 <= finding.start < finding.end <= len(text)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_and_every_span_lies_within_it(text: str) -> None:
    reading = read(text)
    assert reading.verdict in ("ask", "improve", "stop")
    for finding in reading.findings:
        assert finding.start is None or 0 <= finding.start <= (finding.end or 0) <= len(text)


@pytest.mark.parametrize("piece", ["a ", "do you ", "? ", "my cv to ", "\r\n", ", and what ", "'", "💬", "x"])
def test_a_megabyte_of_anything_is_read_at_once(piece: str) -> None:
    text = piece * (LONG // len(piece))
    began = time.perf_counter()
    read(text, text[:1000])
    assert time.perf_counter() - began < PATIENCE


@pytest.mark.parametrize(
    "text",
    [
        "Could you tell me how your lab chooses between two good applicants?",
        "Is there something I should have in my portfolio before I apply for jobs like yours?",
        "Can I ask how you got your first job?",
    ],
)
def test_wondering_how_work_is_found_is_not_asking_for_it(text: str) -> None:
    assert "asks-for-a-job" not in {f.rule for f in read(text).findings}


def test_a_request_known_by_its_parts_alone_stops_but_does_not_bar() -> None:
    reading = read("May I use your name when I apply?")
    assert (reading.verdict, reading.bars) == ("stop", ())
    assert [f.detail for f in reading.findings if f.rule == "asks-for-a-job"] == ["hint"]


def test_a_reading_can_be_copied() -> None:
    reading = read("What surprised you?")
    assert copy.deepcopy(reading) == reading
