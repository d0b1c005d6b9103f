"""Whatever files come, in whatever order they are read and taken back, nobody is doubled, lost or left behind."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askwell.desk.acts.export_desk import export_desk
from askwell.desk.acts.import_people import import_people
from askwell.desk.acts.undo_import import undo_import
from askwell.desk.models import Desk, Education, Import, Letter, Person, Position
from tests.desk.acts.conftest import HEAD, NOW, Rows
from tests.desk.acts.test_import_people import AMINA, ZOE
from tests.desk.acts.test_undo_import import kept_of

OLD_HEAD = "First Name,Last Name,Email Address,Company,Position,Connected On"
ALUMNI_HEAD = "Name,Graduation Year,Degree,Current Employer,Title,Email,LinkedIn,Career History"
LONG = "x" * 600


def written(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_someone_two_imports_named_goes_when_both_are_taken_back(desk: Desk, connections: Rows, now: datetime) -> None:
    for order in ((0, 1), (1, 0)):
        paths = connections(AMINA, name="a.csv"), connections(AMINA, ZOE, name="b.csv")
        done = [import_people(desk=desk, path=path, now=now).record for path in paths]
        for which in order:
            undo_import(imported=done[which], now=now)
        assert not Person.objects.of(desk).exists()


def test_the_middle_of_three_changes_taken_back_never_returns(desk: Desk, connections: Rows, now: datetime) -> None:
    companies = ("Tarn Health", "Calder Records", "Aire Data")
    done = [
        import_people(
            desk=desk,
            path=connections(AMINA.replace("Tarn Health", company), name=f"{year}.csv"),
            now=now,
            as_of=date(year, 1, 1),
        ).record
        for year, company in zip((2022, 2023, 2024), companies, strict=True)
    ]
    undo_import(imported=done[1], now=now)
    assert Person.objects.of(desk).get().company == "Aire Data"
    undo_import(imported=done[2], now=now)
    assert Person.objects.of(desk).get().company == "Tarn Health"


def test_a_row_that_gives_a_known_person_an_address_speaks_for_the_rows_after_it(
    desk: Desk, tmp_path: Path, now: datetime
) -> None:
    import_people(
        desk=desk, path=written(tmp_path, "a.csv", ALUMNI_HEAD, "Amina Rahman,2010,BSc,,,a@tarn.example,,"), now=now
    )
    url = "https://www.linkedin.com/in/amina-r"
    rows = (f"Amina,Rahman,{url},a@tarn.example,Tarn,PM,12 Mar 2024", f"Amina,Rahman,{url},,Tarn,PM,12 Mar 2024")
    done = import_people(desk=desk, path=written(tmp_path, "Connections.csv", HEAD, *rows), now=now)
    assert (done.record.added, done.record.changed, done.record.known) == (0, 1, 1)
    assert Person.objects.of(desk).count() == 1


def test_addresses_too_long_to_be_any_are_left_out_and_nothing_breaks(
    desk: Desk, connections: Rows, now: datetime
) -> None:
    rows = [f"Amina,R{n},https://www.linkedin.com/in/{LONG}{n},{LONG}{n}@x.example,T,P,1 Feb 2023" for n in (1, 2)]
    path = connections(*rows)
    assert import_people(desk=desk, path=path, now=now).record.added == 2
    assert import_people(desk=desk, path=path, now=now).record.known == 2
    assert {p.url for p in Person.objects.of(desk)} == {""}


@pytest.mark.parametrize("newer_first", [True, False])
def test_an_export_without_addresses_finds_the_people_of_one_with_them(
    desk: Desk, tmp_path: Path, now: datetime, newer_first: bool
) -> None:
    new = written(tmp_path, "new.csv", HEAD, AMINA, ZOE)
    old = written(
        tmp_path,
        "old.csv",
        OLD_HEAD,
        "Amina,Rahman,amina@old.example,Tarn Health,Analyst,12 Mar 2024",
        "Zoe,Lukasz,,Ørsted,Engineer,1 Feb 2023",
        "Amina,Rahman,,Somewhere,Else,13 Mar 2024",
    )
    first, second = (new, old) if newer_first else (old, new)
    import_people(desk=desk, path=first, now=now)
    import_people(desk=desk, path=second, now=now)
    assert Person.objects.of(desk).count() == 3  # the Amina of another day is somebody else
    for path in (old, new):
        again = import_people(desk=desk, path=path, now=now).record
        assert (again.added, again.changed) == (0, 0)


def test_two_of_one_name_and_day_are_never_guessed_at(desk: Desk, tmp_path: Path, now: datetime) -> None:
    twin = AMINA.replace("amina-r", "amina-r-2")
    import_people(desk=desk, path=written(tmp_path, "new.csv", HEAD, AMINA, twin), now=now)
    old = written(tmp_path, "old.csv", OLD_HEAD, "Amina,Rahman,,Tarn Health,Analyst,12 Mar 2024")
    assert import_people(desk=desk, path=old, now=now).record.added == 1


def test_someone_erased_and_read_in_again_goes_when_that_is_taken_back(
    desk: Desk, connections: Rows, now: datetime
) -> None:
    path = connections(AMINA, ZOE)
    import_people(desk=desk, path=path, now=now)
    Person.objects.of(desk).filter(first="Amina").delete()
    again = import_people(desk=desk, path=path, now=now).record
    assert undo_import(imported=again, now=now).removed == 1
    assert [p.first for p in Person.objects.of(desk)] == ["Zoë"]


def test_after_an_undo_an_old_export_is_still_known_by_its_rows(desk: Desk, tmp_path: Path, now: datetime) -> None:
    old = written(tmp_path, "old.csv", OLD_HEAD, "Amina,Rahman,,Tarn Health,Product Manager,12 Mar 2024")
    import_people(desk=desk, path=old, now=now)
    new = import_people(desk=desk, path=written(tmp_path, "new.csv", HEAD, AMINA), now=now).record
    undo_import(imported=new, now=now)
    assert import_people(desk=desk, path=old, now=now).record.known == 1


# Small worlds, so that names, addresses and days collide as often as they can.
_names = st.sampled_from(["Ann,Lee", "Ann,Ng", "Änn,Lee", ",Lee"])
_slugs = st.sampled_from(
    ["", "https://www.linkedin.com/in/a", "https://linkedin.com/in/B/", "www.linkedin.com/in/a?x=1"]
)
_mails = st.sampled_from(["", "a@x.example", "A@x.example", "b@x.example"])
_work = st.sampled_from(["Tarn,PM", "Tarn,", ",", "Aire,Nurse"])
_days = st.sampled_from(["1 Feb 2023", "2 Feb 2023", ""])
_connection = st.tuples(_names, _slugs, _mails, _work, _days).map(",".join)
_alumnus = st.tuples(
    st.sampled_from(["Ann Lee", "Ann Ng"]),
    st.sampled_from(["2010", ""]),
    st.sampled_from(["BSc", ""]),
    _work,
    _mails,
    _slugs,
    st.sampled_from(["", "Nurse 2010–2015; PM 2015–"]),
).map(",".join)


@st.composite
def _file(draw: st.DrawFn) -> tuple[str, tuple[str, ...], int]:
    head, row = draw(st.sampled_from([(HEAD, _connection), (ALUMNI_HEAD, _alumnus)]))
    return head, tuple(draw(st.lists(row, min_size=1, max_size=4))), draw(st.sampled_from([2022, 2023]))


class _Walk:
    """One desk and its files, with everything taken back at the end."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder

    def read(self, number: int, file: tuple[str, tuple[str, ...], int]) -> Import:
        head, rows, year = file
        name = "Connections.csv" if head == HEAD else "alumni.csv"
        place = self.folder / str(number)
        place.mkdir(exist_ok=True)
        path = written(place, name, head, *rows)
        source = "linkedin" if head == HEAD else "alumni"
        return import_people(desk=self.desk, path=path, now=NOW, as_of=date(year, 1, 1), source=source).record


_searched = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=settings.default.max_examples // 4 if settings.default else 25,  # each reads several files
)


def _taken_back(check: Callable[[], None]) -> None:
    with transaction.atomic():
        check()
        transaction.set_rollback(True)


@_searched
@given(files=st.lists(_file(), min_size=1, max_size=3))
def test_any_file_twice_changes_nothing_and_taken_back_leaves_the_desk_as_it_was(
    desk: Desk, tmp_path: Path, files: list[tuple[str, tuple[str, ...], int]]
) -> None:
    def check() -> None:
        walk = _Walk(desk, tmp_path)
        for number, file in enumerate(files):
            before = kept_of(desk, NOW)
            first = walk.read(number, file)
            after = kept_of(desk, NOW)
            again = walk.read(number, file)
            assert (again.added, again.changed) == (0, 0)
            assert kept_of(desk, NOW) == after
            undo_import(imported=again, now=NOW)
            assert kept_of(desk, NOW) == after
            undo_import(imported=first, now=NOW)
            assert kept_of(desk, NOW) == before
            walk.read(number, file)

    _taken_back(check)


@_searched
@given(files=st.lists(_file(), min_size=2, max_size=3), order=st.permutations(range(3)))
def test_all_files_taken_back_in_any_order_leave_an_empty_desk(
    desk: Desk, tmp_path: Path, files: list[tuple[str, tuple[str, ...], int]], order: list[int]
) -> None:
    def check() -> None:
        walk = _Walk(desk, tmp_path)
        done = [walk.read(number, file) for number, file in enumerate(files)]
        for which in (n for n in order if n < len(done)):
            undo_import(imported=done[which], now=NOW)
        for model in (Person, Position, Education, Letter):
            assert not model._default_manager.filter(desk=desk).exists()
        assert export_desk(desk=desk, now=NOW)["people"] == []

    _taken_back(check)
