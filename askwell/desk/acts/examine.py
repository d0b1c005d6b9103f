"""Look whether everything is in order: the database, its settings, the folder."""

import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from askwell.desk.models import Desk, Person

LEAST_SPACE = 100 * 1024 * 1024  # bytes free, below which a large import may not fit


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at, and what was found."""

    what: str
    fine: bool
    says: str


def examine(*, desk: Desk) -> tuple[Examined, ...]:
    """What `askwell doctor` reports, most important first."""
    return (_integrity(), _references(), _settings(), _private(), _space(), _searchable(desk))


def _ask(pragma: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        return list(cursor.fetchall())


def _integrity() -> Examined:
    answer = str(_ask("integrity_check")[0][0])
    return Examined("integrity", answer == "ok", f"The database file is whole: {answer}.")


def _references() -> Examined:
    broken = len(_ask("foreign_key_check"))
    return Examined("references", broken == 0, f"Rows that point nowhere: {broken}.")


def _settings() -> Examined:
    import sqlite3

    wanted = str(settings.JOURNAL_MODE).lower()
    mode, full, keys = (str(_ask(name)[0][0]) for name in ("journal_mode", "synchronous", "foreign_keys"))
    fine = (mode.lower(), full, keys) == (wanted, "2", "1")
    why = (
        "its write-ahead log is safe" if wanted == "wal" else "its write-ahead log has a known fault, so it is not used"
    )
    return Examined(
        "settings", fine, f"SQLite {sqlite3.sqlite_version}: journal {mode}, synchronous {full}, keys {keys} ({why})."
    )


def _private() -> Examined:
    modes = {
        path: stat.S_IMODE(path.stat().st_mode) for path in (settings.HOME, settings.HOME / "secret") if path.exists()
    }
    open_ones = [str(path) for path, mode in modes.items() if mode & 0o077]
    return Examined(
        "private",
        not open_ones,
        f"Only you can read {settings.HOME}." if not open_ones else f"Others can read {', '.join(open_ones)}.",
    )


def _space() -> Examined:
    free = shutil.disk_usage(Path(settings.HOME)).free
    return Examined("space", free > LEAST_SPACE, f"Free space: {free // 2**20} MB.")


def _searchable(desk: Desk) -> Examined:
    lost = Person.objects.of(desk).filter(search="").exclude(first="", last="").count()
    return Examined("search", lost == 0, f"People that a search would miss: {lost}.")
