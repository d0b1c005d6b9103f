"""Reading people in: all or nothing, once, and never over something newer."""

from datetime import date, datetime
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from askwell import importers
from askwell.desk.acts.import_people import import_people
from askwell.desk.models import Desk, Education, Import, Letter, Person, Position, User
from tests.desk.acts.conftest import Rows

AMINA = "Amina,Rahman,https://www.linkedin.com/in/amina-r,,Tarn Health,Product Manager,12 Mar 2024"
ZOE = "Zoë,Łukasz,https://www.linkedin.com/in/zoe,zoe@post.example,Ørsted,Engineer,1 Feb 2023"
OLD_ERA = "First Name,Last Name,Email Address,Company,Position,Connected On"


def counts(record: Import) -> tuple[int, int, int, int, int]:
    return record.read, record.added, record.changed, record.known, record.skipped


def test_a_file_that_is_no_export_adds_nothing_and_says_why(desk: Desk, tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear all,\nthis is a letter.\n")
    with pytest.raises(importers.CannotRead):
        import_people(desk=desk, path=path, now=now)
    assert not Import.objects.of(desk).exists()


def test_the_same_file_twice_adds_and_changes_nothing(desk: Desk, connections: Rows, now: datetime) -> None:
    path = connections(AMINA, ZOE)
    first = import_people(desk=desk, path=path, now=now)
    second = import_people(desk=desk, path=path, now=now)
    assert counts(first.record) == (2, 2, 0, 0, 0)
    assert counts(second.record) == (2, 0, 0, 2, 0)
    assert Person.objects.of(desk).count() == 2


def test_a_dry_run_leaves_no_row_behind(desk: Desk, connections: Rows, now: datetime) -> None:
    done = import_people(desk=desk, path=connections(AMINA), now=now, dry_run=True)
    assert done.record.added == 1
    assert not Person.objects.of(desk).exists()
    assert not Import.objects.of(desk).exists()


def test_one_row_twice_in_a_file_is_one_person(desk: Desk, connections: Rows, now: datetime) -> None:
    done = import_people(desk=desk, path=connections(AMINA, AMINA), now=now)
    assert counts(done.record) == (2, 1, 0, 1, 0)


def test_two_people_of_one_name_and_company_stay_two(desk: Desk, connections: Rows, now: datetime) -> None:
    other = AMINA.replace("amina-r", "amina-rahman-2")
    done = import_people(desk=desk, path=connections(AMINA, other), now=now)
    assert done.record.added == 2


def test_a_file_without_addresses_is_still_read_once(desk: Desk, tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(f"{OLD_ERA}\nAmina,Rahman,,Tarn Health,Product Manager,12 Mar 2024\n")
    import_people(desk=desk, path=path, now=now)
    again = import_people(desk=desk, path=path, now=now)
    assert counts(again.record) == (1, 0, 0, 1, 0)


def test_a_row_without_a_name_is_skipped_with_its_reason(desk: Desk, connections: Rows, now: datetime) -> None:
    done = import_people(desk=desk, path=connections(AMINA, ",,,,,,12 Mar 2024"), now=now)
    assert counts(done.record) == (2, 1, 0, 0, 1)
    assert "name" in done.skipped[0].why


def test_an_older_file_does_not_overwrite_newer_work(desk: Desk, connections: Rows, now: datetime) -> None:
    import_people(desk=desk, path=connections(AMINA), now=now, as_of=date(2026, 1, 1))
    older = connections(AMINA.replace("Tarn Health", "Old Mill"), name="older.csv")
    done = import_people(desk=desk, path=older, now=now, as_of=date(2020, 1, 1))
    assert done.record.changed == 0
    assert Person.objects.of(desk).get().company == "Tarn Health"


def test_a_newer_file_moves_someone_to_their_new_work(desk: Desk, connections: Rows, now: datetime) -> None:
    import_people(desk=desk, path=connections(AMINA), now=now, as_of=date(2024, 6, 1))
    newer = connections(AMINA.replace("Tarn Health,Product", "Calder Records,Lead Product"), name="newer.csv")
    done = import_people(desk=desk, path=newer, now=now, as_of=date(2026, 6, 1))
    amina = Person.objects.of(desk).get()
    assert done.record.changed == 1
    assert (amina.company, amina.title, amina.source_date) == (
        "Calder Records",
        "Lead Product Manager",
        date(2026, 6, 1),
    )
    assert "calder records" in amina.search


def test_a_blank_is_filled_whatever_the_date(desk: Desk, connections: Rows, now: datetime) -> None:
    import_people(desk=desk, path=connections(AMINA), now=now, as_of=date(2026, 1, 1))
    with_mail = connections(AMINA.replace("amina-r,,", "amina-r,amina@tarn.example,"), name="mail.csv")
    import_people(desk=desk, path=with_mail, now=now, as_of=date(2020, 1, 1))
    assert Person.objects.of(desk).get().email_key == "amina@tarn.example"


def test_an_alumni_list_adds_a_past_to_someone_known_by_address(
    desk: Desk, connections: Rows, tmp_path: Path, now: datetime
) -> None:
    import_people(desk=desk, path=connections(ZOE), now=now)
    alumni = tmp_path / "alumni.csv"
    alumni.write_text(
        "Name,Graduation Year,Degree,Current Employer,Title,Email,Career History\n"
        "Zoe Lukasz,2009,BSc Physics,Ørsted,Engineer,ZOE@post.example,Teacher 2009–2015; Engineer 2015–\n"
    )
    done = import_people(desk=desk, path=alumni, now=now, school="Lund University")
    assert counts(done.record) == (1, 0, 1, 0, 0)
    assert Education.objects.of(desk).get().school == "Lund University"
    assert Position.objects.of(desk).count() == 2


def test_another_desk_is_untouched(desk: Desk, otto: User, connections: Rows, now: datetime) -> None:
    theirs = Desk.objects.owned_by(otto)
    import_people(desk=theirs, path=connections(AMINA), now=now)
    assert not Person.objects.of(desk).exists()
    import_people(desk=desk, path=connections(AMINA), now=now)
    assert Person.objects.of(theirs).count() == Person.objects.of(desk).count() == 1


def test_an_archive_fills_me_and_keeps_letters_with_people_on_the_desk(
    desk: Desk, tmp_path: Path, now: datetime
) -> None:
    (tmp_path / "Connections.csv").write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + AMINA + "\n"
    )
    (tmp_path / "Profile.csv").write_text(
        'First Name,Last Name,Headline,Geo Location\nMia,Lund,Ward nurse,"Leeds, England, United Kingdom"\n'
    )
    mia, at = "Mia Lund,https://www.linkedin.com/in/mia", "2026-05-01 10:00:00 UTC"
    (tmp_path / "messages.csv").write_text(
        "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
        f"1,Amina Rahman,https://www.linkedin.com/in/amina-r,{mia},{at},,Happy to help,INBOX\n"
        f"2,A Stranger,https://www.linkedin.com/in/stranger,{mia},{at},,Buy now,INBOX\n"
    )
    import_people(desk=desk, path=tmp_path, now=now)
    import_people(desk=desk, path=tmp_path, now=now)
    assert (desk.me.name, desk.me.zone) == ("Mia Lund", "Europe/London")
    assert [(x.direction, x.text) for x in Letter.objects.of(desk)] == [("received", "Happy to help")]


def test_three_thousand_rows_take_one_transaction_and_few_statements(
    desk: Desk, connections: Rows, now: datetime
) -> None:
    rows = [AMINA.replace("amina-r", f"amina-{n}") for n in range(3000)]
    with CaptureQueriesContext(
        connection,
    ) as queries:
        import_people(desk=desk, path=connections(*rows), now=now)
    assert len(queries) < 40
