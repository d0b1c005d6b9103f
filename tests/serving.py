"""A real `askwell serve` as a child process, for tests that must see the whole of it."""

import http.cookiejar
import os
import re
import select
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ADDRESS = re.compile(r"http://localhost:(\d+)/start/[\w-]+/")
STARTS_WITHIN = 60  # seconds, on a busy machine


@dataclass
class Served:
    """A server that runs: its first address, its port, and its process."""

    address: str
    port: int
    process: "subprocess.Popen[str]"
    home: Path

    @property
    def root(self) -> str:
        """The address without its token."""
        return f"http://localhost:{self.port}"

    def stop(self, how: int = signal.SIGINT) -> int:
        """Stops it, as Ctrl-C does; returns its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(timeout=20)


def environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of a child process: this data folder, this machine, no browser."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("ASKWELL_", "DJANGO_"))}
    return plain | {"ASKWELL_HOME": str(home), "ASKWELL_NO_BROWSER": "1"} | more


def askwell(home: Path, *args: str, python: str = sys.executable, **more: str) -> "subprocess.CompletedProcess[str]":
    """Runs one command of the command line to its end."""
    command = [python, "-m", "askwell", *args]
    return subprocess.run(command, env=environment(home, **more), capture_output=True, text=True, timeout=120)


@contextmanager
def served(
    home: Path, *args: str, python: str = sys.executable, cwd: Path | None = None, **more: str
) -> Iterator[Served]:
    """Starts the server, waits for its address, and stops it in the end."""
    command = [python, "-m", "askwell", "serve", *args]
    with (home.parent / f"{home.name}.log").open("a") as log:
        process = subprocess.Popen(
            command, env=environment(home, **more), stdout=subprocess.PIPE, stderr=log, text=True, cwd=cwd
        )
    try:
        found = said(process, home)
        yield Served(found[0], int(found[1]), process, home)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()


def said(process: "subprocess.Popen[str]", home: Path) -> re.Match[str]:
    """The address as the server prints it."""
    assert process.stdout
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        if select.select([process.stdout], [], [], 0.2)[0]:
            line = process.stdout.readline()
            found = ADDRESS.search(line)
            if found:
                return found
            if not line:
                break
    raise AssertionError(f"No address was printed: {(home.parent / f'{home.name}.log').read_text()}")


class Visitor:
    """A small browser: cookies, and answers as they come, redirects followed."""

    def __init__(self) -> None:
        self.cookies = http.cookiejar.CookieJar()
        handlers = (urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.cookies))
        self.opener = urllib.request.build_opener(*handlers)

    def get(self, url: str, headers: Mapping[str, str] | None = None, data: bytes | None = None) -> tuple[int, str]:
        """The status and the text of an answer; a POST where there is data."""
        request = urllib.request.Request(url, data=data, headers=dict(headers or {}))
        try:
            with self.opener.open(request, timeout=20) as answer:
                return answer.status, answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.read().decode("utf-8", "replace")
