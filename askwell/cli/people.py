"""`askwell import` and `askwell undo`."""

import argparse
from typing import TYPE_CHECKING

from askwell.cli._common import Unreadable, aside, command, given, out, the_day, the_desk, whole

if TYPE_CHECKING:
    from askwell.desk.acts.import_people import Imported

SOURCES = ("linkedin", "alumni", "google", "outlook", "vcard", "ics", "json-resume", "profile-pdf", "askwell")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    read = command(commands, "import", "read people in from an export")
    read.add_argument("paths", nargs="+", metavar="PATH", help="a file or folder; - is standard input")
    read.add_argument("--dry-run", action="store_true", help="say what it would do, and add nothing")
    read.add_argument(
        "--as", dest="source", choices=SOURCES, metavar="SOURCE", help="what the file is, if I should not guess"
    )
    read.add_argument("--as-of", metavar="DATE", help="the day the file speaks of")
    read.add_argument("--school", default="", metavar="NAME", help="the school of an alumni list that does not say")
    read.add_argument(
        "--messages", choices=("text", "counts", "none"), default="text", help="how much of your letters to keep"
    )
    read.set_defaults(run=_import)
    undo = command(commands, "undo", "take an import back")
    undo.add_argument("number", metavar="IMPORT", type=whole)
    undo.set_defaults(run=_undo)


def _import(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell.desk.acts.import_people import import_all
    from askwell.desk.clock import now

    found = import_all(
        desk=desk,
        paths=[given(path) for path in args.paths],
        now=now(desk.me),
        source=args.source,
        school=args.school,
        as_of=the_day(args.as_of),
        letters=args.messages,
        dry_run=args.dry_run,
    )
    for warning in (w for done in found for w in done.warned):
        aside(warning)
    documents = [_document(d) for d in found]
    out(args, documents[0] if len(documents) == 1 else documents, "\n".join(_words(d) for d in found))
    return 0


def _document(done: "Imported") -> dict[str, object]:
    record = done.record
    counts = {name: getattr(record, name) for name in ("read", "added", "changed", "known")}
    skipped = [{"row": s.row, "why": s.why} for s in done.skipped]
    return {"import": record.pk, "source": record.source, **counts, "skipped": skipped}


def _words(done: "Imported") -> str:
    record = done.record
    counts = f"{record.added} added, {record.changed} changed, {record.known} already known, {record.skipped} skipped"
    head = f"{record.name}: {counts}."
    take_back = (
        f"Take it back with: askwell undo {record.pk}" if record.pk else "Nothing was added: this was a dry run."
    )
    return "\n".join((head, *(f"  row {s.row}: {s.why}" for s in done.skipped), take_back))


def _undo(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell.desk.acts.undo_import import undo_import
    from askwell.desk.clock import now
    from askwell.desk.models import Import

    record = Import.objects.of(desk).filter(pk=args.number).first()
    if record is None:
        raise Unreadable(f"There is no import {args.number}.")
    done = undo_import(imported=record, now=now(desk.me))
    kept = [{"person": name, "why": why} for name, why in done.kept]
    words = [f"{done.removed} people removed, {done.restored} fields given back."]
    words += [f"  kept {name}: {why}" for name, why in done.kept]
    out(args, {"removed": done.removed, "restored": done.restored, "kept": kept}, "\n".join(words))
    return 0
