"""Days that are worked, and days that a text names."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

_WEEK = 7  # days
_WORKED = 5  # days of a week, from Monday
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october")
_NAMES = (*_MONTHS, "november", "december")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = 3  # letters that tell a weekday or a month
_LONGEST = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}  # days
_LEAP_YEAR = 2028  # any; used where a text names no year
_WEEKDAY = r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_DAY = r"(?P<day{n}>\d{{1,2}})(?:st|nd|rd|th)?"
_DATE = (
    rf"(?<!\w)(?:(?P<weekday>{_WEEKDAY})\.?,?[ \t](?:the[ \t])?)?"
    rf"(?:{_DAY.format(n=1)}[ \t](?:of[ \t])?(?P<month1>{_MONTH})"
    rf"|(?P<month2>{_MONTH})\.?[ \t]{_DAY.format(n=2)})(?!\w)(?:,?[ \t](?P<year>20\d\d)(?!\w))?"
)


class Named(NamedTuple):
    """A date in a text: its span, and the weekday (Monday is 0), day, month and year it names."""

    start: int
    end: int
    weekday: int | None
    day: int
    month: int
    year: int | None


def named(text: str) -> Iterator[Named]:
    """Every day with a month that a text names, in its order."""
    for m in _date().finditer(text):
        month = _NAMES.index(next(n for n in _NAMES if n.startswith((m["month1"] or m["month2"]).lower()[:_SHORT])))
        weekday = [w[:_SHORT] for w in _WEEKDAYS].index(m["weekday"].lower()[:_SHORT]) if m["weekday"] else None
        year = int(m["year"]) if m["year"] else None
        yield Named(m.start(), m.end(), weekday, int(m["day1"] or m["day2"]), month + 1, year)


@cache
def _date() -> re.Pattern[str]:
    """Made ready when first needed: few texts name a date."""
    return re.compile(_DATE, re.IGNORECASE)


def there_is(day: Named) -> bool:
    """Whether the calendar has such a day; without a year, in any year."""
    return as_date(day, day.year or _LEAP_YEAR) is not None


def as_date(day: Named, year: int) -> "date | None":
    """The day in a year, or None where that year has none."""
    from datetime import date  # slow to load, and few texts name a date

    if not 1 <= day.day <= _LONGEST[day.month]:
        return None
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None


def working_days(first: "date", last: "date") -> int:
    """Days worked after `first` up to and with `last`, Monday to Friday; 0 where `last` is no later."""
    days = (last - first).days
    if days <= 0:
        return 0
    from datetime import timedelta

    weeks, rest = divmod(days, _WEEK)
    worked = sum((first + timedelta(days=n)).weekday() < _WORKED for n in range(1, rest + 1))
    return weeks * _WORKED + worked
