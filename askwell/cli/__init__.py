"""The command line. Django is loaded inside the commands that need it, so the others start at once."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

FINE, FOUND, REFUSED = 0, 1, 2  # exit statuses of the contract

_ROOMS = ("serve", "link", "people", "curiosity", "dossier", "whom", "writing", "steps", "data")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; what Askwell refuses is one line on standard error."""
    args = parser().parse_args(argv)
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
    except (OSError, UnicodeError) as fault:
        print(f"askwell: {fault}", file=sys.stderr)
        return REFUSED
    except Exception as fault:
        if not type(fault).__module__.startswith("askwell."):
            raise  # a defect: its trace is worth more than a sentence
        print(f"askwell: {fault}", file=sys.stderr)
        return REFUSED


def parser() -> argparse.ArgumentParser:
    """The whole command line, each command added by its room."""
    from askwell import __version__

    top = argparse.ArgumentParser(prog="askwell", description="Informational interviews, from your own network on.")
    top.add_argument("--version", action="version", version=f"askwell {__version__}")
    top.add_argument("--home", metavar="DIR", help="the data folder (default: ASKWELL_HOME, or the platform's)")
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for room in _ROOMS:
        importlib.import_module(f"askwell.cli.{room}").add(commands)
    return top
