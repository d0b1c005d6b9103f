"""The command line's parser, loaded where a command is not put plainly, and for help."""

import argparse
import importlib
from typing import NoReturn

from askwell import __version__

REFUSED = 2  # exit status of the contract
_ROOMS = ("serve", "link", "people", "curiosity", "dossier", "whom", "writing", "steps", "data")
_ALONE = {"check": "check"}  # commands that hooks run many times over: only their own room is loaded


class Parser(argparse.ArgumentParser):
    """A parser that refuses in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where the help is."""
        self.exit(REFUSED, f"{self.prog}: {' '.join(message.split())}. See {self.prog} --help\n")


def parser(*, only: str = "") -> argparse.ArgumentParser:
    """The whole command line, each command added by its room; `only` that of one command, where it can stand alone."""
    top = Parser(prog="askwell", description="Informational interviews, from your own network on.")
    top.add_argument("--version", action="version", version=f"askwell {__version__}")
    top.add_argument("--home", metavar="DIR", help="the data folder (default: ASKWELL_HOME, or the platform's)")
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for room in (_ALONE[only],) if only in _ALONE else _ROOMS:
        importlib.import_module(f"askwell.cli.{room}").add(commands)
    return top
