"""Keep what stands in a box of notes, whatever other windows did to it meanwhile."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from askwell.desk.acts.write_note import ChangedElsewhere, write_note
from askwell.desk.models import Interview, Note, Question


@dataclass(frozen=True, slots=True)
class Kept:
    """The note as it is kept now, None where its box was emptied; `other` is the text of another window beside it."""

    note: Note | None
    other: Note | None = None


@transaction.atomic
def keep_note(
    *,
    interview: Interview,
    key: uuid.UUID,
    version: int,
    text: str,
    at: datetime,
    star: bool = False,
    question: Question | None = None,
) -> Kept:
    """Keep a newer version of a note; an older one with other words is kept as a note of its own beside it.

    Sending the same twice keeps it once, an emptied note goes. Raises NoSuchPerson for a key of another person's note.
    """
    person = interview.person
    known = Note.objects.of(interview.desk).filter(key=key, person=person).first()
    if not text.strip():
        if known is None or version <= known.version:
            return Kept(known)
        known.delete()
        return Kept(None)
    try:
        note = write_note(person=person, text=text, at=at, star=star, key=key, version=version, question=question)
        return Kept(note)
    except ChangedElsewhere as fault:
        apart = uuid.uuid5(key, text)  # the same words sent again find the same note
        mine = write_note(person=person, text=text, at=at, star=star, key=apart, version=version, question=question)
        return Kept(mine, fault.note)
