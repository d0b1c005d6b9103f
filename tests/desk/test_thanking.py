"""Words of the thank-you page."""

from datetime import UTC, datetime

import pytest

from askwell.desk.thanking import by_when, draws_on, in_words
from tests.desk.pages.letters import SAID, THANKS

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Learn to read a data dictionary before you learn to code.",
        "I said no to a field.",
        "Always ask the night shift.",
    ],
)
def test_their_words_stand_in_quotation_marks(text: str) -> None:
    assert in_words(text) == f"“{text}”"


@pytest.mark.parametrize(
    "text", [SAID, "Thinks the manager will leave", "She was a nurse", "“Ask first”", "Told me to wait"]
)
def test_what_tells_of_them_or_is_quoted_already_stays_as_it_is(text: str) -> None:
    assert in_words(text) == text


def test_an_empty_note_breaks_nothing() -> None:
    assert in_words("") == ""
    assert not draws_on("", "")


@pytest.mark.parametrize(
    ("day", "hour", "said"),
    [
        (24, 10, "this morning"),
        (24, 12, "by noon"),
        (24, 15, "by this afternoon"),
        (24, 20, "by this evening"),
        (24, 23, "tonight"),
        (25, 8, "by tomorrow morning"),
        (25, 12, "by noon tomorrow"),
        (25, 17, "by tomorrow afternoon"),
        (26, 9, "by Thursday"),
    ],
)
def test_a_days_grace_is_said_as_people_say_it(day: int, hour: int, said: str) -> None:
    assert by_when(NOW.replace(day=day, hour=hour), NOW) == said


def test_a_letter_that_says_nothing_of_a_note_does_not_draw_on_it() -> None:
    assert not draws_on(THANKS, "Starts every Monday by reading the incident reports")
    assert not draws_on(THANKS, "More than that")


def test_a_letter_draws_on_a_note_in_another_person_or_by_one_of_its_sentences() -> None:
    assert draws_on(THANKS, SAID)
    assert draws_on("Read the claims last, you said.", "Read the claims last")
    assert draws_on(THANKS, f"{SAID}. The ward printer stood in the wrong corridor for eleven weeks that winter.")
