"""Take an import back."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from askwell.desk.acts._known_rows import write_fields
from askwell.desk.models import (
    Education,
    Fact,
    Import,
    Interview,
    Letter,
    Message,
    Note,
    Overwritten,
    Person,
    Position,
    Seen,
)

_DATES = ("connected_on", "source_date")


class AlreadyUndone(Exception):
    """This import was taken back before."""


@dataclass(frozen=True, slots=True)
class Undone:
    """How many people went, how many fields went back, and who stays and why: (name, why)."""

    removed: int
    restored: int
    kept: tuple[tuple[str, str], ...]


@transaction.atomic
def undo_import(*, imported: Import, now: datetime) -> Undone:
    """Remove what an import added and give back what it changed; people already written to or noted stay.

    Raises AlreadyUndone.
    """
    if not Import.objects.of(imported.desk).filter(pk=imported.pk, undone_at=None).update(undone_at=now):
        raise AlreadyUndone("This import was taken back before.")
    restored = _restore(imported)
    for model in (Position, Education, Letter):
        model.objects.of(imported.desk).filter(imported=imported).delete()
    alone = _named_by_no_other(imported)
    kept = tuple((p.name, _why(p)) for p in alone.filter(_worked_with()))
    removed = alone.exclude(_worked_with()).delete()[1].get("desk.Person", 0)
    Seen.objects.of(imported.desk).filter(imported=imported).delete()
    return Undone(removed, restored, kept)


def _named_by_no_other(imported: Import) -> QuerySet[Person]:
    others = Seen.objects.of(imported.desk).filter(person=OuterRef("pk"), imported__undone_at=None)
    mine = Seen.objects.of(imported.desk).filter(person=OuterRef("pk"), imported=imported)
    return Person.objects.of(imported.desk).filter(Exists(mine), ~Exists(others), imported=imported)


def _worked_with() -> Q:
    rows = (Interview, Message, Note, Fact)
    found = Q(pk=None)
    for model in rows:
        found |= Q(Exists(model.objects.filter(person=OuterRef("pk"))))
    return found


def _why(person: Person) -> str:
    if person.interviews.exists() or person.messages.exists():
        return "You have an interview with them, or wrote to them."
    return "You wrote something down about them."


def _restore(imported: Import) -> int:
    restored = 0
    changes: dict[int | None, dict[str, object]] = {}
    for row in Overwritten.objects.of(imported.desk).filter(imported=imported).select_related("person").order_by("-pk"):
        holder = row.person or imported.desk.me
        now = getattr(holder, row.field)
        if (now.isoformat() if isinstance(now, date) else now) == row.new:
            changes.setdefault(row.person_id, {})[row.field] = _value(row)
            restored += 1
    for person, fields in changes.items():
        if person is None:
            imported.desk.me.changed(**fields)
        else:
            write_fields(person, fields)
    return restored


def _value(row: Overwritten) -> object:
    return date.fromisoformat(row.old) if row.field in _DATES and row.old else row.old
