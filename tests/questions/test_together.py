"""A list of questions is read as one: what is left alone, and what is said of it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.people import Curiosity, Fact, Me, Person
from askwell.questions import SET_RULES, check_set, prepare
from askwell.reading import Level

FACTS = ("Left the ward for tide gauges in 2019", "Wrote a diary of the sea trials")
GOOD = (
    "What made you leave the ward for tide gauges in 2019?",
    "Which day of the sea trials in your diary would you like to have again?",
    "What does a beginner find hardest in the first month?",
    "Whom else should I listen to about this?",
)


def found(*questions: str, facts: tuple[str, ...] = FACTS, minutes: int | None = 20) -> set[str]:
    return {f.rule for f in check_set(questions, facts=facts, minutes=minutes)}


def test_a_good_list_is_left_alone() -> None:
    assert check_set(GOOD, facts=FACTS, minutes=20) == ()


def test_an_empty_list_is_left_alone() -> None:
    assert check_set((), facts=FACTS, minutes=20) == ()
    assert check_set(("", "  "), minutes=20) == ()


def test_where_nothing_is_known_nothing_is_asked_to_rest_on_it() -> None:
    assert "asks-anyone" not in found(*GOOD, facts=())


def test_without_a_length_no_list_is_too_long() -> None:
    assert "asks-more-than-fits" not in found(*GOOD * 5, minutes=None)


@pytest.mark.parametrize(
    ("rule", "questions"),
    [
        ("asks-more-than-fits", GOOD * 4),
        ("asks-more-than-fits", GOOD[:2]),
        ("asks-anyone", ("What skills matter?", "How does a week look?", "What would you read first?")),
        ("opens-with-the-hardest", ("Who else should I meet?", *GOOD[:3])),
        ("opens-with-the-hardest", ("What do you hate about it?", *GOOD[:3])),
        ("asks-about-pay-early", (GOOD[0], "What range of pay do beginners see?", *GOOD[1:])),
        ("repeats-a-question", (*GOOD, "What made you leave the ward for the tide gauges?")),
    ],
)
def test_a_list_is_advised_on(rule: str, questions: tuple[str, ...]) -> None:
    assert rule in found(*questions)


def test_pay_near_the_end_is_left_alone() -> None:
    assert found(*GOOD[:3], "What range of pay do beginners see?") == set()


def test_the_questions_meant_are_named_by_number() -> None:
    findings = check_set((*GOOD, GOOD[0]), facts=FACTS)
    assert [f.detail for f in findings if f.rule == "repeats-a-question"] == ["1, 5"]


@given(st.lists(st.text(max_size=60), max_size=12), st.integers(-5, 500))
@settings(max_examples=60, deadline=None)
def test_any_list_gets_advice_only(questions: list[str], minutes: int) -> None:
    for finding in check_set(questions, facts=FACTS, minutes=minutes):
        assert finding.level is Level.ADVICE
        assert finding.rule in {rule.name for rule in SET_RULES}


@pytest.mark.parametrize("minutes", [15, 20, 30, 45])
def test_a_talk_that_askwell_prepared_needs_no_advice(minutes: int) -> None:
    person = Person(first="Ana", facts=tuple(Fact(text, "her page") for text in FACTS))
    agenda = prepare(
        person=person, curiosity=Curiosity("tides"), me=Me(name="Mia"), minutes=minutes, today=date(2026, 11, 24)
    )
    questions = [question.text for block in agenda.blocks for question in block.questions]
    assert check_set(questions, facts=FACTS, minutes=minutes) == ()
