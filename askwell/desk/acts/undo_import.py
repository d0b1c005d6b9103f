"""Take an import back."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import models, transaction
from django.db.models import Exists, JSONField, OuterRef, Q, QuerySet, Value

from askwell.desk import bulk
from askwell.desk.acts._known_rows import values_of, write_fields
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
    Told,
)

_DATES = ("connected_on", "source_date")


_BROUGHT: tuple[tuple[str, type[models.Model]], ...] = (
    ("position", Position),
    ("education", Education),
    ("letter", Letter),
)


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
    for what, model in _BROUGHT:
        _hand_over(imported, what, model)
        model._default_manager.filter(desk=imported.desk, imported=imported).delete()
    alone = _named_by_no_other(imported)
    kept = tuple((p.name, _why(p)) for p in alone.filter(_worked_with()))
    removed = alone.exclude(_worked_with()).delete()[1].get("desk.Person", 0)
    Seen.objects.of(imported.desk).filter(imported=imported).delete()
    return Undone(removed, restored, kept)


def _hand_over(imported: Import, what: str, model: type[models.Model]) -> None:
    """Leave what another import told too to the earliest of those that stand."""
    told = Told.objects.of(imported.desk).filter(imported__undone_at=None, **{f"{what}__imported": imported})
    heirs = dict(told.order_by("-imported").values_list(what, "imported"))
    bulk.update(model, ("imported",), [(heir, pk) for pk, heir in heirs.items()])


def _named_by_no_other(imported: Import) -> QuerySet[Person]:
    """People whom an import brought, this one or one taken back before, and whom no other import names."""
    others = Seen.objects.of(imported.desk).filter(person=OuterRef("pk"), imported__undone_at=None)
    mine = Seen.objects.of(imported.desk).filter(person=OuterRef("pk"), imported=imported)
    brought = Q(imported=imported) | Q(imported__undone_at__isnull=False)
    return Person.objects.of(imported.desk).filter(brought, Exists(mine), ~Exists(others))


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
    desk, me = imported.desk, imported.desk.me
    rows = _handed_on(imported, list(Overwritten.objects.of(desk).filter(imported=imported)))
    held = values_of(desk, {row.person_id for row in rows if row.person_id})
    changes: dict[int | None, dict[str, object]] = {}
    for row in rows:
        now = held[row.person_id][row.field] if row.person_id else getattr(me, row.field)
        if now == row.new != row.old:
            changes.setdefault(row.person_id, {})[row.field] = _value(row)
    me.changed(**changes.get(None, {}))
    write_fields(desk, {person: fields for person, fields in changes.items() if person})
    return sum(map(len, changes.values()))


def _handed_on(imported: Import, rows: list[Overwritten]) -> list[Overwritten]:
    """Let later imports that changed the same fields return to what was before this one; returns the other rows."""
    first = min((row.pk for row in rows), default=0)
    later = Overwritten.objects.of(imported.desk).filter(imported__undone_at=None, pk__gt=first).order_by("-pk")
    following = {(row.person_id, row.field): row for row in later}
    last, handed = [], []
    for row in rows:
        after = following.get((row.person_id, row.field))
        if after and after.old == row.new:
            after.old = Value(None, JSONField()) if row.old is None else row.old
            handed.append(after)
        else:
            last.append(row)
    Overwritten.objects.bulk_update(handed, ["old"], batch_size=500)
    return last


def _value(row: Overwritten) -> object:
    return date.fromisoformat(row.old) if row.field in _DATES and row.old else row.old
