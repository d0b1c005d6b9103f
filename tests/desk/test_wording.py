from datetime import date

import pytest

from askwell import people
from askwell.desk.paths import path_of
from askwell.desk.wording import LONGEST_HEADING, heading, how_known, lines

NURSE = (
    "I have been a nurse for thirteen years. I keep wondering who decides what goes into the record, the observations "
    "and the bed dashboards, and whether I could be one of those people some day. I write no code."
)


def test_lines_leave_blank_ones_out() -> None:
    assert lines(" a \r\n\n b\n") == ("a", "b")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Why?", "Why?"),
        ("I teach. What is it like in a museum? I wonder.", "What is it like in a museum?"),
        ("I teach. I wonder about museums.", "I wonder about museums."),
        ("I teach. I dig.", "I teach."),
        ("museums", "museums"),
    ],
)
def test_the_heading_is_the_question_or_what_wonders(text: str, expected: str) -> None:
    assert heading(people.Curiosity(text))[0] == expected


def test_a_long_sentence_is_cut_where_it_pauses() -> None:
    first, under = heading(people.Curiosity(NURSE))
    assert first == "I keep wondering who decides what goes into the record, the observations and the bed dashboards …"
    assert under.startswith("I have been a nurse")


def test_without_a_text_the_roles_make_the_question() -> None:
    assert heading(people.Curiosity("", roles=("curator",)))[0] == "Who could tell me about curator?"
    assert heading(people.Curiosity(""))[0] == "Who could tell me?"


def test_a_text_without_an_end_stays_short() -> None:
    assert len(heading(people.Curiosity("why " * 100_000))[0]) <= LONGEST_HEADING + 2


def test_a_letter_both_ways_says_more_than_a_connection() -> None:
    letters = (people.Letter("sent", None, "x"), people.Letter("received", None, "y"))
    known = people.Person(connected_on=date(2020, 1, 1))
    assert how_known(known) == "LinkedIn, since 2020"
    assert how_known(people.Person(letters=letters)) == "You have written to each other"
    assert how_known(people.Person()) == ""


def test_a_path_runs_from_school_to_today_and_short_pauses_are_nobodys_business() -> None:
    person = people.Person(
        title="Product manager",
        company="Tarn",
        education=(people.Education("Leeds", "Nursing", date(2006, 1, 1), date(2009, 1, 1)),),
        positions=(
            people.Position("Analyst", "Board", date(2015, 1, 1), date(2019, 1, 1)),
            people.Position("Nurse", "Ward", date(2009, 6, 1), date(2015, 1, 1)),
        ),
    )
    assert [stop.what for stop in path_of(person)] == ["Nursing", "Nurse", "Analyst", "Product manager"]
    assert path_of(person)[-1].now
    assert not any(stop.gap for stop in path_of(person))


def test_nothing_known_is_no_path() -> None:
    assert path_of(people.Person()) == ()
