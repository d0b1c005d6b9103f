"""Bytes out of a file, a folder or a zip, within a budget. Nothing is ever unpacked onto the disk."""

import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from askwell.importers.records import CannotRead

LARGEST_FILE = 128 * 1024 * 1024  # bytes, unpacked
LARGEST_DIRECTORY = 8 * 1024 * 1024  # bytes of a zip's own table of contents
MOST_ENTRIES = 20_000  # files looked at in a folder or a zip
DEEPEST_FOLDER = 3  # levels below the folder that was named
CHUNK = 1024 * 1024  # bytes
PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    RuntimeError,
)


@dataclass(frozen=True, slots=True)
class Member:
    """One file: its path inside what was named, and how to get its bytes (raises CannotRead)."""

    name: str
    load: Callable[[], bytes]

    @property
    def base(self) -> str:
        """The last part of the path."""
        return self.name.replace("\\", "/").rpartition("/")[2]


def is_zip(path: Path) -> bool:
    """Whether a file opens as a zip does."""
    try:
        with path.open("rb") as file:
            return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    except OSError:
        return False


def members(path: Path) -> tuple[Member, ...]:
    """Every file in a zip or a folder, or the one file named; raises CannotRead when there is none."""
    try:
        if path.is_dir():
            return tuple(_in_folder(path))
        if path.is_file():
            return _in_zip(path) if is_zip(path) else (Member(path.name, partial(_load, path)),)
    except (OSError, ValueError) as error:
        raise CannotRead(f"{path.name} cannot be opened: {_reason(error)}.") from error
    raise CannotRead(f"There is no file at {path}.")


def _in_folder(folder: Path) -> Iterator[Member]:
    seen = 0
    for root, folders, names in os.walk(folder):
        here = Path(root)
        folders[:] = sorted(f for f in folders if not _is_litter(f)) if _depth(here, folder) < DEEPEST_FOLDER else []
        for name in sorted(n for n in names if not _is_litter(n)):
            seen += 1
            if seen > MOST_ENTRIES:
                raise CannotRead(
                    f"{folder.name} holds more than {MOST_ENTRIES:,} files. Name the archive's own folder."
                )
            yield from _of_folder(here / name, folder)


def _of_folder(path: Path, folder: Path) -> Iterator[Member]:
    name = path.relative_to(folder).as_posix()
    if path.suffix.lower() == ".csv" and path.is_file():
        yield Member(name, partial(_load, path))
    elif path.suffix.lower() == ".zip" and path.is_file() and is_zip(path):
        # LinkedIn delivers large archives in several parts: a folder of zips is one archive.
        yield from (Member(f"{name}/{m.name}", m.load) for m in _in_zip(path))


def _depth(here: Path, folder: Path) -> int:
    return len(here.relative_to(folder).parts)


def _is_litter(name: str) -> bool:
    return name.startswith((".", "__MACOSX")) and name.strip(".") != ""


def _in_zip(path: Path) -> tuple[Member, ...]:
    _refuse_a_huge_directory(path)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except BROKEN_ZIP as error:
        raise CannotRead(f"{path.name} is a damaged zip. Download it again and import the new copy.") from error
    if len(entries) > MOST_ENTRIES:
        raise CannotRead(f"{path.name} holds more than {MOST_ENTRIES:,} files, which no archive of yours does.")
    wanted = [e for e in entries if not e.is_dir() and not any(map(_is_litter, e.filename.split("/")))]
    return tuple(Member(e.filename, partial(_load_zipped, path, e)) for e in wanted)


def _refuse_a_huge_directory(path: Path) -> None:
    """Looks at the size the zip gives for its table of contents before Python reads all of it into memory."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - 65_557))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise CannotRead(f"{path.name} is a damaged zip. Download it again and import the new copy.")
    entries, directory = struct.unpack_from("<HI", tail, at + 10)
    if entries > MOST_ENTRIES or directory > LARGEST_DIRECTORY:
        raise CannotRead(f"{path.name} holds more than {MOST_ENTRIES:,} files, which no archive of yours does.")


def _load_zipped(path: Path, entry: zipfile.ZipInfo) -> bytes:
    if entry.flag_bits & 1:
        raise CannotRead(f"{entry.filename} in {path.name} is locked with a password. Unlock it and import the files.")
    if entry.compress_type not in PLAIN_METHODS:
        raise CannotRead(
            f"{entry.filename} in {path.name} is packed in an unusual way. Unpack it and import the folder."
        )
    try:
        with zipfile.ZipFile(path) as archive, archive.open(entry) as file:
            return _within_budget(file.read, entry.filename)
    except BROKEN_ZIP as error:
        raise CannotRead(f"{entry.filename} in {path.name} is damaged. Download the archive again.") from error


def _load(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return _within_budget(file.read, path.name)
    except OSError as error:
        raise CannotRead(f"{path.name} cannot be opened: {_reason(error)}.") from error


def _within_budget(read: Callable[[int], bytes], name: str) -> bytes:
    # The size a zip declares may lie, so what arrives is what is counted.
    chunks: list[bytes] = []
    total = 0
    while chunk := read(CHUNK):
        total += len(chunk)
        if total > LARGEST_FILE:
            raise CannotRead(f"{name} is larger than {LARGEST_FILE // CHUNK} MB, which no list of people is.")
        chunks.append(chunk)
    return b"".join(chunks)


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
