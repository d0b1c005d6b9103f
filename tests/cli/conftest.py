"""A terminal that runs one check in this process, in a folder of its own."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from askwell.cli import main
from askwell.cli.check import config

STAGE = ("--stage", "rules")  # the formats are the same at every stage, and this one is always there


class Said(NamedTuple):
    """What one command said, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def records(self) -> Any:  # Any: whatever the document holds
        return json.loads(self.out)

    def rules(self, level: str = "") -> list[str]:
        """The rules of the findings of the only record, those of one level where it is named."""
        (record,) = self.records
        return [f["rule"] for f in record["findings"] if level in ("", f["level"])]


class Stdin:
    """Standard input that holds some bytes."""

    def __init__(self, given: bytes) -> None:
        self.buffer = io.BytesIO(given)

    def isatty(self) -> bool:
        return False


Check = Callable[..., Said]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Runs `askwell check` with words and standard input; the working folder is `tmp_path`."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, given: bytes = b"", command: str = "check") -> Said:
        config.forget()
        monkeypatch.setattr("sys.stdin", Stdin(given))
        try:
            status = main([command, *(STAGE if command == "check" and "--stage" not in words else ()), *words])
        except SystemExit as left:
            status = int(left.code or 0)
        done = capsys.readouterr()
        return Said(status, done.out, done.err)

    return run
