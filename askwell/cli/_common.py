"""What the commands share: words and JSON out, times in, and the desk of this machine."""

import argparse
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askwell.desk.models import Desk, Person


LONGEST_NUMBER = 9  # digits


class Unreadable(Exception):
    """An argument that cannot be read as what it should be."""


def command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, what: str, *, json_too: bool = True
) -> argparse.ArgumentParser:
    """A command of its own, with `--json` and `--home` where they make sense."""
    made = commands.add_parser(name, help=what, description=what[0].upper() + what[1:] + ".")
    made.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    if json_too:
        made.add_argument("--json", action="store_true", help="one JSON document on standard output")
    return made


def out(args: argparse.Namespace, document: object, words: str) -> None:
    """Print a document with `--json`, else the words for people."""
    if args.json:
        json.dump(document, sys.stdout, ensure_ascii=False, indent=None if not sys.stdout.isatty() else 2)
        print()
    elif words:
        print(words)


def aside(words: str) -> None:
    """Words for people that belong beside the answer."""
    print(words, file=sys.stderr)


def the_desk() -> "Desk":
    """The desk of this machine, its tables made or brought up to date first."""
    from askwell.site.upkeep import ready

    ready()
    from askwell.desk.models import Desk

    return Desk.objects.local()


def the_person(desk: "Desk", who: str) -> "Person":
    """The person meant; raises the act's own sentences."""
    from askwell.desk.acts.find_person import find_person

    return find_person(desk=desk, who=who)


def the_time(desk: "Desk", text: str | None) -> datetime:
    """A TIME argument, in my zone where it has no offset; now where it is missing."""
    from askwell import slots
    from askwell.desk.clock import now

    me = desk.me
    return slots.read_time(text, zone=me.zone or "UTC") if text else now(me)


def the_day(text: str | None) -> date | None:
    """A DATE argument."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise Unreadable(f"{text!r} is no date; write it like 2026-11-23.") from fault


def given(path: str) -> Path:
    """A PATH argument; `-` copies standard input to a file of its own first, which only its owner can read."""
    if path != "-":
        return Path(path)
    import atexit
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="askwell-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = folder / "standard input"
    file.write_bytes(sys.stdin.buffer.read())
    return file


def whole(text: str) -> int:
    """A whole number from 0 on, of a size that a table can hold."""
    if not (text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER):
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number that fits here")
    return int(text)
