"""One moment said for two people, and a moment read from what somebody typed."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

LONGEST_TIME = 40  # characters; no ISO 8601 time is longer
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class NotATime(ValueError):
    """Text that no clock shows."""

    def __init__(self, text: str) -> None:
        super().__init__(f"“{text[:LONGEST_TIME]}” is not a time. Write it like 2026-12-01T14:00.")


class NotAZone(ValueError):
    """A zone that no clock keeps."""

    def __init__(self, zone: str) -> None:
        super().__init__(f"“{zone[:LONGEST_TIME]}” is not a time zone. Write it like Europe/London.")


class NoSuchTime(ValueError):
    """A local time that the clocks jump over."""

    def __init__(self, at: datetime, zone: str) -> None:
        super().__init__(f"{_long(at)} does not exist in {zone}: the clocks go forward then. Choose another time.")


class TwiceThatDay(ValueError):
    """A local time that comes twice."""

    def __init__(self, at: datetime, zone: str, *, offsets: tuple[str, str]) -> None:
        first, second = (f"{at:%Y-%m-%dT%H:%M}{offset}" for offset in offsets)
        super().__init__(
            f"{_long(at)} comes twice in {zone}: the clocks go back then. "
            f"Write {first} for the first, {second} for the second."
        )


@dataclass(frozen=True, slots=True)
class Both:
    """One moment for two people: `theirs` is None where their zone is not known."""

    mine: datetime
    theirs: datetime | None
    words: str


def in_both(at: datetime, *, mine: str, theirs: str | None, name: str = "") -> Both:
    """The aware moment `at` in my zone and theirs, and in words that both can read.

    Raises NotAZone for a zone nobody keeps and ValueError for a moment without a zone.
    """
    if at.tzinfo is None:
        raise ValueError("A time for two people needs a time zone.")
    here = at.astimezone(_zone(mine))
    there = at.astimezone(_zone(theirs)) if theirs else None
    return Both(here, there, _in_words(here, there, name=name.strip() or "them"))


def read_time(text: str, *, zone: str) -> datetime:
    """The moment that ISO 8601 `text` names, in `zone`; text without an offset is local there.

    A date alone is the start of that day. Raises NotATime, NotAZone, and, for local times,
    NoSuchTime where clocks go forward and TwiceThatDay where they go back.
    """
    home, typed = _zone(zone), text.strip()
    at = _parsed(typed)
    try:
        if at.tzinfo is not None:
            return at.astimezone(home)
        if _is_a_date(typed):
            return _start_of(at.date(), home)
        return _once(at, home, zone)
    except OverflowError as error:
        raise NotATime(text) from error


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise NotAZone(name) from error


def _parsed(text: str) -> datetime:
    if not text or len(text) > LONGEST_TIME or not text.isascii():
        raise NotATime(text)
    try:
        return datetime.fromisoformat(text.upper())
    except ValueError as error:
        raise NotATime(text) from error


def _is_a_date(text: str) -> bool:
    return re.search(r"[T :]|\d\s*\d{6,}Z", text.upper()) is None


def _start_of(day: date, home: ZoneInfo) -> datetime:
    midnight = datetime(day.year, day.month, day.day, tzinfo=home)
    # Where clocks go forward at midnight the day begins later: through UTC and back names that moment.
    return midnight.astimezone(UTC).astimezone(home)


def _once(at: datetime, home: ZoneInfo, zone: str) -> datetime:
    first, second = at.replace(tzinfo=home, fold=0), at.replace(tzinfo=home, fold=1)
    before, after = first.utcoffset(), second.utcoffset()
    if before is None or after is None or before == after:
        return first
    if before < after:
        raise NoSuchTime(at, zone)
    raise TwiceThatDay(at, zone, offsets=(first.isoformat()[19:25], second.isoformat()[19:25]))


def _in_words(here: datetime, there: datetime | None, *, name: str) -> str:
    words = f"{_long(here)} for you"
    if there is None:
        return f"{words}; the time zone of {name} is not known yet"
    if there.replace(tzinfo=None) == here.replace(tzinfo=None):
        return f"{_long(here)} for both of you"
    return f"{words}, {there:%H:%M}{_day_apart(here.date(), there.date())} for {name}"


def _day_apart(mine: date, theirs: date) -> str:
    apart = (theirs - mine) // timedelta(days=1)
    if not apart:
        return ""
    count = "the day" if abs(apart) == 1 else "two days"
    return f" {count} {'after' if apart > 0 else 'before'}"


def _long(at: datetime) -> str:
    return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]}, {at:%H:%M}"
