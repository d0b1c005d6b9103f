"""`askwell link`."""

import argparse

from askwell.cli._common import command


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    link = command(commands, "link", "print a fresh address for the app that runs", json_too=False)
    link.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:  # noqa: ARG001  # every command takes them
    """Print one address that opens one browser."""
    from askwell.site import home, server

    print(server.link(home.home()))
    return 0
