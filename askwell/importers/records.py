"""What an importer hands on beside people: warnings, and the one exception that may leave it."""

from dataclasses import dataclass
from typing import Literal

from askwell.people import Letter, Me, Person, Skipped

Letters = Literal["text", "counts", "none"]


class CannotRead(Exception):
    """A file that cannot be read at all; its sentence says what, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Warned:
    """Something its owner should know about a file that was read all the same; it is no row and is never counted."""

    why: str


Record = Person | Skipped | Warned | Me | Letter
