"""Times worth offering: on working days, in office hours on both sides where there are any."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from askwell.method import working_days_after

WORKING_DAYS = 5  # a week, from Monday; countries that rest on other days are not known here
NOTICE = 2  # working days between now and the first offer
OFFERS = 3  # proposals
HORIZON = 30  # days searched
STEP = timedelta(minutes=30)
OFFICE = (9 * 60, 17 * 60 + 30)  # minutes of the day
AWAKE = (7 * 60, 22 * 60)  # minutes of the day nobody minds too much
FAVOURITES = (10 * 60, 14 * 60, 11 * 60 + 30)  # minutes of the day, so that the offers differ

Busy = tuple[tuple[datetime, datetime], ...]


def offer(*, now: datetime, mine: str, theirs: str | None, busy: Busy = (), minutes: int = 20) -> tuple[datetime, ...]:
    """Up to three starts in my zone, on different working days, free in `busy`, `minutes` long.

    All within 9:00-17:30 for both where that exists, else as little outside it as can be, never before 7:00
    or after 22:00 for anyone. Fewer than three where the next 30 days are full.
    """
    home = ZoneInfo(mine)
    zones = (home, ZoneInfo(theirs)) if theirs else (home,)
    taken = tuple((start.astimezone(UTC), end.astimezone(UTC)) for start, end in busy)
    found: list[datetime] = []
    first = working_days_after(now.astimezone(home).date(), NOTICE)
    for day in (first + timedelta(days=n) for n in range(HORIZON)):
        best = _best(_starts(day, home), zones, taken, minutes=minutes, favourite=FAVOURITES[len(found)])
        if best is not None:
            found.append(best)
        if len(found) == OFFERS:
            break
    return tuple(found)


def _starts(day: date, home: ZoneInfo) -> Iterator[datetime]:
    midnight = datetime.combine(day, time())
    for step in range(AWAKE[0] * 60 // int(STEP.total_seconds()), AWAKE[1] * 60 // int(STEP.total_seconds())):
        start = (midnight + step * STEP).replace(tzinfo=home)
        if start.astimezone(UTC).astimezone(home) == start and start.utcoffset() == start.replace(fold=1).utcoffset():
            yield start


def _best(
    starts: Iterable[datetime], zones: tuple[ZoneInfo, ...], taken: Busy, *, minutes: int, favourite: int
) -> datetime | None:
    """The free start that costs the two people least, nearest the favourite time of day."""
    length = timedelta(minutes=minutes)
    costs = [
        (cost, abs(start.hour * 60 + start.minute - favourite), start)
        for start in starts
        if (cost := _cost(start, zones, minutes)) is not None and _free(start, start.astimezone(UTC) + length, taken)
    ]
    return min(costs)[2] if costs else None


def _cost(start: datetime, zones: tuple[ZoneInfo, ...], minutes: int) -> int | None:
    """Minutes outside office hours, both people's added; None where somebody rests or sleeps."""
    total = 0
    for zone in zones:
        local = start.astimezone(zone)
        begin = local.hour * 60 + local.minute
        end = begin + minutes
        if local.weekday() >= WORKING_DAYS or begin < AWAKE[0] or end > AWAKE[1]:
            return None
        total += max(0, OFFICE[0] - begin) + max(0, end - OFFICE[1])
    return total


def _free(start: datetime, end: datetime, taken: Busy) -> bool:
    return all(end <= begin or until <= start for begin, until in taken)
