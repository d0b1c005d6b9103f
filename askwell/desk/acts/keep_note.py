"""Keep what stands in a box of notes, whatever other windows did to it meanwhile."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from functools import partial

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
    off_record = bool(known and known.off_record)
    write = partial(
        write_note,
        person=person,
        text=text,
        at=at,
        star=star,
        off_record=off_record,
        version=version,
        question=question,
    )
    try:
        return Kept(write(key=key))
    except ChangedElsewhere as fault:
        return Kept(write(key=uuid.uuid5(key, text)), fault.note)  # the same words sent again find the same note
