"""Which column is which, by name and never by position."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from askwell.people import fold

Columns = Mapping[str, int]


@cache
def known(table: str) -> Mapping[str, tuple[str, ...]]:
    """For each field of a table the names its column may have, plain, the surest first."""
    text = (files("askwell.importers") / "headers.toml").read_text("utf-8")
    return {field: tuple(map(plain, names)) for field, names in tomllib.loads(text)[table].items()}


def plain(name: str) -> str:
    """A column's name without case, accents, spaces or punctuation."""
    return "".join(c for c in fold(name[:100]) if c.isalnum())


def columns(header: Sequence[str], table: str) -> Columns:
    """Where each field of a table stands in a header; a field without a column is left out, no column serves two."""
    places: dict[str, int] = {}
    for at, cell in enumerate(header):
        places.setdefault(plain(cell), at)
    found: dict[str, int] = {}
    for field, names in known(table).items():
        free = [places[n] for n in names if n in places and places[n] not in found.values()]
        if free:
            found[field] = free[0]
    return found
