"""The order of steps, and what is due when."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell import method
from askwell.method import Event, OutOfOrder, due, follow, possible, state, working_days_after

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def told(*steps: str) -> tuple[Event, ...]:
    """A history, a day between any two steps; `yes`, `no` and `later` are answers."""
    events: list[Event] = []
    for number, word in enumerate(steps):
        at = MONDAY + timedelta(days=number)
        meeting = at + timedelta(days=5) if word == "agreed" else None
        reply = next((r for r in method.REPLIES if r == word), None)
        step = "answered" if reply else next(s for s in method.STEPS if s == word)
        event = Event(step, at, reply, meeting, 20 if meeting else None)
        follow(events, event)
        events.append(event)
    return tuple(events)


WALK = ("chosen", "asked", "yes", "agreed", "prepared", "held", "thanked", "reflected", "closed")


def test_the_whole_walk_is_allowed_in_its_order() -> None:
    assert state(told(*WALK)) == "closed"


@pytest.mark.parametrize(
    ("history", "step", "says"),
    [
        ((), "asked", "asked needs chosen"),
        (("chosen",), "thanked", "thanked needs held"),
        (("chosen", "asked"), "agreed", "agreed needs an answer of yes"),
        (("chosen", "asked"), "asked", "asked is already recorded"),
        (("chosen", "asked", "nudged"), "nudged", "nudged is already recorded"),
        (("chosen", "asked", "no"), "asked", "they said no"),
        (("chosen", "asked", "yes", "agreed"), "reflected", "reflected needs thanked"),
        (WALK, "asked", "asked is already recorded"),
    ],
)
def test_a_step_out_of_order_is_refused_with_what_it_needs(history: tuple[str, ...], step: str, says: str) -> None:
    with pytest.raises(OutOfOrder, match=says):
        follow(told(*history), Event(step, MONDAY, meeting=MONDAY))  # type: ignore[arg-type]  # a wrong step on purpose


def test_a_talk_is_not_closed_before_the_thanks() -> None:
    held = told("chosen", "asked", "yes", "agreed", "held")
    with pytest.raises(OutOfOrder, match="closed needs thanked"):
        follow(held, Event("closed", MONDAY))


def test_a_talk_may_be_closed_without_thanks_for_a_typed_reason() -> None:
    held = told("chosen", "asked", "yes", "agreed", "held")
    closed = Event("closed", MONDAY, because="They asked me not to write again.")
    follow(held, closed)
    assert "closed" in possible(held)
    assert state((*held, closed)) == "closed"


def test_an_answer_needs_its_reply_and_an_agreement_its_time() -> None:
    with pytest.raises(OutOfOrder, match="reply"):
        follow(told("chosen", "asked"), Event("answered", MONDAY))
    with pytest.raises(OutOfOrder, match="time of the meeting"):
        follow(told("chosen", "asked", "yes"), Event("agreed", MONDAY))


def test_nothing_is_due_before_anything_happened() -> None:
    assert due(()) == ()


def test_someone_who_was_asked_is_left_alone_for_seven_working_days() -> None:
    (nudge,) = due(told("chosen", "asked"))
    asked = MONDAY + timedelta(days=1)
    assert (nudge.what, nudge.since.date()) == ("nudge", working_days_after(asked.date(), 7))
    assert nudge.since.date() == date(2026, 12, 3)


def test_a_thank_you_is_due_a_day_after_the_talk() -> None:
    (thank,) = due(told("chosen", "asked", "yes", "agreed", "held"))
    assert thank.what == "thank"
    assert thank.at - thank.since == timedelta(hours=24)


def test_someone_who_said_no_is_thanked_and_never_nudged() -> None:
    assert [d.what for d in due(told("chosen", "asked", "no"))] == ["thank"]
    assert "nudged" not in possible(told("chosen", "asked", "no"))


def test_a_meeting_asks_to_be_prepared_and_confirmed() -> None:
    assert [d.what for d in due(told("chosen", "asked", "yes", "agreed"))] == ["prepare", "confirm", "hold"]
    assert [d.what for d in due(told("chosen", "asked", "yes", "agreed", "prepared"))] == ["confirm", "hold"]


def test_a_moved_meeting_no_longer_stands() -> None:
    moved = told("chosen", "asked", "yes", "agreed", "moved")
    assert method.meeting(moved) is None
    assert [d.what for d in due(moved)] == ["agree"]
    again = told("chosen", "asked", "yes", "agreed", "moved", "agreed")
    assert method.meeting(again) is not None


@given(st.lists(st.sampled_from([*method.STEPS, *method.REPLIES]), max_size=14))
def test_whatever_is_pressed_the_history_stays_one_that_can_be_told(words: list[str]) -> None:
    kept: list[str] = []
    for word in words:
        try:
            told(*kept, word)
        except OutOfOrder:
            continue
        kept.append(word)
    history = told(*kept)
    assert all(d.at.tzinfo is not None for d in due(history))
    assert all(e.step != "thanked" or any(x.step == "held" or x.reply == "no" for x in history) for e in history)


@pytest.mark.parametrize(
    ("start", "days", "then"),
    [
        (date(2026, 11, 24), 0, date(2026, 11, 24)),
        (date(2026, 11, 24), 3, date(2026, 11, 27)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2026, 11, 29), 5, date(2026, 12, 4)),
        (date(2026, 11, 24), 10, date(2026, 12, 8)),
    ],
)
def test_weekends_do_not_count(start: date, days: int, then: date) -> None:
    assert working_days_after(start, days) == then


@given(st.dates(date(2024, 1, 1), date(2036, 1, 1)), st.integers(1, 300))
def test_working_days_are_those_counted_one_by_one(start: date, days: int) -> None:
    day, left = start, days
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    assert working_days_after(start, days) == day
