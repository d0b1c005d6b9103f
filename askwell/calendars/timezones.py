"""The rules of one zone around a meeting, as the VTIMEZONE that travels with it (RFC 5545, 3.6.5).

icalendar 7.3 can write these too, but starts summer time in Europe/London at 2:00 instead of 1:00.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

STRIDE = timedelta(hours=12)  # no zone changes its clocks twice in a stride
NONE = timedelta(0)


def timezone_around(zone: ZoneInfo, at: datetime, *, margin: timedelta) -> Timezone:
    """The clocks of `zone` from `margin` before `at` to `margin` after it."""
    first = (at.astimezone(UTC) - margin).replace(hour=0, minute=0, second=0, microsecond=0)
    changes = tuple(_changes(zone, first, at.astimezone(UTC) + margin))
    winter = min(_offset(zone, moment) for moment in (first, *changes))
    component = Timezone()
    component.add("tzid", zone.key)
    for moment, before in ((first, first), *((change, change - timedelta(seconds=1)) for change in changes)):
        old, new = _offset(zone, before), _offset(zone, moment)
        part = TimezoneDaylight() if new > winter else TimezoneStandard()
        part.add("dtstart", (moment + old).replace(tzinfo=None))
        part.add("tzoffsetfrom", old)
        part.add("tzoffsetto", new)
        part.add("tzname", moment.astimezone(zone).tzname() or zone.key)
        component.add_component(part)
    return component


def _changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """The moments in UTC, to the second, at which the offset changes."""
    here = first
    while here < last:
        there = here + STRIDE
        if _offset(zone, here) != _offset(zone, there):
            yield _change_between(zone, here, there)
        here = there


def _change_between(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    old, second = _offset(zone, low), timedelta(seconds=1)
    while high - low > second:
        middle = low + (high - low) // second // 2 * second
        low, high = (middle, high) if _offset(zone, middle) == old else (low, middle)
    return high


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or NONE
