"""Days and times as one says them in a letter, British or American."""

from datetime import date, datetime
from typing import Literal

from askwell.messages.files import data

English = Literal["us", "uk"]
_NOON = 12  # the hour from which it is pm
_RECENT = 6  # days within which a weekday is enough


def day(when: date, english: English) -> str:
    """12 May, or May 12."""
    month = data("drafting/plans.toml")["months"]["names"][when.month - 1]
    return f"{when.day} {month}" if english == "uk" else f"{month} {when.day}"


def weekday(when: date) -> str:
    """Tuesday."""
    return str(data("drafting/plans.toml")["months"]["days"][when.weekday()])


def time(when: datetime, english: English, *, zone: bool = False) -> str:
    """Thursday 12 May at 14:00, or Thursday, May 12 at 2 pm; `zone` names the zone."""
    comma = "" if english == "uk" else ","
    return f"{weekday(when)}{comma} {day(when, english)} at {_clock(when, english)}{_zone(when) if zone else ''}"


def _clock(when: datetime, english: English) -> str:
    if english == "uk":
        return f"{when:%H:%M}"
    if when.hour == _NOON and not when.minute:
        return "noon"
    minutes = f":{when:%M}" if when.minute else ""
    return f"{(when.hour - 1) % _NOON + 1}{minutes} {'pm' if when.hour >= _NOON else 'am'}"


def _zone(when: datetime) -> str:
    name = when.tzname()
    return f" ({name})" if name else ""


def ago(when: date | None, today: date, english: English) -> str:
    """The day with a space before it, " on Tuesday"; "" where it is not known or not past."""
    if when is None or when > today:
        return ""
    days = (today - when).days
    recent = data("drafting/plans.toml")["months"]["recent"]
    if days < len(recent):
        return f" {recent[days]}"
    return f" on {weekday(when)}" if days <= _RECENT else f" on {day(when, english)}"
