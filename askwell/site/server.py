"""The server on one's own machine: one folder, one server, one port on 127.0.0.1, and the address to open it with."""

import errno
import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from askwell.site import fonts, home, tokens, upkeep

ADDRESS = "127.0.0.1"  # never another: nobody else on the network can reach it
USUAL_PORT = 8765
PORTS_TRIED = 100
THREADS = 8  # requests answered at once; one person has no more tabs loading
STOP_WITHIN = 5  # seconds until a worker that does not stop is ended
PARENT_SEEN_EVERY = 0.5  # seconds
ANSWER_SEEN_EVERY = 0.02  # seconds


class AlreadyRunning(Exception):
    """Another Askwell serves this data folder."""


class NotRunning(Exception):
    """No Askwell serves this data folder."""


class NoPort(Exception):
    """Every port that was tried is taken."""


def serve(folder: Path, *, port: int, open_browser: bool) -> None:
    """Brings one data folder up to date and serves it until it is told to stop. Raises AlreadyRunning and NoPort."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    with alone(folder):
        free = free_port(port)
        upkeep.ready()
        upkeep.let_go()
        with said(folder, free):
            Granian(
                "askwell.site.wsgi:application",
                address=ADDRESS,
                port=free,
                interface=Interfaces.WSGI,
                blocking_threads=THREADS,
                websockets=False,
                log_level=LogLevels.error,
                workers_kill_timeout=STOP_WITHIN,
            ).serve(target_loader=loader(folder, free, open_browser=open_browser), wrap_loader=False)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Holds the folder for one server; raises AlreadyRunning with what to do instead."""
    with (folder / "running.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(
                f"Askwell already runs with this data folder{at_port(folder)}. "
                "`askwell link` prints an address to open it."
            ) from None
        yield


def at_port(folder: Path) -> str:
    """Where the running server says it is, as the end of a clause; nothing where it does not say."""
    port = running_port(folder)
    return f", at http://localhost:{port}/" if port else ""


def running_port(folder: Path) -> int | None:
    """The port that the running server wrote down."""
    try:
        return int(json.loads((folder / "running.json").read_text())["port"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def free_port(wanted: int) -> int:
    """The first port from `wanted` on that nobody has, on either meaning of localhost."""
    for port in range(wanted, min(wanted + PORTS_TRIED, 65536)):
        if is_free(socket.AF_INET, ADDRESS, port) and is_free(socket.AF_INET6, "::1", port):
            return port
    raise NoPort(f"The ports from {wanted} on are all taken. Name another: askwell serve --port N")


def is_free(family: socket.AddressFamily, address: str, port: int) -> bool:
    """Whether a port can be had; yes where the machine does not speak that family at all."""
    try:
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind((address, port))
    except OSError as fault:
        return family == socket.AF_INET6 and fault.errno != errno.EADDRINUSE
    return True


@contextmanager
def said(folder: Path, port: int) -> Iterator[None]:
    """Writes down where this server is, for `askwell link`, as long as it runs."""
    path = folder / "running.json"
    path.unlink(missing_ok=True)
    home.write_private(path, json.dumps({"port": port, "pid": os.getpid()}))
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def link(folder: Path) -> str:
    """A fresh address for the server that runs on this folder; raises NotRunning."""
    with suppress(AlreadyRunning), alone(folder):
        raise NotRunning("Askwell does not run with this data folder. `askwell serve` starts it.")
    port = running_port(folder)
    if port is None:
        raise NotRunning("Askwell is just starting; its own address appears in a moment.")
    return address(folder, port)


def address(folder: Path, port: int) -> str:
    """The address that opens Askwell once. By name, not by number: passkeys and cookies belong to a name."""
    return f"http://localhost:{port}/start/{tokens.new_token(folder)}/"


def loader(folder: Path, port: int, *, open_browser: bool) -> Callable[[], Any]:
    """What the worker loads: the application, and, once it is there, the word that it is."""
    return partial(load, folder, port, os.getpid(), open_browser=open_browser)


def load(folder: Path, port: int, parent: int, *, open_browser: bool) -> Any:  # Any: a WSGI application has no type
    """Loads the application in the worker, and sees to it that its address is said once it answers."""
    from askwell.site.wsgi import application

    threading.Thread(target=end_with, args=(parent,), daemon=True).start()
    threading.Thread(target=announce, args=(folder, port), kwargs={"open_browser": open_browser}, daemon=True).start()
    return application


def announce(folder: Path, port: int, *, open_browser: bool) -> None:
    """Says where the server is as soon as it answers; opens the browser, makes missing fonts, and warms the reader."""
    while not answers(port):
        time.sleep(ANSWER_SEEN_EVERY)
    where = address(folder, port)
    print(f"Askwell is open at {where}", flush=True)
    if fonts.missing() and fonts.possible():
        subprocess.Popen([sys.executable, "-m", "askwell.site.fonts"], stdin=subprocess.DEVNULL, start_new_session=True)
    if open_browser and has_display():
        webbrowser.open(where)
    from askwell.desk.warming import warm  # Django is set up by now

    warm()


def answers(port: int) -> bool:
    """Whether somebody listens at a port of this machine."""
    with socket.socket() as trial:
        return trial.connect_ex((ADDRESS, port)) == 0


def end_with(parent: int) -> None:
    """Ends the worker when its parent is gone, however it went: nothing may hold the folder unseen."""
    while os.getppid() == parent:
        time.sleep(PARENT_SEEN_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)


def has_display() -> bool:
    """Whether a browser could show itself here, and may."""
    if os.environ.get("ASKWELL_NO_BROWSER") == "1":
        return False
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
