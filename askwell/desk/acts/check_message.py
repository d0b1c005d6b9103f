"""Read what I wrote as its reader would, with what the desk knows of them."""

from datetime import datetime
from functools import lru_cache

from askwell import messages
from askwell.desk.acts.choose_stage import Stage
from askwell.desk.acts.look_beside import beside
from askwell.desk.acts.write_fact import facts_of
from askwell.desk.models import Event, Person
from askwell.reading import Channel, Message, MessageKind, Reading

# Kinds that answer to a talk: what was heard takes the place of what is known.
AFTER_A_TALK: tuple[MessageKind, ...] = ("thank-you", "keep-in-touch")
READINGS_KEPT = 256  # in memory: a page of questions reads each of them again at every change of one


def as_message(
    *, person: Person, kind: MessageKind, channel: Channel, subject: str, text: str, now: datetime | None = None
) -> Message:
    """The text with who writes it, who reads it, and what is known of the reader, or was heard from them.

    With `now`, also what the desk knows of the days and letters around it.
    """
    return Message(
        text,
        kind,
        channel,
        subject=subject,
        sender=person.desk.me.name,
        recipient=person.name,
        facts=heard_from(person) if kind in AFTER_A_TALK else known_of(person),
        stopped=said_no(person),
        context=beside(person=person, channel=channel, now=now) if now else None,
    )


@lru_cache(maxsize=READINGS_KEPT)
def read(message: Message, *, stage: Stage = "rules") -> Reading:
    """What a careful reader finds in it; the same message is read once."""
    return messages.check(message, stage=stage)


def read_question(*, person: Person, text: str, stage: Stage = "rules") -> Reading:
    """What a careful reader finds in one question for this person."""
    return read(Message(text, "question", facts=known_of(person)), stage=stage)


def known_of(person: Person) -> tuple[str, ...]:
    """The dossier in words: facts, present work, past work and schools."""
    record = person.record()
    work = ", ".join(part for part in (person.title, person.company) if part)
    past = (", ".join(part for part in (p.title, p.employer) if part) for p in record.positions)
    schools = (", ".join(part for part in (e.school, e.degree) if part) for e in record.education)
    words = (*(f.text for f in facts_of(person)), work, *past, *schools, person.place)
    return tuple(dict.fromkeys(w for w in words if w))


def heard_from(person: Person) -> tuple[str, ...]:
    """What they said in our talks, as I noted it; what was off the record is not in it."""
    return tuple(person.notes.filter(off_record=False).order_by("at", "id").values_list("text", flat=True))


def said_no(person: Person) -> bool:
    """Whether this person answered no to me, ever."""
    return Event.objects.of(person.desk).filter(interview__person=person, reply="no").exists()
