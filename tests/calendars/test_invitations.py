"""An invitation read back by others gives the same moment, and no field can add a line of its own."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from askwell.calendars import NotAnInvitation, invite
from askwell.slots.atlas import atlas

EXPECTED = Path(__file__).resolve().parents[1] / "expected" / "invitation.ics"
STAMP = datetime(2026, 11, 24, 9, tzinfo=UTC)
zones = st.sampled_from(sorted(atlas().zones))
# Hypothesis takes naive bounds and adds the zone itself.
moments = st.datetimes(datetime(2024, 1, 1), datetime(2036, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001


def made(**more: Any) -> bytes:  # Any: the arguments of invite
    """The invitation of a talk between Mia and Amina, with some of it changed."""
    given_ = {
        "uid": "talk-7@askwell",
        "start": datetime(2026, 12, 1, 14, tzinfo=ZoneInfo("Europe/London")),
        "minutes": 20,
        "summary": "Talk with Amina about ward data",
        "description": "Three questions:\nWhat tipped it?\nWhat would you read first?",
        "organiser": ("Novak, Mia", "mia@example.org"),
        "attendee": ("Amina O’Brien", "amina@example.org"),
        "place": "By phone",
        "stamp": STAMP,
    }
    return invite(**{**given_, **more})


def event(data: bytes) -> Any:
    return Calendar.from_ical(data).walk("VEVENT")[0]


def test_the_invitation_is_the_one_people_have_read() -> None:
    assert made(method="REQUEST") == EXPECTED.read_bytes()


def test_an_invitation_can_be_moved() -> None:
    first, later = event(made()), event(made(start=datetime(2026, 12, 2, 9, tzinfo=UTC), sequence=1))
    assert first["uid"] == later["uid"]
    assert (first["sequence"], later["sequence"]) == (0, 1)


def test_people_are_optional_and_their_commas_stay_theirs() -> None:
    assert "ATTENDEE" not in event(made(attendee=None, organiser=None))
    assert event(made())["organizer"].params["CN"] == "Novak, Mia"


def test_lines_are_folded_at_75_bytes_and_end_as_calendars_want() -> None:
    data = made(description="ü💬" * 200)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert event(data)["description"] == "ü💬" * 200


EVIL = "x\r\nATTENDEE:mailto:otto@example.org\nBEGIN:VEVENT\x0b\x0c\x1c\x85\u2028END:VCALENDAR"


@pytest.mark.parametrize("field", ["uid", "summary", "description", "place"])
def test_no_field_adds_a_line(field: str) -> None:
    data = made(**{field: EVIL})
    assert [len(Calendar.from_ical(data).walk(name)) for name in ("VCALENDAR", "VEVENT")] == [1, 1]
    assert b"otto" not in str(event(data).get("attendee")).encode()
    plain = data.replace(b"\r\n ", b"").split(b"\r\n")
    assert sum(line.startswith((b"ATTENDEE", b"BEGIN:VEVENT", b"END:VCALENDAR")) for line in plain) == 3


def test_no_name_adds_a_line_and_no_address_holds_one() -> None:
    data = made(attendee=(f'A"{EVIL}', "amina@example.org"))
    assert len(Calendar.from_ical(data).walk("VEVENT")) == 1
    assert str(event(data)["attendee"]) == "mailto:amina@example.org"
    for address in ("", "no", "a@b\r\nX:1", "a@b;c", "a b@c.org", 'a"@b.org'):
        with pytest.raises(NotAnInvitation, match="is not an e-mail address"):
            made(attendee=("A", address))


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"uid": " "}, "needs an id"),
        ({"start": datetime(2026, 12, 1, 14)}, "time zone"),  # noqa: DTZ001 - the fault itself
        ({"stamp": datetime(2026, 12, 1, 14)}, "time zone"),  # noqa: DTZ001 - the fault itself
        ({"minutes": 0}, "at least a minute"),
        ({"minutes": 2000}, "at most a day"),
        ({"sequence": -1}, "starts at 0"),
        ({"method": "REQUEST", "organiser": None}, "who sends it"),
    ],
)
def test_what_no_calendar_could_hold_is_refused_in_a_sentence(more: dict[str, Any], why: str) -> None:
    with pytest.raises(NotAnInvitation, match=why):
        made(**more)


@settings(deadline=None, max_examples=60)
@given(zones, moments, st.integers(5, 180))
def test_the_moment_read_back_is_the_moment_meant(zone: str, at: datetime, minutes: int) -> None:
    meeting = event(made(start=at.astimezone(ZoneInfo(zone)), minutes=minutes))
    assert meeting["dtstart"].dt == at.replace(microsecond=0)
    assert meeting["dtend"].dt == at.replace(microsecond=0) + timedelta(minutes=minutes)


@settings(deadline=None, max_examples=60)
@given(zones, moments, st.integers(-300, 300))
def test_a_calendar_that_trusts_only_the_rules_inside_finds_the_same_moment(zone: str, at: datetime, days: int) -> None:
    """The oracle is dateutil, which reads the VTIMEZONE and knows no zones by name."""
    data = made(start=at.astimezone(ZoneInfo(zone)))
    if b"VTIMEZONE" not in data:
        return
    rules = tzical(io.StringIO(data.decode().replace("\r\n ", ""))).get(zone)
    near = (at + timedelta(days=days)).astimezone(ZoneInfo(zone))
    for moment in (at.astimezone(ZoneInfo(zone)), near):
        if moment.replace(fold=0).utcoffset() == moment.replace(fold=1).utcoffset():
            assert rules.utcoffset(moment.replace(tzinfo=None)) == moment.utcoffset()


@pytest.mark.parametrize("hour", [0, 1, 2, 3])
def test_the_hours_around_a_change_are_exact(hour: int) -> None:
    for day in (datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)):
        at = (day + timedelta(hours=hour, minutes=30)).astimezone(ZoneInfo("Europe/London"))
        assert event(made(start=at))["dtstart"].dt.astimezone(UTC) == at.astimezone(UTC)
