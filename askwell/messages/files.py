"""The data files of this room."""

import os.path
import tomllib
from functools import cache
from typing import Any


@cache
def data(name: str) -> dict[str, Any]:
    """A TOML file of this room, read once; TOML has no narrower type."""
    return tomllib.loads(text(name))


def text(name: str) -> str:
    """A file of this room; asked of the loader, so that it works from an archive and without heavy imports."""
    loader = __spec__.loader
    path = os.path.join(os.path.dirname(__file__), name)  # noqa: PTH118, PTH120  # pathlib is slower to load
    return str(loader.get_data(path).decode())  # type: ignore[union-attr]
