"""Look at files before anything of them is added: they wait privately in the data folder, for a day at most."""

import os
import re
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.db import transaction

from askwell import importers
from askwell.desk.acts.import_people import Imported, import_people
from askwell.desk.models import Desk

KEPT_FOR = 24 * 60 * 60  # seconds
LONGEST_NAME = 120  # characters of a file's name
MOST_FILES = 40
LEAST_PARTS = 2  # files that make an archive
PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
_ODD = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|]+")


class Upload(Protocol):
    """A file as a browser sends it."""

    @property
    def name(self) -> str | None:
        """What it was called."""

    @property
    def size(self) -> int | None:
        """How many bytes it has."""

    def chunks(self) -> Iterator[bytes]:
        """Its bytes, a piece at a time."""


class NothingChosen(Exception):
    """No file came along."""


class TooLarge(Exception):
    """A file above the largest that is taken."""


class NotStaged(Exception):
    """Nothing waits under this key at this desk."""


@dataclass(frozen=True, slots=True)
class Looked:
    """One file, or one folder of an archive: what it would do, or why it cannot be read."""

    path: Path
    imported: Imported | None
    fault: str = ""

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.path.name


def stage(*, desk: Desk, uploads: Sequence[Upload]) -> str:
    """Keep uploaded files aside, readable by their owner alone, and return the key they wait under.

    Raises NothingChosen and TooLarge.
    """
    _sweep()
    if not uploads:
        raise NothingChosen("Choose a file first: the zip that LinkedIn made, or a list of alumni.")
    if len(uploads) > MOST_FILES:
        raise TooLarge(f"Those are {len(uploads)} files. Put them into one zip, or choose the few that matter.")
    for upload in uploads:
        _weigh(upload)
    key = secrets.token_urlsafe(16)
    folder = _folder(desk, key)
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True)
    for number, upload in enumerate(uploads):
        _keep(upload, folder, number)
    _gather(folder)
    return key


def look(*, desk: Desk, key: str, school: str, now: datetime) -> tuple[Looked, ...]:
    """What the files would do, one after another, with everything taken back at the end. Raises NotStaged."""
    with transaction.atomic():
        found = _read(desk, key, school, now)
        transaction.set_rollback(True)
    return found


def add(*, desk: Desk, key: str, school: str, now: datetime) -> tuple[Looked, ...]:
    """Import the files in one transaction and remove them. Raises NotStaged."""
    with transaction.atomic():
        found = _read(desk, key, school, now)
    drop(desk=desk, key=key)
    return found


def drop(*, desk: Desk, key: str) -> None:
    """Remove the files that wait under a key."""
    if _KEY.fullmatch(key):
        shutil.rmtree(_folder(desk, key), ignore_errors=True)


def _read(desk: Desk, key: str, school: str, now: datetime) -> tuple[Looked, ...]:
    return tuple(_looked(desk, path, school, now) for path in _files(desk, key))


def _looked(desk: Desk, path: Path, school: str, now: datetime) -> Looked:
    try:
        with transaction.atomic():
            return Looked(path, import_people(desk=desk, path=path, now=now, school=school))
    except importers.CannotRead as fault:
        return Looked(path, None, str(fault))


def _files(desk: Desk, key: str) -> list[Path]:
    """What waits under a key, in the order it was chosen: files, and the folder of an unpacked archive."""
    folder = _folder(desk, key)
    if not _KEY.fullmatch(key) or not folder.is_dir():
        raise NotStaged("Those files are no longer here: they are kept for a day. Choose them once more.")
    return sorted(folder.glob("*/*"), key=lambda path: int(path.parent.name))


def _gather(folder: Path) -> None:
    """Put the loose parts of one unpacked archive together, so that they are read as the one archive they are."""
    parts = {path.name.lower(): path for path in sorted(folder.glob("*/*")) if _is_part(path)}  # one of a name
    if len(parts) < LEAST_PARTS:
        return
    together = folder / "0" / "LinkedIn archive"
    together.mkdir(mode=PRIVATE_FOLDER, parents=True)
    for part in parts.values():
        part.replace(together / part.name)


_PARTS = frozenset({"connections", "profile", "positions", "education", "messages", "invitations", "email addresses"})
_KEY = re.compile(r"[\w-]{16,40}")


def _is_part(path: Path) -> bool:
    return path.suffix.lower() == ".csv" and path.stem.lower().replace("_", " ") in _PARTS


def _weigh(upload: Upload) -> None:
    if (upload.size or 0) > settings.LARGEST_UPLOAD:
        raise TooLarge(too_large(upload.name or "That file", upload.size or 0))


def too_large(name: str, size: int) -> str:
    """What to say of a file that is too large."""
    megabytes = 1024 * 1024
    return (
        f"{name} is {size // megabytes:,} MB; the largest I take is {settings.LARGEST_UPLOAD // megabytes} MB. "
        "An archive with everyone you know is rarely above 20."
    )


def _keep(upload: Upload, folder: Path, number: int) -> None:
    """Write one upload under its own name, in a folder of its own number so that two of one name stay two."""
    place = folder / str(number + 1)
    place.mkdir(mode=PRIVATE_FOLDER)
    target = place / _safe(upload.name or "")
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "wb") as file:
        file.writelines(upload.chunks())


def _safe(name: str) -> str:
    base = _ODD.sub(" ", name.replace("\\", "/").rpartition("/")[2]).strip(" .")
    stem, dot, suffix = base.rpartition(".")
    short = f"{stem[:LONGEST_NAME]}{dot}{suffix[:10]}" if dot else base[:LONGEST_NAME]
    return short.strip() or "file"


def _root() -> Path:
    return Path(settings.HOME) / "staged"


def _folder(desk: Desk, key: str) -> Path:
    return _root() / str(desk.pk) / key


def _sweep() -> None:
    """Remove what has waited for more than a day."""
    for folder in _waiting():
        if time.time() - folder.stat().st_mtime > KEPT_FOR:
            shutil.rmtree(folder, ignore_errors=True)


def _waiting() -> Iterable[Path]:
    return list(_root().glob("*/*"))
