import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import Settings

from askwell.desk.acts import stage_import
from askwell.desk.models import Desk, Import, Person
from tests.desk.pages.conftest import HOSTILE, ROWS, archive

People = Callable[[str], Person]


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    yield
    import shutil

    shutil.rmtree(Path(settings.HOME) / "staged", ignore_errors=True)


def staged_key(client: Client, *files: SimpleUploadedFile) -> str:
    return client.post("/imports/", {"files": list(files)})["Location"].partition("staged=")[2]


def waiting() -> list[Path]:
    return [path for path in (Path(settings.HOME) / "staged").rglob("*") if path.is_file()]


def test_nothing_is_added_before_the_button(as_mia: Client, mias_desk: Desk) -> None:
    key = staged_key(as_mia, archive())
    body = as_mia.get(f"/imports/?staged={key}").content.decode()
    assert "Add 4 people" in body
    assert not Person.objects.of(mias_desk).exists()
    assert not Import.objects.of(mias_desk).exists()


def test_the_button_adds_what_the_preview_said_and_takes_the_file_away(as_mia: Client, mias_desk: Desk) -> None:
    as_mia.post("/curious/", {"text": "Why?"})
    key = staged_key(as_mia, archive())
    assert as_mia.post("/imports/", {"staged": key, "add": "1"})["Location"] == "/who/"
    assert Person.objects.of(mias_desk).count() == 4
    assert waiting() == []


def test_a_waiting_file_is_readable_by_its_owner_alone(as_mia: Client) -> None:
    staged_key(as_mia, archive())
    for path in waiting():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_file_left_alone_is_removed(as_mia: Client, mias_desk: Desk) -> None:
    key = staged_key(as_mia, archive())
    as_mia.post("/imports/", {"staged": key, "add": "1", "leave": "1"})
    assert waiting() == []
    assert not Person.objects.of(mias_desk).exists()


def test_a_file_waits_for_a_day_at_most(as_mia: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    staged_key(as_mia, archive())
    monkeypatch.setattr(stage_import, "KEPT_FOR", -1)
    staged_key(as_mia, archive(name="Second.csv"))
    assert [path.name for path in waiting()] == ["Second.csv"]


def test_otto_cannot_look_at_a_file_that_mia_chose(as_mia: Client, as_otto: Client, ottos_desk: Desk) -> None:
    key = staged_key(as_mia, archive())
    theirs = as_otto.get(f"/imports/?staged={key}")
    assert theirs.status_code == 200
    assert "Amina" not in theirs.content.decode()
    assert as_otto.post("/imports/", {"staged": key, "add": "1"}).status_code == 200
    assert not Person.objects.of(ottos_desk).exists()
    assert len(waiting()) == 1


@pytest.mark.parametrize("key", ["../../etc", "..", "", "a" * 500, "%00", "../" * 9 + "tmp"])
def test_a_key_that_is_a_path_leads_nowhere(as_mia: Client, key: str) -> None:
    assert as_mia.get("/imports/", {"staged": key}).status_code == 200
    assert as_mia.post("/imports/", {"staged": key, "add": "1", "leave": "1"}).status_code == 302
    assert Path(settings.HOME).exists()


@pytest.mark.parametrize(
    "name", ["../../evil.csv", "/etc/passwd.csv", "..\\..\\evil.csv", "\x00.csv", "." * 300, "é" * 200 + ".csv"]
)
def test_a_file_name_cannot_leave_its_folder(mias_desk: Desk, name: str) -> None:
    class Upload:
        size = 3

        def chunks(self) -> Iterator[bytes]:
            yield b"a,b"

    upload = Upload()
    upload.name = name  # type: ignore[attr-defined]  # what a browser says, unread
    stage_import.stage(desk=mias_desk, uploads=[upload])  # type: ignore[list-item]  # as above
    root = (Path(settings.HOME) / "staged" / str(mias_desk.pk)).resolve()
    assert all(path.resolve().is_relative_to(root) for path in waiting())
    assert len(waiting()) == 1


def test_a_file_that_is_no_export_is_said_to_be_so_in_words(as_mia: Client) -> None:
    key = staged_key(as_mia, SimpleUploadedFile("holiday.zip", b"PK\x03\x04 not a zip"))
    body = as_mia.get(f"/imports/?staged={key}").content.decode()
    assert "holiday.zip" in body
    assert "Add " not in body.partition("<main")[2].partition("</main>")[0].replace("Add people", "")


def test_one_unreadable_file_does_not_keep_the_others_out(as_mia: Client, mias_desk: Desk) -> None:
    key = staged_key(as_mia, SimpleUploadedFile("holiday.zip", b"PK\x03\x04 not a zip"), archive())
    assert "Add 4 people" in as_mia.get(f"/imports/?staged={key}").content.decode()
    as_mia.post("/imports/", {"staged": key, "add": "1"})
    assert Person.objects.of(mias_desk).count() == 4


def test_the_same_people_in_two_files_are_counted_once(as_mia: Client) -> None:
    key = staged_key(as_mia, archive(name="Connections.csv"), archive(name="Connections (2).csv"))
    assert "Add 4 people" in as_mia.get(f"/imports/?staged={key}").content.decode()


def test_the_loose_files_of_an_archive_are_read_as_one(as_mia: Client, mias_desk: Desk) -> None:
    profile = SimpleUploadedFile("Profile.csv", b"First Name,Last Name,Headline\nMia,Okafor,Ward nurse\n")
    key = staged_key(as_mia, profile, archive())
    as_mia.get(f"/imports/?staged={key}")
    as_mia.post("/imports/", {"staged": key, "add": "1"})
    assert mias_desk.me.name == "Mia Okafor"
    assert Import.objects.of(mias_desk).count() == 1


def test_no_file_and_a_file_too_large_are_each_told_in_a_sentence(as_mia: Client, settings: Settings) -> None:
    assert "Choose a file first" in as_mia.post("/imports/", {}).content.decode()
    settings.LARGEST_UPLOAD = 400
    response = as_mia.post("/imports/", {"files": [archive()]})
    assert response.status_code == 200
    assert "the largest I take" in response.content.decode()
    assert waiting() == []


def test_skipped_rows_come_with_their_numbers_and_open_safely(as_mia: Client) -> None:
    key = staged_key(as_mia, archive(ROWS, ",,,,,,08 Jan 2020\n"))
    assert "1 row skipped, and why" in as_mia.get(f"/imports/?staged={key}").content.decode()
    file = as_mia.get(f"/imports/?staged={key}&skipped=all")
    lines = file.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Row,Why it was skipped"
    assert lines[1].split(",")[0].isdigit()


def test_an_import_can_be_taken_back_and_says_who_stayed_and_why(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    as_mia.post(f"/people/{person.pk}/facts/", {"text": "Keeps bees", "source": "a talk"})
    record = Import.objects.of(person.desk).get()
    page = as_mia.post(f"/imports/{record.pk}/removal/", follow=True).content.decode()
    assert "3 people are gone" in page
    assert "Amina Rahman" in page
    assert list(Person.objects.of(person.desk)) == [person]
    again = as_mia.post(f"/imports/{record.pk}/removal/", follow=True).content.decode()
    assert "taken back before" in again


def test_hostile_names_in_a_file_run_nowhere(as_mia: Client) -> None:
    cell = '"' + HOSTILE.replace('"', '""') + '"'
    row = f"{cell},{cell},https://people.example/in/x,,{cell},{cell},12 Mar 2024\n"
    key = staged_key(as_mia, archive(row, name="Connections <img src=x>.csv"))
    body = as_mia.get(f"/imports/?staged={key}").content.decode()
    assert "<script>alert" not in body
    assert "<img src=x" not in body


def test_an_alumni_list_that_does_not_say_its_school_asks_for_it(as_mia: Client, mias_desk: Desk) -> None:
    listed = b"Name,Graduation Year,Degree,Current Employer,Title\nDaniel Firth,2014,BSc Nursing,Tarn,Data Analyst\n"
    key = staged_key(as_mia, SimpleUploadedFile("alumni.csv", listed))
    assert "Which school is the list from" in as_mia.get(f"/imports/?staged={key}").content.decode()
    looked = as_mia.post("/imports/", {"staged": key, "add": "1", "look": "1", "school": "Tarn College"}, follow=True)
    assert "Tarn College, 2014" in looked.content.decode()
    as_mia.post("/imports/", {"staged": key, "add": "1", "school": "Tarn College"})
    assert Person.objects.of(mias_desk).get().education.get().school == "Tarn College"


def test_a_file_that_was_read_before_promises_nobody(as_mia: Client, mias_desk: Desk) -> None:
    as_mia.post("/imports/", {"staged": staged_key(as_mia, archive()), "add": "1"})
    key = staged_key(as_mia, archive())
    body = as_mia.get(f"/imports/?staged={key}").content.decode()
    assert "Nobody will be added." in body
    assert "They will be added" not in body
    added = as_mia.post("/imports/", {"staged": key, "add": "1"}, follow=True).content.decode()
    assert "You had all of these people already." in added
    assert Person.objects.of(mias_desk).count() == 4
