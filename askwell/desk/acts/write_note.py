"""Write down a line from a talk."""

import uuid
from datetime import datetime

from django.db import IntegrityError, transaction

from askwell.desk.acts.find_person import NoSuchPerson
from askwell.desk.models import Interview, Note, Person, Question


class NothingWritten(Exception):
    """A note without a word in it."""


class ChangedElsewhere(Exception):
    """The same note was changed in another window; both texts are in the message's `note` and `text`."""

    def __init__(self, note: Note, text: str) -> None:
        super().__init__("This note was changed in another window. Both versions are kept.")
        self.note = note
        self.text = text


def write_note(
    *,
    person: Person,
    text: str,
    at: datetime,
    star: bool = False,
    off_record: bool = False,
    key: uuid.UUID | None = None,
    version: int = 1,
    question: Question | None = None,
) -> Note:
    """Keep a note, or a newer version of it: the device's key names it, so sending twice keeps one.

    Raises NothingWritten, NoSuchPerson for another desk's key, ChangedElsewhere for an older version with other words.
    """
    if not text.strip():
        raise NothingWritten("Write a few words first.")
    key = key or uuid.uuid4()
    with transaction.atomic():
        known = Note.objects.of(person.desk).filter(key=key).first()
        if known:
            return _newer(known, person, text=text, star=star, off_record=off_record, version=version)
        try:
            return Note.objects.create(
                desk=person.desk,
                person=person,
                interview=latest_interview(person),
                question=question,
                key=key,
                version=version,
                text=text,
                star=star,
                off_record=off_record,
                at=at,
            )
        except IntegrityError as fault:
            raise NoSuchPerson("That note belongs to someone else.") from fault


def latest_interview(person: Person) -> Interview | None:
    """The open interview with a person, or else the newest."""
    return person.interviews.order_by("-open", "-pk").first()


def _newer(known: Note, person: Person, *, text: str, star: bool, off_record: bool, version: int) -> Note:
    if known.person_id != person.pk:
        raise NoSuchPerson("That note belongs to someone else.")
    if version < known.version or (version == known.version and text != known.text):
        raise ChangedElsewhere(known, text)
    known.text, known.star, known.off_record, known.version = text, star, off_record, version
    known.save(update_fields=["text", "star", "off_record", "version"])
    return known
