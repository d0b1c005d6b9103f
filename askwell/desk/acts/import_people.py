"""Read people in from a file: everything in one transaction, tagged, so that it can be taken back."""

import gc
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from askwell import importers, people
from askwell.desk.acts._known_rows import KnownRows
from askwell.desk.acts._own_rows import keep_me
from askwell.desk.acts._past_letters import keep_letters
from askwell.desk.acts._which_school import with_school
from askwell.desk.models import Desk, Import, SkippedRow

SHOWN = 20  # people of a preview


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do; `record` is unsaved after a dry run."""

    record: Import
    skipped: tuple[people.Skipped, ...]
    warned: tuple[str, ...]
    sample: tuple[people.Person, ...]


@dataclass(frozen=True, slots=True)
class _File:
    persons: tuple[people.Person, ...]
    skipped: tuple[people.Skipped, ...]
    letters: tuple[people.Letter, ...]
    me: people.Me | None
    warned: tuple[str, ...]


def import_people(
    *,
    desk: Desk,
    path: Path,
    now: datetime,
    name: str | None = None,
    source: str | None = None,
    school: str = "",
    as_of: date | None = None,
    letters: importers.Letters = "text",
    dry_run: bool = False,
) -> Imported:
    """Read a file in, or say what it would do. The same file a second time adds and changes nothing.

    `as_of` is the day the file speaks of, where it does not say itself. Raises importers.CannotRead.
    """
    with _no_garbage_collection():
        kind = source or importers.detect(path)
        day = as_of or importers.dated(path, source=kind)
        file = _sorted(importers.read(path, source=kind, school=school, as_of=day, letters=letters))
        if kind == "alumni" and not school:
            file = replace(file, persons=with_school(file.persons, me=desk.me.record(), name=name or path.name))
        record = Import(desk=desk, source=kind, name=(name or path.name)[:300], digest=_digest(path), as_of=day, at=now)
        with transaction.atomic():
            _write(record, file)
            transaction.set_rollback(dry_run)
        if dry_run:
            record.pk = None
    return Imported(record, file.skipped, file.warned, file.persons[:SHOWN])


def import_all(
    *,
    desk: Desk,
    paths: Sequence[Path],
    now: datetime,
    source: str | None = None,
    school: str = "",
    as_of: date | None = None,
    letters: importers.Letters = "text",
    dry_run: bool = False,
) -> tuple[Imported, ...]:
    """Read several files in, one after another, all of them or none. Raises importers.CannotRead."""
    with transaction.atomic():
        found = tuple(
            import_people(desk=desk, path=path, now=now, source=source, school=school, as_of=as_of, letters=letters)
            for path in paths
        )
        transaction.set_rollback(dry_run)
    if dry_run:
        for done in found:
            done.record.pk = None
    return found


def _write(record: Import, file: _File) -> None:
    desk = record.desk
    again = Import.objects.of(desk).filter(digest=record.digest, undone_at=None, seen__isnull=False).exists()
    record.save(force_insert=True)
    rows = KnownRows(record)
    added, changed = rows.keep(file.persons, mention=not again)
    record.read = len(file.persons) + len(file.skipped)
    record.added, record.changed, record.skipped = added, changed, len(file.skipped)
    record.known = len(file.persons) - added - changed
    record.save(update_fields=["read", "added", "changed", "known", "skipped"])
    SkippedRow.objects.bulk_create(SkippedRow(desk=desk, imported=record, row=s.row, why=s.why) for s in file.skipped)
    keep_letters(record, file.letters, rows, mention=not again)
    if file.me:
        keep_me(record, file.me, mention=not again)


def _sorted(records: Iterator[importers.Record]) -> _File:
    persons: list[people.Person] = []
    skipped: list[people.Skipped] = []
    letters: list[people.Letter] = []
    warned: list[str] = []
    me = None
    for record in records:
        match record:
            case people.Person():
                persons.append(record)
            case people.Skipped():
                skipped.append(record)
            case people.Letter():
                letters.append(record)
            case people.Me():
                me = record
            case _:
                warned.append(record.why)
    return _File(tuple(persons), tuple(skipped), tuple(letters), me, tuple(warned))


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    for file in files:
        with file.open("rb") as opened:
            while chunk := opened.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Tens of thousands of small records are made and all are kept: collecting in between only costs."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
