"""The data files of this room."""

import os.path
from functools import cache
from typing import Any


@cache
def data(name: str) -> dict[str, Any]:
    """A TOML file of this room, read once; TOML has no narrower type."""
    import tomllib  # costs more than most of a check, which reads the tables made from these files

    return tomllib.loads(text(name))


def text(name: str) -> str:
    """A file of this room as text."""
    return content(name).decode()


def content(name: str) -> bytes:
    """A file of this room; asked of the loader, so that it works from an archive and without heavy imports."""
    loader = __spec__.loader
    path = os.path.join(os.path.dirname(__file__), name)  # noqa: PTH118, PTH120  # pathlib is slower to load
    return bytes(loader.get_data(path))  # type: ignore[union-attr]
