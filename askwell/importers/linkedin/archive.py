"""Which file of an archive is which, whatever its folder, its suffix or its spelling."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from askwell.importers.files import LARGEST_FILE, Member
from askwell.importers.headers import Columns
from askwell.importers.records import CannotRead
from askwell.importers.tables import Table, find
from askwell.importers.texts import is_binary

FILES = ("connections", "profile", "positions", "education", "emailaddresses", "messages", "invitations")


@dataclass(frozen=True, slots=True)
class Archive:
    """The files of one LinkedIn archive that say something about people."""

    name: str
    connections: tuple[Member, ...]
    others: Mapping[str, tuple[Member, ...]] = field(default_factory=dict)

    def tables(self, stem: str, kind: str, told: Callable[[str], None], *needed: str) -> list[Table]:
        """The tables of an optional file, one a part of the archive; what cannot be read is told and left out."""
        found: list[Table] = []
        for member in self.others.get(stem, ()):
            try:
                data = member.load()
                table = find(data, member.base, kind, lambda places: _has(places, needed))
            except CannotRead as error:
                told(str(error))
                continue
            if sum(len(t.data) for t in found) + len(data) > LARGEST_FILE:
                told(f"{member.name} was left out, as the parts before it are already larger than can be read.")
            elif table is not None:
                found.append(table)
            elif is_binary(data):
                told(f"{member.base} is damaged, so it was left out.")
        return found


def opened(name: str, members: tuple[Member, ...]) -> Archive:
    """The archive in a list of files."""
    others: dict[str, tuple[Member, ...]] = {}
    for member in members:
        stem = _stem(member.base)
        if stem in FILES:
            others[stem] = (*others.get(stem, ()), member)
    return Archive(name, others.pop("connections", ()), others)


def _stem(base: str) -> str:
    """`Email_Addresses_123.csv`, `Email Addresses.csv` and `email addresses (1).CSV` are one file."""
    name, dot, suffix = base.rpartition(".")
    return "".join(c for c in name.lower() if c.isalpha()) if dot and suffix.lower() == "csv" else ""


def _has(places: Columns, needed: tuple[str, ...]) -> bool:
    return all(name in places for name in needed)
