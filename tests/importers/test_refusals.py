"""What cannot be read is refused with a sentence that says what to do, and does no harm meanwhile."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from askwell.importers import CannotRead, detect, read
from askwell.people import Person

Zipped = Callable[..., Path]

ARCHIVE = Path(__file__).parents[1] / "files" / "archive"


def test_a_zip_without_connections_says_how_to_ask_for_one(zipped: Zipped, tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"e\.zip has no Connections\.csv\. Ask LinkedIn .* Get a copy of your data"):
        detect(zipped(tmp_path / "e.zip", without=("Connections.csv",)))


def test_a_folder_without_connections_says_so(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"has no Connections\.csv"):
        list(read(tmp_path))


def test_a_path_that_climbs_out_of_a_zip_writes_nothing(zipped: Zipped, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    more = {"../../Connections.csv": (ARCHIVE / "Connections.csv").read_bytes()}
    path = zipped(folder / "e.zip", without=("Connections.csv",), more=more)
    assert sum(isinstance(r, Person) for r in read(path)) == 4
    assert [p.name for p in tmp_path.rglob("*")] == ["in", "e.zip"]


def test_a_zip_that_swells_beyond_measure_is_refused(zipped: Zipped, tmp_path: Path) -> None:
    bomb = b"First Name,Last Name,Connected On\n" + b"\n" * (200 * 1024 * 1024)
    path = zipped(tmp_path / "e.zip", without=("Connections.csv",), more={"Connections.csv": bomb})
    with pytest.raises(CannotRead, match="larger than 128 MB"):
        list(read(path))


def test_a_zip_that_lies_about_a_size_is_refused(zipped: Zipped, tmp_path: Path) -> None:
    data = zipped(tmp_path / "e.zip").read_bytes()
    size = (ARCHIVE / "Connections.csv").stat().st_size.to_bytes(4, "little")
    (tmp_path / "lie.zip").write_bytes(data.replace(size, (100).to_bytes(4, "little")))
    with pytest.raises(CannotRead, match="damaged"):
        list(read(tmp_path / "lie.zip"))


@pytest.mark.parametrize("cut", [30, 200, 1000, -30])
def test_a_zip_cut_short_is_refused(zipped: Zipped, tmp_path: Path, cut: int) -> None:
    data = zipped(tmp_path / "e.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(data[:cut])
    with pytest.raises(CannotRead, match="damaged zip"):
        detect(tmp_path / "cut.zip")


def test_a_zip_of_more_files_than_any_archive_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "e.zip", "w") as archive:
        for number in range(20_001):
            archive.writestr(f"{number}", b"")
    with pytest.raises(CannotRead, match="more than 20,000 files"):
        detect(tmp_path / "e.zip")


def test_a_locked_zip_is_refused_with_what_to_do(zipped: Zipped, tmp_path: Path) -> None:
    data = bytearray(zipped(tmp_path / "e.zip").read_bytes())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(data)
    with pytest.raises(CannotRead, match="locked with a password"):
        list(read(tmp_path / "locked.zip"))


def workbook() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("xl/workbook.xml", "<x/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (b"%PDF-1.7\n", "is a PDF"),
        (workbook(), "save the sheet as CSV"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 99, "old Excel workbook"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (bytes(range(256)) * 9, "is not a text file"),
        (b"<!DOCTYPE html><html>", "is a web page"),
        (b"Nothing to see here.\n", "has no line with the columns"),
        (b"x" * (40 * 1024 * 1024), "a line longer than 16 MB"),
        (b"Name,E-mail 1 - Value,Group Membership\nNoor,noor@example.org,\n", "is an address book"),
        ((ARCHIVE / "messages.csv").read_bytes(), "one file of a LinkedIn archive"),
        (b"Name,Company\nNoor Haddad,Harbour\n", "--as alumni"),
    ],
)
def test_what_is_no_list_of_people_is_refused_with_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(data)
    with pytest.raises(CannotRead, match=sentence):
        detect(path)


def test_a_file_that_is_not_there_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="There is no file at"):
        detect(tmp_path / "gone.zip")


def test_a_source_that_is_not_known_yet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="cannot be read yet"):
        list(read(tmp_path, source="vcard"))
