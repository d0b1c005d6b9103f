"""Loaded by a child process before anything else: refuses and writes down what would leave this machine."""

import os
import sys

LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")


def watch(event: str, args: tuple[object, ...]) -> None:
    """Lets the loopback and files pass."""
    if event == "socket.connect":
        where = args[1]
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        where = args[1] if event == "socket.sendto" else args[0]
    else:
        return
    host = where[0] if isinstance(where, tuple) else where
    if host is None or isinstance(host, int) or str(host).startswith((*LOOPBACK, "/")):
        return
    with open(os.environ["ASKWELL_GUARD_LOG"], "a") as log:  # noqa: PTH123  # as little as possible at this hour
        log.write(f"{event} {where}\n")
    raise PermissionError(f"{event} {where}")


sys.addaudithook(watch)
