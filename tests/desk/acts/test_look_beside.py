"""What the desk knows beside a letter reaches the rules that need it."""

from datetime import datetime, timedelta

import pytest

from askwell.desk.acts.check_message import as_message, read
from askwell.desk.acts.keep_message import keep_message
from askwell.desk.acts.look_beside import beside
from askwell.desk.acts.mark_sent import mark_sent
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.write_note import write_note
from askwell.desk.models import Desk, Person
from askwell.reading import Channel, Context, Level, MessageKind

ASKS = "Dear Amina, I am Mia, a nurse in Leeds. Your move to product work made me write. Could we talk for 20 minutes?"


def rules(
    person: Person, now: datetime, *, kind: MessageKind = "outreach", channel: Channel = "email", text: str = ASKS
) -> set[str]:
    message = as_message(person=person, kind=kind, channel=channel, subject="Product work", text=text, now=now)
    return {f.rule for f in read(message).findings if f.level is Level.ADVICE}


def known(person: Person, now: datetime) -> Context:
    return beside(person=person, channel="email", now=now)


def sent(person: Person, at: datetime) -> None:
    text = ASKS.replace("Amina", person.first)
    interview = record_step(person=person, step="chosen", at=at)
    message = keep_message(interview=interview, kind="outreach", channel="email", subject="Hello", text=text, at=at)
    mark_sent(message=message, because="I mean it", at=at)


def other(desk: Desk, name: str, company: str = "") -> Person:
    return Person.objects.create(desk=desk, first=name, last="Berg", company=company)


def test_of_someone_new_nothing_is_made_up(amina: Person, now: datetime) -> None:
    context = known(amina, now)
    assert (context.written_on, context.answered, context.there, context.meeting) == (None, None, None, None)
    assert context.promises is None
    assert context.referrer is None
    assert context.written_today == 0


def test_without_a_clock_the_letter_is_read_alone(amina: Person) -> None:
    assert as_message(person=amina, kind="outreach", channel="email", subject="", text=ASKS).context is None


def test_a_reminder_is_early_for_a_week_and_then_in_time(amina: Person, now: datetime) -> None:
    sent(amina, now)
    assert "follows-up-too-soon" in rules(amina, now + timedelta(days=2), kind="follow-up")
    assert "follows-up-too-soon" not in rules(amina, now + timedelta(days=9), kind="follow-up")


def test_a_second_reminder_is_one_too_many_until_they_answer(amina: Person, now: datetime) -> None:
    sent(amina, now)
    record_step(person=amina, step="nudged", at=now + timedelta(days=9))
    assert "follows-up-too-often" in rules(amina, now + timedelta(days=20), kind="follow-up")
    record_step(person=amina, step="answered", at=now + timedelta(days=21), reply="later")
    assert "follows-up-too-often" not in rules(amina, now + timedelta(days=22), kind="follow-up")


def test_a_colleague_written_to_yesterday_is_known(desk: Desk, amina: Person, now: datetime) -> None:
    sent(other(desk, "Bo", company="tarn health"), now)
    assert "writes-to-their-colleague-too" in rules(amina, now + timedelta(days=1))
    assert "writes-to-their-colleague-too" not in rules(amina, now + timedelta(days=9))


def test_copies_are_seen_across_people_and_never_across_desks(
    desk: Desk, ottos_desk: Desk, amina: Person, now: datetime
) -> None:
    for name in ("Bo", "Cy"):
        sent(other(ottos_desk, name), now)
    assert "sends-a-copy" not in rules(amina, now)
    for name in ("Bo", "Cy"):
        sent(other(desk, name), now)
    assert "sends-a-copy" in rules(amina, now)


def test_what_was_off_the_record_is_looked_for(amina: Person, now: datetime) -> None:
    record_step(person=amina, step="chosen", at=now)
    write_note(person=amina, text="The clinic merges with Harrogate in autumn", at=now, off_record=True)
    told = f"{ASKS} I heard that the clinic merges with Harrogate in autumn."
    assert "repeats-what-was-off-the-record" not in rules(amina, now)
    assert "repeats-what-was-off-the-record" in rules(amina, now, text=told)


@pytest.mark.parametrize(("zone", "night"), [("Asia/Tokyo", True), ("Europe/London", False), ("Mars/Base", False)])
def test_their_clock_is_read_where_it_is_known(amina: Person, now: datetime, zone: str, *, night: bool) -> None:
    amina.zone = zone
    assert ("comes-at-night" in rules(amina, now)) == night
