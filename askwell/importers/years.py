"""Years as lists write them: one, a span, an academic year, an open end."""

import re
from dataclasses import dataclass
from datetime import date

from askwell.importers.dates import month, month_names

LONGEST_CAREER = 70  # years; `2014-09` is a month, and nobody works until 2109
YEAR = r"(?:19|20)\d\d"
_MONTH = "|".join(sorted(map(re.escape, month_names()), key=len, reverse=True))
_NAMED = rf"(?:(?<!\w)(?:{_MONTH})\.?\s(?:de\s)?|\d{{1,2}}[/.])?{YEAR}"
_NOW = (
    r"present|now|today|current|currently|date|ongoing|heute|jetzt|aujourd'hui|aujourd’hui|actuel|présent|"
    r"atual|atualmente|presente|hoje|actual|actualidad|actualmente|hoy|oggi"
)
_TO = r"\s?(?:[-–—−]|to|until|till|bis|até|ate|hasta|à|al|a)\s?"
_SINCE = r"(?:since|from|seit|ab|depuis|desde|dal)\s"
_FROM = r"(?:(?<!\w)(?:from|since|de|von|desde|seit|dal)\s)?"
_END = rf"{_TO}(?:(?P<end>{_NAMED})|(?P<short>\d\d)|(?P<now>{_NOW}))(?!\w)"
_OPEN = r"(?P<open>\s?[-–—−]|\sonwards?\b)"
SPAN = re.compile(
    rf"(?<!\d)(?:{_FROM}(?P<start>{_NAMED})(?:{_END}|{_OPEN})|(?<!\w){_SINCE}(?P<since>{_NAMED}))(?!\d)", re.IGNORECASE
)
ALONE = re.compile(rf"(?<!\d){_NAMED}(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """When something was, and where in the text it says so."""

    start: int
    end: int
    started: date | None
    ended: date | None
    current: bool


def spans(text: str) -> list[Span]:
    """Every span of years in a text: `2011–2016`, `2016–`, `since 2016`, `2008-12`, `Mar 2011 to Jun 2016`."""
    return [_span(match) for match in SPAN.finditer(text)]


def _span(match: re.Match[str]) -> Span:
    ended = _day(match["end"] or _century(match["start"], match["short"]))
    current = match["end"] is None and match["short"] is None
    return Span(match.start(), match.end(), _day(match["since"] or match["start"]), ended, current)


def _day(text: str | None) -> date | None:
    return month(text) if text else None


def _century(start: str | None, short: str | None) -> str | None:
    """`2008-12` is 2008 to 2012; `1998-02` is 1998 to 2002."""
    if not (start and short):
        return None
    year = int(start[-4:])
    end = year - year % 100 + int(short)
    end = end if end >= year else end + 100
    return str(end) if end - year <= LONGEST_CAREER else None


def alone(text: str) -> tuple[str, date | None]:
    """A text without the first year that stands in it, and that year."""
    found = ALONE.search(text)
    return (f"{text[: found.start()]} {text[found.end() :]}", month(found[0])) if found else (text, None)


def studied(text: str) -> tuple[date | None, date | None]:
    """When someone began and finished: `2011`, `Class of 2011`, `2008–2011`; `2010/11` finished in 2011."""
    years = re.findall(rf"(?<!\d){YEAR}(?!\d)", text[:100])
    session = re.search(rf"(?<!\d)({YEAR})\s?/\s?(\d\d)(?!\d)", text[:100])
    if session:
        return None, _day(_century(session[1], session[2]))
    if len(years) > 1 and years[0] < years[-1]:
        return date(int(years[0]), 1, 1), date(int(years[-1]), 1, 1)
    return (None, date(int(years[-1]), 1, 1)) if years else (None, None)
