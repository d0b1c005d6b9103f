"""`askwell serve`."""

import argparse
import os

from askwell.cli._common import command

LARGEST_PORT = 65535


class BadPort(Exception):
    """ASKWELL_PORT or --port holds something that is no port."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    serve = command(commands, "serve", "start the web app on this machine and print its address", json_too=False)
    serve.add_argument("--port", metavar="N", help="the port (default: ASKWELL_PORT, or 8765); a taken one: the next")
    serve.add_argument("--open", action="store_true", help="open the address in the browser")
    serve.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serve the data folder until Ctrl-C."""
    from askwell.site import home, server

    port = port_of(args.port or os.environ.get("ASKWELL_PORT") or str(server.USUAL_PORT))
    server.serve(home.home(), port=port, open_browser=args.open)
    return 0


def port_of(text: str) -> int:
    """A port as it was typed."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= LARGEST_PORT):
        raise BadPort(f"{text!r} is no port; it may be 1 to {LARGEST_PORT}.")
    return int(text)
