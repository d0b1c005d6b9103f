"""Draft a message from what the desk knows, and nothing else."""

from collections.abc import Sequence
from datetime import date, datetime

from askwell import messages, people
from askwell.desk.acts.choose_whom import reasons_for
from askwell.desk.acts.state_curiosity import current_curiosity
from askwell.desk.acts.write_fact import facts_of
from askwell.desk.acts.write_note import latest_interview
from askwell.desk.models import Interview, Note, Person
from askwell.reading import Channel, MessageKind


def draft_message(
    *,
    person: Person,
    kind: MessageKind,
    channel: Channel,
    now: datetime,
    seed: int = 0,
    notes: Sequence[Note] | None = None,
) -> messages.Draft:
    """A draft of known facts only; what is missing is left as a visible blank. Raises messages.NotDrafted.

    `notes` are those that a thank-you may cite; all of the talk where they are not given.
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
        asked_on=_asked_on(interview),
        today=now.date(),
        seed=seed,
    )


def shared_facts(person: Person) -> tuple[people.Fact, ...]:
    """What is known of the organisation where they work."""
    return tuple(f.record() for f in facts_of(person) if f.person_id is None)


def _heard(person: Person, interview: Interview | None) -> list[Note]:
    notes = person.notes.order_by("at", "id")
    return list(notes.filter(interview=interview) if interview else notes)


def _asked_on(interview: Interview | None) -> date | None:
    history = interview.history() if interview else ()
    return next((e.at.date() for e in reversed(history) if e.step == "asked"), None)
