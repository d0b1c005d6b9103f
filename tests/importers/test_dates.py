"""Days, months and moments in six languages; nothing ambiguous is guessed."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.importers.dates import day, is_ambiguous, moment, month, settled

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2024",
        "Mar 2024",
        "31 Feb 2024",
        "12 Foo 2024",
        "03/12/2024",
        "13/13/2024",
        "0/0/00",
        "12 Mar 20245",
        "1 2 3 4 5 6 7",
        "٣ mars 2024x" * 9,
        "²/³/2024",
        "12 Mar ٢٠٢",
    ],
)
def test_what_names_no_one_day_is_unknown(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "12 Mar 2024",
        "12-Mar-24",
        "Mar 12, 2024",
        "March 12th, 2024",
        "2024-03-12",
        "2024/3/12",
        "2024-03-12T08:00:00Z",
        "12.03.2024",
        "12. 3. 24",
        "12 mars 2024",
        "12 März 2024",
        "12. Mär. 2024",
        "12 de marzo de 2024",
        "12 de março de 2024",
        "12 MAR 2024",
        "12\N{NO-BREAK SPACE}Mar\N{NO-BREAK SPACE}2024",
    ],
)
def test_a_day_is_read_as_exports_and_spreadsheets_write_it(text: str) -> None:
    assert day(text) == date(2024, 3, 12)


def test_a_file_that_tells_the_order_once_tells_it_for_all() -> None:
    assert settled(["03/12/2024", "13/12/2024", "", "soon"]) == "day first"
    assert settled(["03/12/2024", "12/13/2024"]) == "month first"
    assert day("03/12/2024", "day first") == date(2024, 12, 3)
    assert day("03/12/2024", "month first") == date(2024, 3, 12)


def test_a_file_that_tells_nothing_or_both_orders_settles_nothing() -> None:
    assert settled(["03/12/2024", "05/06/2024"]) == ""
    assert settled(["13/12/2024", "12/13/2024"]) == ""
    assert settled([]) == ""


def test_only_a_numeric_day_can_be_ambiguous() -> None:
    texts = ("03/03/2024", "13/03/2024", "03/12/2024", "12 Mar 2024", "soon")
    assert [t for t in texts if is_ambiguous(t)] == ["03/12/2024"]


@pytest.mark.parametrize("text", ["", "now", "Present", "12345", "Mar", "13/2024"])
def test_what_names_no_month_is_unknown(text: str) -> None:
    assert month(text) is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2021", date(2021, 1, 1)),
        ("Mar 2021", date(2021, 3, 1)),
        ("March 2021", date(2021, 3, 1)),
        ("2021-03", date(2021, 3, 1)),
        ("03/2021", date(2021, 3, 1)),
        ("août 2021", date(2021, 8, 1)),
        ("setembro de 2021", date(2021, 9, 1)),
        ("12 Mar 2021", date(2021, 3, 12)),
    ],
)
def test_a_month_or_a_year_is_its_first_day(text: str, first: date) -> None:
    assert month(text) == first


@pytest.mark.parametrize("text", ["", "2:37 PM", "3/4/25, 2:37 PM", "2024-01-15 25:00:00", "yesterday"])
def test_what_names_no_moment_is_unknown(text: str) -> None:
    assert moment(text) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2024-01-15 14:30:00 UTC", datetime(2024, 1, 15, 14, 30, tzinfo=UTC)),
        ("2024-01-15T14:30:00.123Z", datetime(2024, 1, 15, 14, 30, tzinfo=UTC)),
        ("2024-01-15 14:30", datetime(2024, 1, 15, 14, 30, tzinfo=UTC)),
        ("2024-01-15", datetime(2024, 1, 15, tzinfo=UTC)),
        ("2024-01-15T14:30:00+05:30", datetime(2024, 1, 15, 14, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))),
        ("3/4/25, 2:37 PM", datetime(2025, 3, 4, 14, 37, tzinfo=UTC)),
        ("12/25/21, 12:05\N{NARROW NO-BREAK SPACE}AM", datetime(2021, 12, 25, 0, 5, tzinfo=UTC)),
        ("12/25/21, 12:05 PM", datetime(2021, 12, 25, 12, 5, tzinfo=UTC)),
    ],
)
def test_a_moment_is_always_aware(text: str, at: datetime) -> None:
    assert moment(text, "month first") == at


@given(st.text())
def test_any_text_is_a_date_or_unknown(text: str) -> None:
    for read in (day, month, moment):
        assert isinstance(read(text), date | None)
    assert settled([text]) in ("", "day first", "month first")
    assert is_ambiguous(text) in (True, False)


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2068, 12, 31)))
def test_every_day_comes_back_from_every_plain_way_of_writing_it(when: date) -> None:
    named = f"{when.day:02d} {MONTHS[when.month - 1]}"
    assert {day(f"{named} {when.year}"), day(f"{named} {when.year % 100:02d}"), day(when.isoformat())} == {when}
    assert day(f"{when.day}.{when.month}.{when.year}") == when
    assert day(f"{when.month}/{when.day}/{when.year}", "month first") == when
