"""Making ready: Django set up, and the tables brought up to date, with the data copied aside first."""

import fcntl
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from askwell import __version__
from askwell.site import home

if TYPE_CHECKING:
    from django.db.migrations.executor import MigrationExecutor

COPIES_KEPT = 3
_COPY = re.compile(r"-(\d+)\.sqlite3$")


class DataFromTheFuture(Exception):
    """The data was written by a newer Askwell, and this one would not understand it."""


class NotUpdated(Exception):
    """The tables could not be brought up to date; the message names the copy of the data as it was."""


def ready() -> None:
    """Sets Django up and brings the data up to date; cheap where it is. Of two at once the second waits."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.site.settings")
    import django

    django.setup()
    from django.conf import settings

    with (settings.HOME / "updating.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        bring_up_to_date(settings.HOME)


def let_go() -> None:
    """Closes this process's connections to the data: a child process must not share them."""
    from django.db import connections

    connections.close_all()


def bring_up_to_date(folder: Path) -> Path | None:
    """Applies what is pending; returns the copy of the data that was made before, None where none was needed."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    refuse_the_future(executor)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return None
    copy = copy_aside(folder) if executor.loader.applied_migrations else None
    try:
        call_command("migrate", interactive=False, verbosity=0)
    except Exception as fault:
        where = f" Your data as it was: {copy}" if copy else ""
        raise NotUpdated(f"The data could not be brought up to date ({fault}).{where}") from fault
    return copy


def refuse_the_future(executor: "MigrationExecutor") -> None:
    """Raises DataFromTheFuture where the data knows a change that this version does not."""
    known = executor.loader.disk_migrations
    unknown = sorted(
        name for app, name in executor.loader.applied_migrations if app == "desk" and (app, name) not in known
    )
    if unknown:
        raise DataFromTheFuture(
            f"This data was written by a newer Askwell than {__version__} (it knows {unknown[0]}). "
            "Update Askwell first."
        )


def copy_aside(folder: Path) -> Path:
    """A whole and consistent copy of the data in `before-migration`; the last few are kept."""
    copies = folder / "before-migration"
    copies.mkdir(mode=home.PRIVATE_FOLDER, exist_ok=True)
    numbers = [number(path) for path in copies.glob("askwell-*.sqlite3")]
    copy = copies / f"askwell-{__version__}-{max(numbers, default=0) + 1}.sqlite3"
    home.write_private(copy, "")
    with closing(sqlite3.connect(folder / "askwell.sqlite3")) as data, closing(sqlite3.connect(copy)) as aside:
        data.backup(aside)
    for old in sorted(copies.glob("askwell-*.sqlite3"), key=number)[:-COPIES_KEPT]:
        old.unlink()
    return copy


def number(path: Path) -> int:
    """The running number at the end of a copy's name."""
    found = _COPY.search(path.name)
    return int(found[1]) if found else 0
