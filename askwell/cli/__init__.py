"""The command line. Django is loaded inside the commands that need it, so the others start at once."""

import argparse
import importlib
import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

FINE, FOUND, REFUSED = 0, 1, 2  # exit statuses of the contract

_ROOMS = ("serve", "link", "people", "curiosity", "dossier", "whom", "writing", "steps", "data")
_ALONE = {"check": "check"}  # commands that hooks run many times over: only their own room is loaded


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; what Askwell refuses is one line on standard error."""
    _speak_utf8()
    words = sys.argv[1:] if argv is None else argv
    args = parser(only=words[0] if words else "").parse_args(words)
    if args.home:
        os.environ["ASKWELL_HOME"] = args.home
    if not hasattr(args, "run"):
        parser().print_help()
        return REFUSED
    try:
        return int(args.run(args))
    except BrokenPipeError:
        sys.stderr.close()
        return FINE
    except KeyboardInterrupt:
        return REFUSED
    except Exception as fault:
        if (said := _said(fault)) is None:
            raise  # a defect: its trace is worth more than a sentence
        print(f"askwell: {' '.join(said.split())}", file=sys.stderr)
        return REFUSED


class Parser(argparse.ArgumentParser):
    """A parser that refuses in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where the help is."""
        self.exit(REFUSED, f"{self.prog}: {' '.join(message.split())}. See {self.prog} --help\n")


def _speak_utf8() -> None:
    """Answers are UTF-8 wherever they go: a pipe's encoding is a matter of the machine, not of the contract."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _said(fault: Exception) -> str | None:
    """What went wrong as a sentence; None for a defect."""
    if type(fault).__module__.startswith("askwell."):
        return str(fault)
    if type(fault).__module__ in ("django.db.utils", "sqlite3"):
        return said_of_the_data(fault)
    if isinstance(fault, OSError) and fault.strerror:
        return f"{fault.filename}: {fault.strerror}." if fault.filename else f"{fault.strerror}."
    return str(fault) if isinstance(fault, OSError | UnicodeError) else None


def said_of_the_data(fault: Exception) -> str | None:
    """What SQLite could not do, by its own words; None where a query of ours is wrong."""
    text = str(fault)
    return next((says for words, says in _DATA_FAULTS if any(word in text for word in words)), None)


_DATA_FAULTS = (
    (("locked",), "Something else is writing to your data at the moment. Nothing was changed; try again shortly."),
    (
        ("full", "disk I/O"),
        "There is no room left to write. Nothing was changed; free some space and try again.",
    ),
    (
        ("not a database", "malformed", "unable to open"),
        "The data file cannot be read as it is. Nothing was changed; askwell doctor looks what is wrong.",
    ),
    (("readonly", "read-only"), "The data folder cannot be written to. Nothing was changed."),
)


def parser(*, only: str = "") -> argparse.ArgumentParser:
    """The whole command line, each command added by its room; `only` that of one command, where it can stand alone."""
    from askwell import __version__

    top = Parser(prog="askwell", description="Informational interviews, from your own network on.")
    top.add_argument("--version", action="version", version=f"askwell {__version__}")
    top.add_argument("--home", metavar="DIR", help="the data folder (default: ASKWELL_HOME, or the platform's)")
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for room in (_ALONE[only],) if only in _ALONE else _ROOMS:
        importlib.import_module(f"askwell.cli.{room}").add(commands)
    return top
