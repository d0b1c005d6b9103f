"""The command line. Django is loaded inside the commands that need it, so the others start at once."""

import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

FINE, FOUND, REFUSED = 0, 1, 2  # exit statuses of the contract
_FEW_SWEEPS = 100_000  # new objects; what one check loads is needed to its end, so looking for waste in it is in vain


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; what Askwell refuses is one line on standard error."""
    _speak_utf8()
    words = sys.argv[1:] if argv is None else argv
    args = _plain(words) or parser(only=words[0] if words else "").parse_args(words)
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


def _plain(words: Sequence[str]) -> "argparse.Namespace | None":
    """The command that hooks run many times over, where it is put so plainly that no parser need be loaded for it."""
    if words[:1] != ["check"]:
        return None
    import gc

    from askwell.cli.check import plainly

    gc.set_threshold(_FEW_SWEEPS)
    return plainly.read(words[1:])


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


def parser(*, only: str = "") -> "argparse.ArgumentParser":
    """The whole command line, each command added by its room; `only` that of one command, where it can stand alone."""
    from askwell.cli import _parsing

    return _parsing.parser(only=only)
