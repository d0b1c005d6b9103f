"""The data is copied aside before its shape changes, and only then."""

import sqlite3
from contextlib import closing
from pathlib import Path

from askwell import __version__
from askwell.site import upkeep
from tests.serving import askwell


def forget_a_migration(data: Path) -> None:
    """Makes the data look older: the newest change of the sessions' app has not been applied."""
    with closing(sqlite3.connect(data)) as connection, connection:
        connection.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
        connection.execute("DROP TABLE django_session")


def test_new_data_and_current_data_are_not_copied(tmp_path: Path) -> None:
    for _ in range(2):
        assert askwell(tmp_path / "home", "next").returncode == 0
    assert not (tmp_path / "home" / "before-migration").exists()


def test_older_data_is_copied_before_it_is_changed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    askwell(home, "next")
    forget_a_migration(home / "askwell.sqlite3")
    done = askwell(home, "next")
    assert done.returncode == 0, done.stderr
    (copy,) = (home / "before-migration").iterdir()
    assert copy.name == f"askwell-{__version__}-1.sqlite3"
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as before, closing(sqlite3.connect(home / "askwell.sqlite3")) as after:
        tables = "SELECT count(*) FROM sqlite_master WHERE name = 'django_session'"
        assert (before.execute(tables).fetchone()[0], after.execute(tables).fetchone()[0]) == (0, 1)
        assert before.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_the_last_three_copies_are_kept(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "askwell.sqlite3")) as data, data:
        data.execute("CREATE TABLE kept (n INTEGER)")
    made = [upkeep.copy_aside(tmp_path) for _ in range(12)]
    left = sorted((tmp_path / "before-migration").iterdir(), key=upkeep.number)
    assert left == made[-upkeep.COPIES_KEPT :]


def test_data_of_a_newer_version_is_left_alone_and_said(tmp_path: Path) -> None:
    home = tmp_path / "home"
    askwell(home, "next")
    with closing(sqlite3.connect(home / "askwell.sqlite3")) as data, data:
        data.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('desk', '9999_later', '2030-01-01')")
    done = askwell(home, "next")
    assert done.returncode == 2
    assert "newer Askwell" in done.stderr
    assert "Traceback" not in done.stderr
