"""Whatever the bytes, an importer reads them or says that it cannot; and whatever the names, they come back."""

import contextlib
import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.importers import CannotRead, curiosity, dated, detect, notes, read
from askwell.people import Person, Skipped

FILES = Path(__file__).parents[1] / "files"
SAMPLES = [p.read_bytes() for p in sorted(FILES.rglob("*.csv"))]
HEADER = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
ROWS = st.lists(st.lists(CELLS, min_size=len(HEADER), max_size=len(HEADER)), max_size=8)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bytes") / "file"


def try_everything(path: Path) -> None:
    for act in (
        detect,
        dated,
        curiosity,
        lambda p: list(notes(p)),
        lambda p: list(read(p)),
        lambda p: list(read(p, source="linkedin")),
        lambda p: list(read(p, source="alumni")),
    ):
        with contextlib.suppress(CannotRead):
            act(path)


@given(st.binary(max_size=400))
@settings(max_examples=150)
def test_any_bytes_are_read_or_refused(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    try_everything(path)


@given(st.sampled_from(SAMPLES), st.integers(0, 2000), st.binary(max_size=12), st.integers(0, 40))
@settings(max_examples=200)
def test_any_damage_to_a_sample_is_read_or_refused(path: Path, data: bytes, at: int, dirt: bytes, gone: int) -> None:
    path.write_bytes(data[:at] + dirt + data[at + gone :])
    try_everything(path)


@given(st.integers(0, 6000), st.binary(min_size=1, max_size=6))
@settings(max_examples=200)
def test_any_damage_to_a_zip_is_read_or_refused(path: Path, at: int, dirt: bytes) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for sample in sorted((FILES / "archive").iterdir()):
            archive.write(sample, sample.name)
    data = file.getvalue()
    at %= len(data)
    path.write_bytes(data[:at] + dirt + data[at + len(dirt) :])
    try_everything(path)


@given(ROWS, st.sampled_from([",", ";", "\t"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@settings(max_examples=150)
def test_any_names_come_back_as_they_were_written(
    path: Path, rows: list[list[str]], delimiter: str, encoding: str
) -> None:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerows([HEADER, *rows])
    path.write_bytes(file.getvalue().encode(encoding))
    found = [r for r in read(path, source="linkedin") if isinstance(r, Person | Skipped)]
    told = [r for r in rows if any(cell.strip() for cell in r)]
    assert len(found) == len(told)
    named = [(r[0].strip(), r[1].strip(), r[4].strip(), r[5].strip()) for r in told if r[0].strip() or r[1].strip()]
    assert [(p.first, p.last, p.company, p.title) for p in found if isinstance(p, Person)] == named
