"""An invitation as a calendar file (RFC 5545), with its own time zone inside."""

import re
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

from askwell.calendars.timezones import timezone_around

PRODUCT = "-//Askwell//Askwell//EN"
LONGEST_MEETING = 24 * 60  # minutes
AROUND = timedelta(days=366)  # of zone rules kept on each side of the meeting

Who = tuple[str, str]  # name, e-mail

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_SPACES = re.compile(r"\s+")
_ADDRESS = re.compile(r"[^\s@,;:<>\"\\]+@[^\s@,;:<>\"\\]+")


class NotAnInvitation(ValueError):
    """A meeting that no calendar could hold; the sentence says what is missing."""


def invite(
    *,
    uid: str,
    start: datetime,
    minutes: int,
    summary: str,
    description: str,
    organiser: Who | None,
    attendee: Who | None,
    place: str = "",
    sequence: int = 0,
    stamp: datetime,
    method: Literal["PUBLISH", "REQUEST"] = "PUBLISH",
) -> bytes:
    """One meeting as the bytes of an .ics file; `start` and `stamp` are aware.

    The same `uid` with a higher `sequence` moves a meeting sent before.
    A start in an IANA zone carries that zone, any other start is written in UTC. Raises NotAnInvitation.
    """
    _refuse(uid, start, stamp, minutes=minutes, sequence=sequence, request=method == "REQUEST", organiser=organiser)
    event = Event()
    event.add("uid", _line(uid))
    event.add("sequence", sequence)
    event.add("dtstamp", stamp.astimezone(UTC))
    _set_time(event, start, timedelta(minutes=minutes))
    event.add("summary", _line(summary))
    if description.strip():
        event.add("description", _lines(description))
    if place.strip():
        event.add("location", _line(place))
    _set_people(event, organiser, attendee, request=method == "REQUEST")
    return _calendar(event, start, method)


def _refuse(
    uid: str, start: datetime, stamp: datetime, *, minutes: int, sequence: int, request: bool, organiser: Who | None
) -> None:
    if not _line(uid):
        raise NotAnInvitation("An invitation needs an id of its own, so that it can be moved later.")
    if start.utcoffset() is None or stamp.utcoffset() is None:
        raise NotAnInvitation("An invitation needs times with a time zone.")
    if not 0 < minutes <= LONGEST_MEETING:
        raise NotAnInvitation("A meeting takes at least a minute and at most a day.")
    if sequence < 0:
        raise NotAnInvitation("The number of an invitation starts at 0 and grows.")
    if request and organiser is None:
        raise NotAnInvitation("A request to meet needs to say who sends it.")


def _set_time(event: Event, start: datetime, length: timedelta) -> None:
    # A meeting takes real minutes also when the clocks change meanwhile, so the end is found through UTC.
    until = start.astimezone(UTC) + length
    named = isinstance(start.tzinfo, ZoneInfo) and start.tzinfo.key not in (None, "UTC")
    # The second of two equal local times cannot be told from the first by a zone's name: UTC can say it.
    if named and not _doubtful(start) and not _doubtful(until.astimezone(start.tzinfo)):
        event.add("dtstart", start)
        event.add("dtend", until.astimezone(start.tzinfo))
    else:
        event.add("dtstart", start.astimezone(UTC))
        event.add("dtend", until)


def _doubtful(at: datetime) -> bool:
    return at.replace(fold=0).utcoffset() != at.replace(fold=1).utcoffset()


def _set_people(event: Event, organiser: Who | None, attendee: Who | None, *, request: bool) -> None:
    if organiser is not None:
        event.add("organizer", _person(organiser))
    if attendee is not None:
        guest = _person(attendee)
        guest.params["ROLE"] = vText("REQ-PARTICIPANT")
        guest.params["PARTSTAT"] = vText("NEEDS-ACTION")
        guest.params["RSVP"] = vText("TRUE" if request else "FALSE")
        event.add("attendee", guest)


def _person(who: Who) -> vCalAddress:
    name, email = _line(who[0]), who[1].strip().removeprefix("mailto:")
    if not _ADDRESS.fullmatch(email) or _CONTROLS.search(email):
        raise NotAnInvitation(f"“{_line(email)[:80]}” is not an e-mail address.")
    address = vCalAddress(f"mailto:{email}")
    if name:
        # A double quote cannot stand in a parameter (RFC 5545, 3.2).
        address.params["CN"] = vText(name.replace('"', "'"))
    return address


def _calendar(event: Event, start: datetime, method: str) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    if isinstance(start.tzinfo, ZoneInfo) and "TZID" in event["dtstart"].params:
        calendar.add_component(timezone_around(start.tzinfo, start, margin=AROUND))
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _line(text: str) -> str:
    """Text on one line, without the characters that end a line or hide."""
    return _SPACES.sub(" ", _CONTROLS.sub(" ", text)).strip()


def _lines(text: str) -> str:
    """Text that may run over several lines, each ended in the one way that calendars escape."""
    return "\n".join(_line(line) for line in text.splitlines()).strip()
