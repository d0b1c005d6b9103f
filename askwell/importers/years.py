"""Years as lists write them: one, a span, an academic year, an open end."""

import re
from dataclasses import dataclass
from datetime import date

from askwell.importers.dates import month

OLDEST = 1900  # before it a number is a house or a model, not a year of anybody's working life
YEAR = r"(?:19|20)\d\d"
_NAMED = r"(?:[^\W\d_]{3,10}\.?\s(?:de\s)?|\d{1,2}[/.])?" + YEAR
_NOW = (
    r"present|now|today|current|currently|date|ongoing|heute|jetzt|aujourd'hui|aujourd’hui|actuel|présent|"
    r"atual|atualmente|presente|hoje|actual|actualidad|actualmente|hoy|oggi"
)
_TO = r"\s?(?:[-–—−]|to|until|till|bis|até|ate|hasta|à|al|a)\s?"
_SINCE = r"(?:since|from|seit|ab|depuis|desde|dal)\s"
SPAN = re.compile(
    rf"(?<!\d)(?:{_SINCE}(?P<since>{_NAMED})(?:{_TO}(?:{_NOW})\b)?"
    rf"|(?P<start>{_NAMED})(?:{_TO}(?:(?P<end>{_NAMED})|(?P<short>\d\d)|(?P<now>{_NOW}))(?!\w)|(?P<open>\s?[-–—−])))(?!\d)",
    re.IGNORECASE,
)
ALONE = re.compile(rf"(?<!\d){_NAMED}(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """When something was, and where in the text it says so; `begun` alone is all that is known where both are None."""

    start: int
    end: int
    started: date | None
    ended: date | None
    current: bool


def spans(text: str) -> list[Span]:
    """Every span of years in a text: `2011–2016`, `2016–`, `since 2016`, `2008-12`, `Mar 2011 to Jun 2016`."""
    return [_span(match) for match in SPAN.finditer(text)]


def _span(match: re.Match[str]) -> Span:
    started = _day(match["since"] or match["start"])
    ended = _day(match["end"] or _century(match["start"], match["short"]))
    current = ended is None and match["short"] is None
    return Span(*_without_month_that_is_none(match, started), ended, current)


def _without_month_that_is_none(match: re.Match[str], started: date | None) -> tuple[int, int, date | None]:
    """Where the word before the year is no month, it belongs to what was done, not to when."""
    named = match["since"] or match["start"]
    if started is None or not named[:1].isdigit():
        year = re.search(YEAR, named)
        if started is None and year:
            begin = match.start("since" if match["since"] else "start") + year.start()
            return begin, match.end(), month(year[0])
    return match.start(), match.end(), started


def _day(text: str | None) -> date | None:
    return month(text) if text else None


def _century(start: str | None, short: str | None) -> str | None:
    """`2008-12` is 2008 to 2012; `1998-02` is 1998 to 2002."""
    if not (start and short):
        return None
    year = int(start[-4:])
    end = year - year % 100 + int(short)
    return str(end if end >= year else end + 100)


def alone(text: str) -> tuple[str, date | None]:
    """A text without the one year at its end or its beginning, and that year."""
    found = ALONE.search(text)
    if not found:
        return text, None
    when = month(found[0])
    if when is None:
        year = re.search(YEAR, found[0])
        return (text, None) if year is None else (_cut(text, found.start() + year.start(), found.end()), month(year[0]))
    return _cut(text, found.start(), found.end()), when


def _cut(text: str, start: int, end: int) -> str:
    return f"{text[:start]} {text[end:]}"


def studied(text: str) -> tuple[date | None, date | None]:
    """When someone began and finished: `2011`, `Class of 2011`, `2008–2011`; `2010/11` finished in 2011."""
    years = re.findall(rf"(?<!\d){YEAR}(?!\d)", text[:100])
    session = re.search(rf"(?<!\d)({YEAR})\s?/\s?(\d\d)(?!\d)", text[:100])
    if session:
        return None, _day(_century(session[1], session[2]))
    if len(years) > 1 and years[0] < years[-1]:
        return date(int(years[0]), 1, 1), date(int(years[-1]), 1, 1)
    return (None, date(int(years[-1]), 1, 1)) if years else (None, None)
