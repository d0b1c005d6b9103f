"""A LinkedIn archive: a zip, a folder, or its Connections.csv alone, of any year."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from askwell.importers.filenames import named_day
from askwell.importers.files import LARGEST_FILE, is_zip, members
from askwell.importers.linkedin import connections, letters, profile
from askwell.importers.linkedin.archive import Archive, opened
from askwell.importers.records import CannotRead, Letters, Record, Warned
from askwell.importers.texts import SAVE_AS_CSV

ASK_FOR_ANOTHER = (
    "Ask LinkedIn for another: Settings & Privacy, Data privacy, Get a copy of your data, and choose Connections "
    "(with Messages, Invitations and Profile if you like). Where several parts came, import the folder that holds them."
)
OFFICE = frozenset({"xl/workbook.xml", "xl/workbook.bin", "word/document.xml", "ppt/presentation.xml", "content.xml"})
NAME = "linkedin"


def recognises(path: Path) -> bool:
    """Whether a path holds connections; raises CannotRead for a zip or a folder without them: it is nothing else."""
    if path.is_dir() or is_zip(path):
        return bool(_archive(path).connections)
    return any(map(connections.looks_like, members(path)))


def read(path: Path, *, as_of: date | None = None, letters_as: Letters = "text") -> Iterator[Record]:
    """Who is asking, every connection, then the letters; raises CannotRead where there are no connections."""
    archive = _archive(path)
    sheets = _sheets(archive)
    day = as_of or _dated(archive, sheets)
    told: list[str] = []
    me = profile.me(archive, as_of=day, told=told.append)
    mail = letters.Mail(archive, me, told=told.append) if letters_as != "none" else None
    me = mail.me if mail else me
    if me is not None:
        yield me
    for sheet in sheets:
        yield from connections.people(sheet, as_of=day, told=told.append)
    if mail:
        yield from mail.letters(with_text=letters_as == "text")
    yield from map(Warned, dict.fromkeys(told))


def dated(path: Path) -> date | None:
    """The day an archive speaks of: the one in its name where that has one reading, else its newest connection.

    The newest connection is a day the file cannot be older than, so it never makes a title look fresher than it is.
    """
    archive = _archive(path)
    return _dated(archive, _sheets(archive))


def _dated(archive: Archive, sheets: list[connections.Sheet]) -> date | None:
    newest = max((s.newest for s in sheets if s.newest), default=None)
    return named_day(archive.name, not_before=newest) or newest


def _archive(path: Path) -> Archive:
    found = members(path)
    if not (path.is_dir() or is_zip(path)):
        return Archive(path.name, found)
    if any(m.name in OFFICE for m in found):
        raise CannotRead(f"{path.name} is a workbook or a document. {SAVE_AS_CSV}")
    archive = opened(path.resolve().name, found)  # a folder may be named "."
    if not archive.connections:
        raise CannotRead(f"{archive.name} has no Connections.csv. {ASK_FOR_ANOTHER}")
    return archive


def _sheets(archive: Archive) -> list[connections.Sheet]:
    sheets, held = [], 0
    for member in archive.connections:
        sheets.append(connections.sheet(member))
        held += len(sheets[-1].table.data)
        if held > LARGEST_FILE:
            raise CannotRead(f"{archive.name} holds more connections than one person can have.")
    return sheets
