"""`askwell fact`, `askwell facts` and `askwell note`."""

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from askwell.cli._common import Unreadable, aside, command, given, out, the_day, the_desk, the_person

if TYPE_CHECKING:
    from askwell.desk.models import Fact


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    fact = command(commands, "fact", "write down something known of a person, with its source")
    fact.add_argument("person", nargs="?", metavar="PERSON")
    fact.add_argument("text", nargs="?", metavar="TEXT")
    fact.add_argument("--source", metavar="S", help="where it is known from")
    fact.add_argument("--date", metavar="D", help="when it was said or seen")
    fact.add_argument("--organisation", action="store_true", help="it is about the place where they work")
    fact.add_argument(
        "--from", dest="file", metavar="FILE.json", help='[{"person", "facts": [{"fact", "source", "date"}]}]'
    )
    fact.set_defaults(run=_fact)
    facts = command(commands, "facts", "show what is known of a person, and from where")
    facts.add_argument("person", metavar="PERSON")
    facts.set_defaults(run=_facts)
    note = command(commands, "note", "write down a line from a talk")
    note.add_argument("person", metavar="PERSON")
    note.add_argument("text", metavar="TEXT")
    note.add_argument("--star", action="store_true", help="worth quoting in the thank-you")
    note.add_argument("--off-record", action="store_true", help="never leaves this desk")
    note.set_defaults(run=_note)


def _fact(args: argparse.Namespace) -> int:
    if args.file:
        return _facts_of_a_file(args)
    if not (args.person and args.text and args.source):
        raise Unreadable('Say who, what and from where: askwell fact PERSON "…" --source "…"')
    desk = the_desk()
    from askwell.desk.acts.write_fact import facts_of, write_fact
    from askwell.desk.clock import now

    person = the_person(desk, args.person)
    write_fact(
        desk=desk,
        person=person,
        text=args.text,
        source=args.source,
        day=the_day(args.date),
        organisation=args.organisation,
        at=now(desk.me),
    )
    out(args, _document(facts_of(person)), "Kept.")
    return 0


def _facts_of_a_file(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell import importers
    from askwell.desk.acts.write_fact import write_facts
    from askwell.desk.clock import now

    kept, skipped = write_facts(desk=desk, rows=importers.notes(given(args.file)), at=now(desk.me))
    for row in skipped:
        aside(f"row {row.row}: {row.why}")
    document = {**_document(kept), "kept": len(kept), "skipped": [{"row": s.row, "why": s.why} for s in skipped]}
    out(args, document, f"{len(kept)} facts kept, {len(skipped)} skipped.")
    return 0


def _facts(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell.desk.acts.write_fact import facts_of

    person = the_person(desk, args.person)
    known = facts_of(person)
    lines = [f"{f.text}\n    {f.source}{f', {f.date}' if f.date else ''}" for f in known]
    out(args, _document(known), "\n".join(lines) or f"Nothing is written down about {person.name} yet.")
    return 0


def _document(known: "Iterable[Fact]") -> dict[str, object]:
    rows = [{"text": f.text, "source": f.source, "date": f.date.isoformat() if f.date else None} for f in known]
    return {"facts": rows}


def _note(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell.desk.acts.write_note import write_note
    from askwell.desk.clock import now

    person = the_person(desk, args.person)
    note = write_note(person=person, text=args.text, star=args.star, off_record=args.off_record, at=now(desk.me))
    document = {
        "note": note.pk,
        "person": person.pk,
        "text": note.text,
        "star": note.star,
        "off_record": note.off_record,
        "at": note.at.isoformat(),
    }
    out(args, document, "Noted.")
    return 0
