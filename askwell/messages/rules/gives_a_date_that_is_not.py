"""A wrong date costs a second letter, or a missed talk."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from askwell.messages.days import Named, as_date, named, there_is
from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule

if TYPE_CHECKING:
    from datetime import date

_MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_BACK, _AHEAD = 60, 300  # days around now, where a date without its year is looked for


def check(view: View) -> Iterator[Finding]:
    """Every date that the calendar does not have, that falls on another weekday, or that is over and asked for."""
    if not _names_a_day(view.letter.words):
        return
    text = view.message.text
    now = view.message.known.now
    for day in named(text):
        why = _wrong(day, now.date() if now else None, asked=_asked(text, day.end))
        if why and view.letter.owns(day.start):
            yield Finding(rule.name, rule.level, rule.says, day.start, day.end, detail=why)


def _names_a_day(words: tuple[str, ...]) -> bool:
    """False where no number stands beside a month, so that no date can be named; most months are met as verbs."""
    for month in _MONTHS.intersection(words):
        i = -1
        for _ in range(words.count(month)):
            i = words.index(month, i + 1)
            first = max(0, i - (2 if words[i - 1] == "of" else 1))
            if any(near[0].isdigit() for near in words[first : i + 2]):
                return True
    return False


def _asked(text: str, after: int) -> bool:
    """Whether the sentence that goes on after a date asks."""
    end = next((c for c in text[after : after + 200] if c in ".?!\n"), "")
    return end == "?"


def _wrong(day: Named, today: "date | None", *, asked: bool) -> str:
    if not there_is(day):
        return "no such day"
    when = _when(day, today)
    if when is None:
        return ""
    if day.weekday is not None and when.weekday() != day.weekday:
        return "another weekday"
    return "over" if asked and today and when < today else ""


def _when(day: Named, today: "date | None") -> "date | None":
    """The day meant: in the year named, or the nearest to today."""
    if day.year:
        return as_date(day, day.year)
    if today is None:
        return None
    near = (as_date(day, year) for year in (today.year - 1, today.year, today.year + 1))
    return next((d for d in near if d and -_BACK <= (d - today).days <= _AHEAD), None)


rule = Rule(
    "gives-a-date-that-is-not",
    Level.ADVICE,
    check,
    LETTERS,
    "This day and date do not meet in the calendar. Look again before they have to ask.",
    needs=tuple(f"says {month}" for month in sorted(_MONTHS)),
)
