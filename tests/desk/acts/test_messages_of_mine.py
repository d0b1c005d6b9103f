"""Messages: drafted from what is known, read with what is known, kept once, and marked as sent once."""

from datetime import datetime, timedelta

import pytest

from askwell import messages, method
from askwell.desk.acts.check_message import as_message, heard_from, known_of, read, said_no
from askwell.desk.acts.draft_message import draft_message
from askwell.desk.acts.keep_message import keep_message
from askwell.desk.acts.mark_sent import AlreadySent, Barred, mark_sent
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.write_fact import write_fact
from askwell.desk.acts.write_note import write_note
from askwell.desk.models import Event, Interview, Message, Person, Position
from askwell.reading import Channel, MessageKind

GOOD = """Dear Amina,

I am a staff nurse in Leeds. I noticed that you went from the ward to product work at Tarn Health.

I would value your advice. Would you have 20 minutes for a call in the next two weeks?

If now is a bad time, I completely understand. Thank you for reading this.

Mia Berg"""
ASKS_FOR_A_JOB = GOOD.replace("If now is", "Could you get me a job on your team? If now is")
BLANK = GOOD.replace("Amina", "[Name]")


@pytest.fixture
def interview(amina: Person, now: datetime) -> Interview:
    return record_step(person=amina, step="chosen", at=now)


def kept(
    interview: Interview, text: str, now: datetime, kind: MessageKind = "outreach", channel: Channel = "email"
) -> Message:
    return keep_message(interview=interview, kind=kind, channel=channel, subject="A question", text=text, at=now)


def held(person: Person, now: datetime) -> Interview:
    for step in ("asked", "answered", "agreed", "held"):
        interview = record_step(
            person=person,
            step=step,
            at=now,
            reply="yes" if step == "answered" else None,
            meeting=now if step == "agreed" else None,
            minutes=20 if step == "agreed" else None,
        )
    return interview


def test_a_draft_for_someone_of_whom_nothing_is_known_leaves_blanks_and_makes_nothing_up(
    amina: Person, now: datetime
) -> None:
    amina.title = amina.company = ""
    amina.save()
    draft = draft_message(person=amina, kind="outreach", channel="email", now=now)
    assert draft.facts_used == ()
    assert draft.blanks
    for blank in draft.blanks:
        assert draft.text[blank.start : blank.end].startswith("[")


def test_a_draft_uses_what_was_written_down(amina: Person, now: datetime) -> None:
    write_fact(
        desk=amina.desk, person=amina, text="Was a ward nurse until 2015", source="her talk", at=now, day=now.date()
    )
    draft = draft_message(person=amina, kind="outreach", channel="email", now=now)
    assert "Was a ward nurse until 2015" in draft.facts_used
    assert "ward nurse" in draft.text


def test_a_thank_you_cites_only_the_notes_it_is_given_and_nothing_off_the_record(
    amina: Person, interview: Interview, now: datetime
) -> None:
    held(amina, now)
    one = write_note(person=amina, text="Said that the night shift decides what a form may ask", at=now, star=True)
    other = write_note(person=amina, text="Said that every field needs an owner", at=now, star=True)
    off = write_note(person=amina, text="Said that her manager will leave", at=now, star=True, off_record=True)
    draft = draft_message(person=amina, kind="thank-you", channel="email", now=now, notes=[one, off])
    assert "manager" not in draft.text
    assert "owner" not in draft.text
    assert "night shift" in draft.text
    assert other.text in draft_message(person=amina, kind="thank-you", channel="email", now=now).facts_used


def test_a_kind_that_is_not_drafted_says_so(amina: Person, now: datetime) -> None:
    with pytest.raises(messages.NotDrafted, match="yours to write"):
        draft_message(person=amina, kind="question", channel="email", now=now)


def test_a_message_is_read_with_names_and_with_what_is_known_of_its_reader(amina: Person, now: datetime) -> None:
    amina.desk.me.changed(name="Mia Berg")
    write_fact(desk=amina.desk, person=amina, text="Was a nurse", source="her talk", at=now)
    Position.objects.create(desk=amina.desk, person=amina, title="Nurse", employer="Leeds")
    message = as_message(person=amina, kind="outreach", channel="email", subject="A", text="B")
    assert (message.sender, message.recipient, message.stopped) == ("Mia Berg", "Amina Rahman", False)
    assert message.facts == ("Was a nurse", "Product manager, Tarn Health", "Nurse, Leeds") == known_of(amina)


def test_a_thank_you_is_read_with_what_was_heard_and_not_with_what_was_known(
    amina: Person, interview: Interview, now: datetime
) -> None:
    write_fact(desk=amina.desk, person=amina, text="Was a nurse", source="her talk", at=now)
    write_note(person=amina, text="The night shift decides", at=now)
    write_note(person=amina, text="Will leave in spring", at=now, off_record=True)
    message = as_message(person=amina, kind="thank-you", channel="email", subject="", text="Thank you")
    assert message.facts == ("The night shift decides",) == heard_from(amina)


def test_who_said_no_is_left_in_peace_in_this_interview_and_the_next(
    amina: Person, interview: Interview, now: datetime
) -> None:
    assert not said_no(amina)
    record_step(person=amina, step="asked", at=now)
    record_step(person=amina, step="answered", reply="no", at=now)
    record_step(person=amina, step="closed", at=now)
    assert said_no(amina)
    reading = read(as_message(person=amina, kind="outreach", channel="email", subject="", text=GOOD))
    assert [f.rule for f in reading.bars if f.absolute] == ["addressed-to-someone-who-said-no"]


def test_keeping_twice_keeps_the_newer_words_of_one_message(interview: Interview, now: datetime) -> None:
    first = kept(interview, "Dear", now)
    second = kept(interview, GOOD, now + timedelta(minutes=1), channel="linkedin")
    assert first.pk == second.pk
    row = Message.objects.of(interview.desk).get()
    assert (row.text, row.channel, row.sent_at) == (GOOD, "linkedin", None)
    note = kept(interview, "Hi", now, kind="linkedin-note", channel="linkedin")
    assert note.pk != row.pk
    assert (
        keep_message(interview=interview, kind="outreach", channel="email", subject="x" * 900, text="", at=now).subject
        == "x" * 500
    )


def test_a_sent_message_is_not_written_over(interview: Interview, now: datetime) -> None:
    sent = kept(interview, GOOD, now)
    mark_sent(message=sent, because="", at=now)
    other = kept(interview, "Other words", now)
    assert other.pk != sent.pk
    sent.refresh_from_db()
    assert sent.text == GOOD


def test_a_good_letter_goes_without_a_reason_and_records_one_step(interview: Interview, now: datetime) -> None:
    marked = mark_sent(message=kept(interview, GOOD, now), because="not needed", at=now)
    assert marked.state == "asked"
    row = Message.objects.of(interview.desk).get()
    assert (row.sent_at, row.because) == (now, "")
    assert [e.step for e in marked.history()] == ["chosen", "asked"]


def test_marking_twice_is_refused_and_one_event_stands(interview: Interview, now: datetime) -> None:
    message = kept(interview, GOOD, now)
    mark_sent(message=message, because="", at=now)
    with pytest.raises(AlreadySent, match="already marked"):
        mark_sent(message=message, because="", at=now)
    assert Event.objects.of(interview.desk).filter(step="asked").count() == 1


@pytest.mark.parametrize("because", ["", "   "])
def test_what_bars_keeps_the_door_shut_and_nothing_is_recorded(
    interview: Interview, now: datetime, because: str
) -> None:
    message = kept(interview, ASKS_FOR_A_JOB, now)
    with pytest.raises(Barred) as shut:
        mark_sent(message=message, because=because, at=now)
    assert not shut.value.absolute
    assert "asks-for-a-job" in [f.rule for f in shut.value.findings]
    message.refresh_from_db()
    assert message.sent_at is None
    assert interview.state == "chosen"


def test_a_typed_reason_opens_what_is_not_absolute_and_stands_in_the_history(
    interview: Interview, now: datetime
) -> None:
    mark_sent(message=kept(interview, ASKS_FOR_A_JOB, now), because=" She offered it ", at=now)
    assert Message.objects.of(interview.desk).get().because == "She offered it"
    assert Event.objects.of(interview.desk).get(step="asked").because == "She offered it"


def test_no_reason_opens_what_is_absolute(interview: Interview, now: datetime) -> None:
    with pytest.raises(Barred) as shut:
        mark_sent(message=kept(interview, BLANK, now), because="I am in a hurry", at=now)
    assert shut.value.absolute
    assert not Event.objects.of(interview.desk).filter(step="asked").exists()


def test_a_reminder_and_a_thank_you_record_their_own_steps(amina: Person, interview: Interview, now: datetime) -> None:
    mark_sent(message=kept(interview, GOOD, now), because="", at=now)
    reminder = draft_message(person=amina, kind="follow-up", channel="email", now=now + timedelta(days=9))
    text = reminder.text
    for blank in reversed(reminder.blanks):
        text = text[: blank.start] + "a staff nurse in Leeds" + text[blank.end :]
    assert mark_sent(message=kept(interview, text, now, kind="follow-up"), because="", at=now).state == "nudged"
    record_step(person=amina, step="answered", reply="yes", at=now)
    record_step(person=amina, step="agreed", meeting=now, minutes=20, at=now)
    record_step(person=amina, step="held", at=now)
    thanks = "Dear Amina,\n\nThank you for our talk. I will try it this week and let you know.\n\nMia Berg"
    assert mark_sent(message=kept(interview, thanks, now, kind="thank-you"), because="", at=now).state == "thanked"


def test_a_message_out_of_its_order_is_refused_and_stays_unsent(interview: Interview, now: datetime) -> None:
    early = kept(interview, "Dear Amina,\n\nThank you for our talk.\n\nMia Berg", now, kind="thank-you")
    with pytest.raises(method.OutOfOrder):
        mark_sent(message=early, because="", at=now)
    early.refresh_from_db()
    assert early.sent_at is None


def test_a_message_to_nobody_chosen_is_refused(amina: Person, now: datetime) -> None:
    loose = Message.objects.create(desk=amina.desk, person=amina, kind="outreach", text=GOOD, changed_at=now)
    with pytest.raises(method.OutOfOrder, match="chosen first"):
        mark_sent(message=loose, because="", at=now)
