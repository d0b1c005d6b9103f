"""Days, months and moments as exports write them; what is ambiguous stays unknown, never guessed."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from importlib.resources import files
from typing import Literal

from askwell.people import fold

Order = Literal["day first", "month first", ""]

LONGEST_DATE = 60  # characters; whatever is longer is no date
PIVOT = 69  # two-digit years below it are of this century, as POSIX has it
PARTS = re.compile(r"\d+|[^\W\d_]+")
FILLERS = frozenset({"de", "del", "of", "st", "nd", "rd", "th", "er", "di"})
CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AaPp])?")
OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})$")
NOON = 12  # hours
MONTHS = 12  # in a year
PARTS_OF_A_DAY = 3


def day(text: str, order: Order = "") -> date | None:
    """The day a text names, or None: `12 Mar 2024`, `2024-03-12`, `12.03.2024`; `03/12/2024` needs an order."""
    parts = _parts(text)
    if len(parts) < PARTS_OF_A_DAY:
        return None
    first, second, third = parts[:3]
    if _is_full_year(first):
        return _date(first, second, third)
    if not second.isdigit():
        return _date(third, second, first)
    if not first.isdigit():
        return _date(third, first, second)
    order = _own_order(text, first, second) or order
    if order == "day first" or first == second:
        return _date(third, second, first)
    return _date(third, first, second) if order == "month first" else None


def month(text: str) -> date | None:
    """The first day of the month or year a text names: `Mar 2021`, `March 2021`, `2014-09`, `09/2014`, `2021`."""
    parts = _parts(text)
    match parts:
        case [year]:
            return _date(year, "1", "1") if _is_full_year(year) else None
        case [first, second]:
            return _date(first, second, "1") if _is_full_year(first) else _date(second, first, "1")
        case _:
            return day(text)


def month_names() -> frozenset[str]:
    """Every way of writing a month that is known, with and without its accents."""
    return frozenset(name for names in _table().values() for name in names) | frozenset(_months())


def moment(text: str, order: Order = "") -> datetime | None:
    """The moment a text names, aware; without an offset it is taken as UTC, which is what LinkedIn writes."""
    text = " ".join(text[:LONGEST_DATE].split())
    when, clock = day(text, order), CLOCK.search(text)
    if when is None:
        return None
    at = _time(*clock.groups()) if clock else time()
    return None if at is None else _aware(when, at, text[clock.end() :] if clock else "")


def settled(texts: Iterable[str]) -> Order:
    """Which comes first in the numeric dates of one file, where at least one of them tells and none contradicts it."""
    orders = {_own_order(text, *parts[:2]) for text in texts if _is_numeric(parts := _parts(text))}
    orders.discard("")
    return orders.pop() if len(orders) == 1 else ""


def is_ambiguous(text: str) -> bool:
    """Whether a text is a numeric date that could be read with the day or the month first."""
    parts = _parts(text)
    return _is_numeric(parts) and parts[0] != parts[1] and not _own_order(text, *parts[:2])


def _parts(text: str) -> list[str]:
    if len(text) > LONGEST_DATE:
        return []
    return [p for p in PARTS.findall(text) if p.lower() not in FILLERS][:6]


def _is_numeric(parts: list[str]) -> bool:
    return len(parts) >= PARTS_OF_A_DAY and all(map(_is_short, parts[:2])) and parts[2].isdecimal()


def _is_full_year(text: str) -> bool:
    return text.isdecimal() and len(text) == len("2024")


def _is_short(text: str) -> bool:
    return text.isdecimal() and len(text) <= len("31")


def _own_order(text: str, first: str, second: str) -> Order:
    """The order a single date shows by itself: a number above twelve, or the dots of a European date."""
    if not (first.isdecimal() and second.isdecimal()):
        return ""
    if int(first) > MONTHS >= int(second):
        return "day first"
    if int(second) > MONTHS >= int(first):
        return "month first"
    return "day first" if f"{first}.{second}." in text.replace(" ", "") else ""


def _date(year: str, month_: str, day_: str) -> date | None:
    if not (_is_full_year(year) or (_is_short(year) and len(year) > 1)) or not _is_short(day_):
        return None
    number = int(month_) if _is_short(month_) else _months().get(fold(month_), 0)
    try:
        return date(int(year) if _is_full_year(year) else _in_full(int(year)), number, int(day_))
    except ValueError:
        return None


def _in_full(year: int) -> int:
    return year + (2000 if year < PIVOT else 1900)


@cache
def _months() -> Mapping[str, int]:
    return {fold(name): int(number) for number, names in _table().items() for name in names}


@cache
def _table() -> Mapping[str, list[str]]:
    return tomllib.loads((files("askwell.importers") / "months.toml").read_text("utf-8"))


def _time(hour: str, minute: str, second: str | None, half: str | None) -> time | None:
    hours = int(hour)
    if half and 1 <= hours <= NOON:
        hours = hours % NOON + (NOON if half in "pP" else 0)
    try:
        return time(hours, int(minute), int(second or 0))
    except ValueError:
        return None


def _aware(when: date, at: time, rest: str) -> datetime:
    sign = OFFSET.search(rest)
    ahead = timedelta(hours=int(sign[2]), minutes=int(sign[3])) if sign else timedelta()
    if not sign or not ahead or ahead >= timedelta(days=1):
        return datetime.combine(when, at, UTC)
    return datetime.combine(when, at, timezone(ahead if sign[1] == "+" else -ahead))
