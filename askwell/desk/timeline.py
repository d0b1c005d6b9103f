"""What lies between me and one person: letters, steps, messages and notes, newest first."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Q

from askwell.desk import wording
from askwell.desk.models import Event, Letter, Message, Note, Person

LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)
# What a sent message already shows; its event would say it twice.
WRITTEN = ("asked", "nudged", "thanked")
KINDS = {
    "outreach": "You wrote",
    "linkedin-note": "You wrote",
    "follow-up": "You reminded them",
    "thank-you": "You said thank you",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: when, its sign, what happened, the words, and what stands beside them in small letters."""

    at: datetime | None
    sign: str
    what: str
    words: str = ""
    aside: str = ""
    starred: bool = False
    off_record: bool = False


def timeline(person: Person) -> tuple[Entry, ...]:
    """Everything between the two of us, newest first; what has no date stands last."""
    sent = list(Message.objects.of(person.desk).filter(person=person).exclude(sent_at=None))
    entries = [
        *map(_letter, person.letters.all()),
        *map(_message, sent),
        *map(_note, Note.objects.of(person.desk).filter(person=person)),
        *_events(person, written=bool(sent)),
    ]
    return tuple(sorted(entries, key=lambda e: e.at or LONG_AGO, reverse=True))


def last_words(person: Person) -> Entry | None:
    """The last thing they said or wrote that I have: a letter, or a note that is starred or answers a question.

    What I wrote down for myself, such as what I learnt, is not theirs.
    """
    heard = person.letters.filter(direction="received", kind="message").exclude(text="").order_by("-at").first()
    theirs = Q(star=True) | Q(question__isnull=False)
    notes = Note.objects.of(person.desk).filter(theirs, person=person, off_record=False)
    note = notes.order_by("-star", "-at", "-pk").first()
    found = [entry for entry in (_letter(heard) if heard else None, _note(note) if note else None) if entry]
    return max(found, key=lambda e: e.at or LONG_AGO, default=None)


def _letter(letter: Letter) -> Entry:
    if letter.kind == "invitation":
        what = "You asked to connect" if letter.direction == "sent" else "They asked to connect"
    else:
        what = "You wrote" if letter.direction == "sent" else "They wrote"
    return Entry(letter.at, "mail", what, letter.text, "From your LinkedIn archive")


def _message(message: Message) -> Entry:
    count = len(message.text.split())
    beside = f"{count} words, by {'e-mail' if message.channel == 'email' else message.channel}"
    return Entry(message.sent_at, "mail", KINDS.get(message.kind, "You wrote"), message.text, beside)


def _note(note: Note) -> Entry:
    beside = "Off the record: it stays out of messages" if note.off_record else ""
    return Entry(note.at, "note", "From your notes", note.text, beside, note.star, note.off_record)


def _events(person: Person, *, written: bool) -> list[Entry]:
    rows = Event.objects.of(person.desk).filter(interview__person=person).order_by("-at", "-number")
    return [_event(row) for row in rows if not (written and row.step in WRITTEN)]


def _event(event: Event) -> Entry:
    what = wording.REPLIES[event.reply] if event.reply else wording.HAPPENED[event.step]
    sign = "talk" if event.step in ("held", "agreed", "answered") else "tick"
    beside = f"{event.minutes} minutes" if event.minutes and event.step in ("held", "agreed") else ""
    return Entry(event.at, sign, what, event.because, beside)
