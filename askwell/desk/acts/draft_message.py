"""Draft a message from what the desk knows, and nothing else."""

from collections.abc import Sequence
from datetime import date, datetime

from askwell import messages, people
from askwell.desk.acts.choose_whom import reasons_for
from askwell.desk.acts.state_curiosity import current_curiosity
from askwell.desk.acts.write_fact import facts_of
from askwell.desk.acts.write_note import latest_interview
from askwell.desk.models import Interview, Message, Note, Person
from askwell.reading import Channel, MessageKind

_RECENT = 5  # letters whose openings are not used again


def draft_message(
    *,
    person: Person,
    kind: MessageKind,
    channel: Channel,
    now: datetime,
    seed: int = 0,
    notes: Sequence[Note] | None = None,
    times: Sequence[datetime] = (),
    target: str = "",
    referrer: str = "",
) -> messages.Draft:
    """A draft of known facts only; what is missing is left as a visible blank. Raises messages.NotDrafted.

    `notes` are those that a thank-you may cite; all of the talk where they are not given. `times` are others
    for a talk that is moved, `target` is whom I would like to meet, `referrer` who sent me. My last letters, those to
    others, opened otherwise.
    """
    interview = latest_interview(person)
    curiosity = (interview and interview.curiosity) or current_curiosity(desk=person.desk)
    found = reasons_for(person=person, curiosity=curiosity, today=now.date())
    return messages.draft(
        kind,
        channel=channel,
        me=person.desk.me.record(),
        person=person.record(),
        curiosity=curiosity.record() if curiosity else None,
        organisation=shared_facts(person),
        heard=tuple(n.record() for n in (_heard(person, interview) if notes is None else notes)),
        reasons=found.reasons if found else (),
        asked_on=_day_of(interview, "asked"),
        talked_on=_day_of(interview, "held"),
        meeting=_meeting(interview),
        times=tuple(t.astimezone(person.desk.me.clock()) for t in times),
        target=target,
        referrer=referrer,
        before=_before(person),
        today=now.date(),
        seed=seed,
    )


def shared_facts(person: Person) -> tuple[people.Fact, ...]:
    """What is known of the organisation where they work."""
    return tuple(f.record() for f in facts_of(person) if f.person_id is None)


def _heard(person: Person, interview: Interview | None) -> list[Note]:
    notes = person.notes.order_by("at", "id")
    return list(notes.filter(interview=interview) if interview else notes)


def _day_of(interview: Interview | None, step: str) -> date | None:
    """The day of the last such step, in my zone."""
    history = interview.history() if interview else ()
    zone = interview.desk.me.clock() if interview else None
    return next((e.at.astimezone(zone).date() for e in reversed(history) if e.step == step), None)


def _meeting(interview: Interview | None) -> datetime | None:
    """The time agreed last, in my zone."""
    history = interview.history() if interview else ()
    zone = interview.desk.me.clock() if interview else None
    return next((e.meeting.astimezone(zone) for e in reversed(history) if e.meeting), None)


def _before(person: Person) -> tuple[str, ...]:
    """My last letters to others, the latest first."""
    mine = Message.objects.of(person.desk).exclude(person=person).order_by("-changed_at")
    return tuple(mine.values_list("text", flat=True)[:_RECENT])
