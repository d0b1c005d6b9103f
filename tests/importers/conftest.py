"""A sample archive as a zip, with whatever a test wants in it."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ARCHIVE = Path(__file__).parents[1] / "files" / "archive"


@pytest.fixture
def zipped() -> Callable[..., Path]:
    return _zipped


def _zipped(
    path: Path, *, under: str = "", without: tuple[str, ...] = (), more: dict[str, bytes] | None = None
) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(ARCHIVE.iterdir()):
            if file.name not in without:
                archive.write(file, under + file.name)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return path
