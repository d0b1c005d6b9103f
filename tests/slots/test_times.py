"""One moment in both zones and in words, and what is read from what was typed, over every clock change."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.slots import NoSuchTime, NotATime, NotAZone, TwiceThatDay, in_both, read_time
from askwell.slots.atlas import atlas

ZONES = sorted(atlas().zones)
zones = st.sampled_from(ZONES)
# Hypothesis takes naive bounds and adds the zone itself.
moments = st.datetimes(datetime(2024, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@cache
def changes(zone: str) -> tuple[datetime, ...]:
    """The moments from 2024 to 2036 at which a zone changes its clocks, to the minute."""
    home, found = ZoneInfo(zone), []
    at = datetime(2024, 1, 1, tzinfo=UTC)
    while at.year < 2037:
        low, high = at, at + timedelta(days=1)
        if low.astimezone(home).utcoffset() != high.astimezone(home).utcoffset():
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) / 2
                same = middle.astimezone(home).utcoffset() == at.astimezone(home).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            found.append(high.replace(second=0, microsecond=0))
        at += timedelta(days=1)
    return tuple(found)


def test_equal_times_are_said_once() -> None:
    both = in_both(datetime(2026, 12, 1, 14, tzinfo=UTC), mine="Europe/London", theirs="Europe/Lisbon", name="Amina")
    assert both.words == "Tuesday 1 December, 14:00 for both of you"


def test_a_moment_is_said_for_both() -> None:
    at = datetime(2026, 12, 1, 13, tzinfo=UTC)
    both = in_both(at, mine="Europe/Berlin", theirs="America/New_York", name="Amina")
    assert both.words == "Tuesday 1 December, 14:00 for you, 08:00 for Amina"
    assert both.mine == both.theirs == at


@pytest.mark.parametrize(
    ("hour", "theirs", "words"),
    [
        (22, "Asia/Tokyo", "Tuesday 1 December, 22:00 for you, 07:00 the day after for Amina"),
        (3, "America/New_York", "Tuesday 1 December, 03:00 for you, 22:00 the day before for Amina"),
    ],
)
def test_another_date_is_said(hour: int, theirs: str, words: str) -> None:
    assert (
        in_both(datetime(2026, 12, 1, hour, tzinfo=UTC), mine="Europe/London", theirs=theirs, name="Amina").words
        == words
    )


def test_dates_can_lie_two_days_apart() -> None:
    at = datetime(2026, 12, 1, 10, 30, tzinfo=UTC)
    words = in_both(at, mine="Pacific/Pago_Pago", theirs="Pacific/Kiritimati", name="Amina").words
    assert words == "Monday 30 November, 23:30 for you, 00:30 two days after for Amina"


def test_an_unknown_zone_is_not_guessed() -> None:
    both = in_both(datetime(2026, 12, 1, 14, tzinfo=UTC), mine="Europe/London", theirs=None, name="Amina")
    assert both.theirs is None
    assert both.words == "Tuesday 1 December, 14:00 for you; the time zone of Amina is not known yet"


def test_a_zone_nobody_keeps_is_refused() -> None:
    for zone in ("Europe/Atlantis", "../../etc/passwd", "", "\0"):
        with pytest.raises(NotAZone, match="is not a time zone"):
            read_time("2026-12-01T14:00", zone=zone)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2026-13-01T10:00", "25:00", "2026-12-01T14:00" * 9, "２０２６-12-01", "0001-01-01T00:00+14:00", "1"],
)
def test_what_is_no_time_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(NotATime, match="is not a time"):
        read_time(text, zone="America/New_York")


@pytest.mark.parametrize(
    ("text", "hour"),
    [("2026-12-01T14:00", 14), ("2026-12-01 14:00", 14), (" 2026-12-01t14:00z ", 9), ("2026-12-01T14:00+01:00", 8)],
)
def test_a_time_is_read_in_my_zone(text: str, hour: int) -> None:
    assert read_time(text, zone="America/New_York") == datetime(2026, 12, 1, hour, tzinfo=ZoneInfo("America/New_York"))


def test_a_date_alone_is_the_start_of_that_day_even_where_midnight_is_skipped() -> None:
    assert read_time("2026-12-01", zone="Europe/London").isoformat() == "2026-12-01T00:00:00+00:00"
    day = read_time("2026-04-24", zone="Africa/Cairo")
    assert (day.date(), day.hour) == (date(2026, 4, 24), 1)


def test_a_time_that_the_clocks_jump_over_is_refused() -> None:
    with pytest.raises(NoSuchTime, match=r"Sunday 29 March, 02:30 does not exist in Europe/Berlin"):
        read_time("2026-03-29T02:30", zone="Europe/Berlin")


def test_a_time_that_comes_twice_asks_which() -> None:
    with pytest.raises(
        TwiceThatDay, match=r"2026-10-25T02:30\+02:00 for the first, 2026-10-25T02:30\+01:00 for the second"
    ):
        read_time("2026-10-25T02:30", zone="Europe/Berlin")
    assert read_time("2026-10-25T02:30+01:00", zone="Europe/Berlin").astimezone(UTC).hour == 1


@given(zones, moments)
def test_a_moment_said_with_its_offset_is_the_moment_read(zone: str, at: datetime) -> None:
    assert read_time(at.astimezone(ZoneInfo(zone)).isoformat(), zone=zone) == at


@settings(deadline=None, max_examples=150)
@given(zones, st.data())
def test_around_every_change_a_local_time_is_read_exactly_or_refused(zone: str, data: st.DataObject) -> None:
    if not changes(zone):
        return
    change = data.draw(st.sampled_from(changes(zone)))
    home = ZoneInfo(zone)
    # The wall clock from two hours before the change, shown by the clock as it was then.
    local = (
        (change + timedelta(minutes=data.draw(st.integers(-120, 120)))).astimezone(home).replace(tzinfo=None, fold=0)
    )
    local += timedelta(minutes=data.draw(st.sampled_from((0, 15, 30, 60))))
    fits = {
        u
        for u in (local.replace(tzinfo=home, fold=f).astimezone(UTC) for f in (0, 1))
        if u.astimezone(home).replace(tzinfo=None) == local
    }
    if len(fits) == 1:
        assert read_time(local.isoformat(), zone=zone).astimezone(UTC) == fits.pop()
    else:
        with pytest.raises(TwiceThatDay if fits else NoSuchTime):
            read_time(local.isoformat(), zone=zone)


@given(zones, zones, moments)
def test_both_people_are_told_the_same_moment(mine: str, theirs: str, at: datetime) -> None:
    both = in_both(at, mine=mine, theirs=theirs, name="Amina")
    assert both.mine == both.theirs == at
    assert f"{both.mine:%H:%M}" in both.words
    assert both.theirs is not None
    assert f"{both.theirs:%H:%M}" in both.words
