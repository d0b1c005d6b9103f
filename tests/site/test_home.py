"""The data folder, its secret, and what SQLite promises on a live connection."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.site import home
from tests.serving import askwell

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from pytest_django.plugin import DjangoDbBlocker


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_named_folder_is_made_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKWELL_HOME", str(tmp_path / "new" / "home"))
    assert home.home() == (tmp_path / "new" / "home").resolve()
    assert mode(home.home()) == 0o700


def test_without_a_name_the_platform_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ASKWELL_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert home.home().is_relative_to(tmp_path.resolve())


def test_the_secret_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    first = home.secret(tmp_path)
    assert len(first) >= 50
    assert home.secret(tmp_path) == first
    assert mode(tmp_path / "secret") == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def test_two_first_runs_at_once_read_one_secret(tmp_path: Path) -> None:
    together = threading.Barrier(8)
    read: list[str] = []

    def first_run() -> None:
        together.wait()
        read.append(home.secret(tmp_path))

    runs = [threading.Thread(target=first_run) for _ in range(8)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert len(read) == 8
    assert len(set(read)) == 1


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ((3, 40, 1), "DELETE"),
        ((3, 44, 5), "DELETE"),
        ((3, 44, 6), "WAL"),
        ((3, 45, 0), "DELETE"),
        ((3, 50, 6), "DELETE"),
        ((3, 50, 7), "WAL"),
        ((3, 51, 2), "DELETE"),
        ((3, 51, 3), "WAL"),
        ((3, 53, 0), "WAL"),
        ((4, 0, 0), "WAL"),
    ],
)
def test_the_journal_is_chosen_by_what_is_known_of_this_sqlite(version: tuple[int, int, int], said: str) -> None:
    assert home.journal_mode(version) == said


@pytest.fixture
def connection(tmp_path: Path, django_db_blocker: "DjangoDbBlocker") -> Iterator["BaseDatabaseWrapper"]:
    """A connection to a database file, made from the settings as they are."""
    from django.conf import settings
    from django.db.utils import ConnectionHandler

    handler = ConnectionHandler({"default": settings.DATABASES["default"] | {"NAME": tmp_path / "askwell.sqlite3"}})
    with django_db_blocker.unblock():
        yield handler["default"]
        handler["default"].close()


def test_every_pragma_is_in_force_on_a_live_connection(connection: "BaseDatabaseWrapper") -> None:
    def asked(name: str) -> object:
        with connection.cursor() as cursor:
            return cursor.execute(f"PRAGMA {name}").fetchone()[0]

    assert asked("journal_mode") == home.journal_mode().lower()
    assert asked("synchronous") == 2  # FULL
    assert asked("foreign_keys") == 1
    assert asked("cache_spill") == 0
    assert asked("secure_delete") == 1


def test_a_transaction_takes_the_pen_when_it_begins(connection: "BaseDatabaseWrapper") -> None:
    said: list[str] = []
    connection.ensure_connection()
    connection.connection.set_trace_callback(said.append)
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    connection.rollback()
    connection.set_autocommit(True)
    assert said[0] == "BEGIN IMMEDIATE"


def test_a_second_writer_waits_for_the_first(connection: "BaseDatabaseWrapper", tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE kept (n INTEGER)")
    began, written = threading.Event(), threading.Event()

    def first() -> None:
        with closing(sqlite3.connect(tmp_path / "askwell.sqlite3", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            began.set()
            time.sleep(0.3)
            other.execute("INSERT INTO kept VALUES (1)")
            other.execute("COMMIT")
            written.set()

    writer = threading.Thread(target=first)
    writer.start()
    began.wait()
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO kept VALUES (2)")  # no "database is locked"
        assert written.is_set()
        assert cursor.execute("SELECT count(*) FROM kept").fetchone()[0] == 2
    writer.join()


def test_what_a_command_writes_is_its_owners_alone(tmp_path: Path) -> None:
    os.umask(0o022)
    done = askwell(tmp_path / "home", "next", "--json")
    assert done.returncode == 0, done.stderr
    kept = list((tmp_path / "home").rglob("*"))
    assert {path.name for path in kept} >= {"secret", "askwell.sqlite3"}
    assert {mode(path) & 0o077 for path in kept} == {0}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("ASKWELL_MODE", "servr", "ASKWELL_MODE is 'servr'; it may be local or server."),
        ("ASKWELL_PORT", "http", "'http' is no port"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(name: str, value: str, said: str, tmp_path: Path) -> None:
    done = askwell(tmp_path / "home", "serve", **{name: value})
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
