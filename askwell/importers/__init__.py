"""Doors in: an export's bytes become people, letters, and whoever is asking. Faults in a file are values.

Importers know the records and one another, and nothing else: no database, no network, no clock.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from askwell.importers import alumni, linkedin
from askwell.importers.papers import curiosity, notes
from askwell.importers.records import CannotRead, Letters, Record, Warned

SOURCES = ("linkedin", "alumni")


def detect(path: Path) -> str:
    """Which source a path is, by its content: "linkedin" or "alumni"; raises CannotRead with a sentence."""
    if linkedin.recognises(path):
        return "linkedin"
    if alumni.recognises(path):
        return "alumni"
    raise alumni.unknown(path)


def read(
    path: Path, *, source: str | None = None, school: str = "", as_of: date | None = None, letters: Letters = "text"
) -> Iterator[Record]:
    """The records of an export, in the order: Me, people and Skipped, letters, warnings; raises CannotRead.

    `source` skips the detection. `school` is the one an alumni list is of. `as_of` is the day the file speaks of,
    where its owner knows it. `letters` keeps what was said, only that it was, or nothing.
    Rows are counted by Person and Skipped; Warned, Me and Letter are no rows.
    """
    match source or detect(path):
        case "linkedin":
            return linkedin.read(path, as_of=as_of, letters_as=letters)
        case "alumni":
            return alumni.read(path, school=school, as_of=as_of)
        case other:
            raise CannotRead(f"“{other}” cannot be read yet. What can: {', '.join(SOURCES)}.")


def dated(path: Path, *, source: str | None = None) -> date | None:
    """The day a file speaks of, or None where it does not tell; raises CannotRead."""
    return linkedin.dated(path) if (source or detect(path)) == "linkedin" else alumni.dated(path)


__all__ = [
    "SOURCES",
    "CannotRead",
    "Letters",
    "Record",
    "Warned",
    "curiosity",
    "dated",
    "detect",
    "notes",
    "read",
]
