"""Times offered lie on working days, in office hours where there are any in common, and never in what is busy."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.slots import offer
from askwell.slots.atlas import atlas

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)  # a Tuesday
zones = st.sampled_from(sorted(atlas().zones))
# Hypothesis takes naive bounds and adds the zone itself.
moments = st.datetimes(datetime(2024, 1, 1), datetime(2036, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001


def test_nothing_is_offered_where_everything_is_busy() -> None:
    busy = ((NOW, NOW + timedelta(days=90)),)
    assert offer(now=NOW, mine="Europe/London", theirs=None, busy=busy) == ()


def test_three_times_are_offered_with_notice_on_different_days() -> None:
    starts = offer(now=NOW, mine="Europe/London", theirs="Europe/Lisbon")
    assert [at.isoformat() for at in starts] == [
        "2026-11-26T10:00:00+00:00", "2026-11-27T14:00:00+00:00", "2026-11-30T11:30:00+00:00",
    ]  # fmt: skip


def test_office_hours_in_common_are_kept_across_an_ocean() -> None:
    for at in offer(now=NOW, mine="Europe/London", theirs="America/New_York"):
        there = at.astimezone(ZoneInfo("America/New_York"))
        assert there.hour >= 9
        assert (at.hour, at.minute) <= (17, 10)


def test_where_no_hours_are_shared_nobody_is_woken() -> None:
    starts = offer(now=NOW, mine="Europe/London", theirs="Pacific/Auckland")
    assert len(starts) == 3
    for at in starts:
        assert 7 <= at.astimezone(ZoneInfo("Pacific/Auckland")).hour < 22


@settings(deadline=None, max_examples=60)
@given(moments, zones, zones, st.lists(st.tuples(moments, st.integers(0, 3000)), max_size=3), st.integers(5, 60))
def test_every_offer_is_free_on_a_working_day_and_in_waking_hours(
    now: datetime, mine: str, theirs: str, spans: list[tuple[datetime, int]], minutes: int
) -> None:
    busy = tuple((start, start + timedelta(minutes=long)) for start, long in spans)
    starts = offer(now=now, mine=mine, theirs=theirs, busy=busy, minutes=minutes)
    assert len({at.date() for at in starts}) == len(starts) <= 3
    for at in starts:
        end = (at.astimezone(UTC)) + timedelta(minutes=minutes)
        assert at.astimezone(UTC) > now
        assert all(end <= begin or until <= at for begin, until in busy)
        for zone in (mine, theirs):
            local = at.astimezone(ZoneInfo(zone))
            assert local.weekday() < 5
            assert local.hour >= 7
            assert local.hour * 60 + local.minute + minutes <= 22 * 60
