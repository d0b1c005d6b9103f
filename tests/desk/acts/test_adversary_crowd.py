"""Two at once, and a disk that is full: nothing doubled, nothing lost, and a sentence for whoever has to wait."""

import json
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.acts.conftest import HEAD

MANY = 4_000  # people: far more bytes than a full disk takes below
ROOM = 64 * 1024  # bytes a file may still grow by


class Crowd:
    """A data folder of its own, and commands that run beside one another."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "home" / "askwell.sqlite3"
        self.environment = {
            **os.environ,
            "ASKWELL_HOME": str(folder / "home"),
            "ASKWELL_MODE": "local",
            "ASKWELL_NOW": "2026-11-23T09:00",
        }

    def begin(self, *words: str, before: Callable[[], None] | None = None) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "askwell", *words]
        return subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=before,  # noqa: PLW1509  # the limit is the child's alone
        )

    def run(self, *words: str, before: Callable[[], None] | None = None) -> tuple[int, str, str]:
        child = self.begin(*words, before=before)
        out, err = child.communicate()
        return child.returncode, out, err

    def count(self, table: str) -> int:
        connection = sqlite3.connect(self.data)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        connection.close()
        return found


@pytest.fixture
def crowd(tmp_path: Path) -> Crowd:
    return Crowd(tmp_path)


@pytest.fixture
def file(tmp_path: Path) -> str:
    """An export of very many people."""
    path = tmp_path / "Connections.csv"
    rows = (f"Ann,Lee {n},https://www.linkedin.com/in/p{n},,Tarn Health,Nurse,12 Mar 2024" for n in range(MANY))
    path.write_text("\n".join((HEAD, *rows)) + "\n")
    return str(path)


def test_one_file_read_by_two_at_once_on_a_new_folder_is_there_once(crowd: Crowd, file: str) -> None:
    children = [crowd.begin("import", file, "--json") for _ in range(2)]
    found = [json.loads(child.communicate()[0]) for child in children]
    assert [child.returncode for child in children] == [0, 0]
    assert sorted(counts["added"] for counts in found) == [0, MANY]
    assert (crowd.count("desk_person"), crowd.count("desk_desk")) == (MANY, 1)


def test_a_step_pressed_by_three_at_once_is_recorded_once(crowd: Crowd, tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text(f"{HEAD}\nAnn,Lee,https://www.linkedin.com/in/ann,,Tarn Health,Nurse,12 Mar 2024\n")
    crowd.run("import", str(path))
    children = [crowd.begin("step", "Ann", "chosen", "--json") for _ in range(3)]
    said = [child.communicate() for child in children]
    assert sorted(child.returncode for child in children) == [0, 2, 2]
    assert all(err == "askwell: chosen is already recorded\n" for out, err in said if not out)
    assert (crowd.count("desk_interview"), crowd.count("desk_event")) == (1, 1)


def test_a_full_disk_is_one_sentence_and_the_data_stays_as_it_was(crowd: Crowd, file: str, tmp_path: Path) -> None:
    crowd.run("next")
    most = crowd.data.stat().st_size + ROOM

    def full() -> None:
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    status, out, err = crowd.run("import", file, "--json", before=full)
    assert (status, out, len(err.splitlines())) == (2, "", 1), err
    assert "room" in err
    assert (crowd.count("desk_person"), crowd.count("desk_import")) == (0, 0)
    assert crowd.run("import", file)[0] == 0  # and once there is room again, work goes on

    status, _out, err = crowd.run("export", str(tmp_path / "out"), before=full)
    assert (status, len(err.splitlines())) == (2, 1), err
    assert not list((tmp_path / "out").iterdir())


def test_a_file_that_is_no_database_is_one_sentence(crowd: Crowd) -> None:
    crowd.run("next")
    crowd.data.write_bytes(b"not a database at all " * 400)
    status, out, err = crowd.run("next", "--json")
    assert (status, out, len(err.splitlines())) == (2, "", 1), err
    assert crowd.data.read_bytes().startswith(b"not a database")
