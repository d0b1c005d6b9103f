"""Two archives of one owner: what both tell stays until both are taken back."""

from datetime import datetime
from pathlib import Path

import pytest

from askwell.desk.acts.import_people import import_people
from askwell.desk.acts.undo_import import undo_import
from askwell.desk.models import Desk, Education, Letter, Person, Position, Told
from tests.desk.acts.conftest import HEAD
from tests.desk.acts.test_import_people import AMINA, ZOE
from tests.desk.acts.test_undo_import import kept_of

MIA = "https://www.linkedin.com/in/mia-lund"
LETTERS = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
OLD = f"1,Amina Rahman,https://www.linkedin.com/in/amina-r,Mia Lund,{MIA},2026-09-30 10:00:00 UTC,,Happy to help,INBOX"
NEW = f"2,Zoë Łukasz,https://www.linkedin.com/in/zoe,Mia Lund,{MIA},2026-10-30 10:00:00 UTC,,Do ask,INBOX"


def archive(folder: Path, *, people: tuple[str, ...], letters: tuple[str, ...], jobs: tuple[str, ...]) -> Path:
    """An unpacked archive of Mia's."""
    folder.mkdir()
    files = {
        "Connections.csv": (HEAD, *people),
        "Profile.csv": ("First Name,Last Name,Headline,Geo Location", 'Mia,Lund,Nurse,"Leeds, United Kingdom"'),
        "Positions.csv": ("Company Name,Title,Started On,Finished On", *jobs),
        "Education.csv": ("School Name,Start Date,End Date,Notes,Degree Name", "Lund University,2008,2011,,BSc"),
        "messages.csv": (LETTERS, *letters),
    }
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def spring(tmp_path: Path) -> Path:
    return archive(tmp_path / "spring", people=(AMINA,), letters=(OLD,), jobs=("Leeds Trust,Nurse,May 2012,",))


@pytest.fixture
def autumn(tmp_path: Path) -> Path:
    jobs = ("Leeds Trust,Nurse,May 2012,", "Leeds Trust,Digital champion,May 2024,")
    return archive(tmp_path / "autumn", people=(AMINA, ZOE), letters=(OLD, NEW), jobs=jobs)


def told(desk: Desk) -> tuple[str, str, list[str], list[str], list[str]]:
    """Who is asking, and what was said and done, without who told it."""
    return (
        desk.me.name,
        desk.me.zone,
        sorted(Position.objects.of(desk).values_list("title", flat=True)),
        sorted(Education.objects.of(desk).values_list("school", flat=True)),
        sorted(Letter.objects.of(desk).values_list("text", flat=True)),
    )


def test_what_the_newer_archive_tells_too_stays_when_the_older_is_taken_back(
    desk: Desk, spring: Path, autumn: Path, now: datetime
) -> None:
    first = import_people(desk=desk, path=spring, now=now).record
    second = import_people(desk=desk, path=autumn, now=now).record
    before = told(desk)
    undo_import(imported=first, now=now)
    assert told(desk) == before
    undo_import(imported=second, now=now)
    assert told(desk) == ("", "", [], [], [])
    assert not Person.objects.of(desk).exists()
    assert not Told.objects.of(desk).exists()


def test_what_the_newer_archive_alone_tells_goes_with_it(desk: Desk, spring: Path, autumn: Path, now: datetime) -> None:
    import_people(desk=desk, path=spring, now=now)
    before = kept_of(desk, now)
    second = import_people(desk=desk, path=autumn, now=now).record
    undone = undo_import(imported=second, now=now)
    assert kept_of(desk, now) == before
    assert (undone.removed, undone.restored) == (1, 0)
    assert not Told.objects.of(desk).filter(imported__undone_at=None).exists()


def test_the_same_archive_again_is_not_remembered_as_another(desk: Desk, spring: Path, now: datetime) -> None:
    first = import_people(desk=desk, path=spring, now=now).record
    import_people(desk=desk, path=spring, now=now)
    undo_import(imported=first, now=now)
    assert told(desk) == ("", "", [], [], [])


def test_a_name_i_told_myself_stays_after_every_archive(desk: Desk, spring: Path, autumn: Path, now: datetime) -> None:
    desk.me.changed(name="Mia L")
    done = [import_people(desk=desk, path=path, now=now).record for path in (spring, autumn)]
    for record in done:
        undo_import(imported=record, now=now)
    assert desk.me.name == "Mia L"
