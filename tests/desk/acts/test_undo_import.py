"""Taking an import back: what it added goes, what it changed returns, what I worked on stays."""

from datetime import date, datetime

import pytest

from askwell.desk.acts.export_desk import export_desk
from askwell.desk.acts.import_people import import_people
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.undo_import import AlreadyUndone, undo_import
from askwell.desk.models import Desk, Person, Seen
from tests.desk.acts.conftest import Rows
from tests.desk.acts.test_import_people import AMINA, ZOE


def kept_of(desk: Desk, now: datetime) -> dict[str, object]:
    whole = export_desk(desk=desk, now=now)
    return {name: rows for name, rows in whole.items() if name != "imports"}


def test_after_an_undo_the_desk_is_as_it_was(desk: Desk, connections: Rows, now: datetime) -> None:
    import_people(desk=desk, path=connections(AMINA), now=now, as_of=date(2024, 1, 1))
    before = kept_of(desk, now)
    moved = AMINA.replace("Tarn Health", "Calder Records").replace("amina-r,,", "amina-r,a@tarn.example,")
    second = import_people(desk=desk, path=connections(moved, ZOE, name="b.csv"), now=now, as_of=date(2026, 1, 1))
    assert kept_of(desk, now) != before
    undone = undo_import(imported=second.record, now=now)
    assert (undone.removed, undone.kept) == (1, ())
    assert undone.restored > 0
    assert kept_of(desk, now) == before


def test_someone_with_an_interview_stays_and_it_says_why(desk: Desk, connections: Rows, now: datetime) -> None:
    done = import_people(desk=desk, path=connections(AMINA, ZOE), now=now)
    record_step(person=Person.objects.of(desk).get(first="Amina"), step="chosen", at=now)
    undone = undo_import(imported=done.record, now=now)
    assert undone.removed == 1
    assert [name for name, _why in undone.kept] == ["Amina Rahman"]
    assert "interview" in undone.kept[0][1]


def test_someone_named_by_another_import_stays(desk: Desk, connections: Rows, now: datetime) -> None:
    first = import_people(desk=desk, path=connections(AMINA, ZOE), now=now)
    import_people(desk=desk, path=connections(AMINA, name="b.csv"), now=now)
    undo_import(imported=first.record, now=now)
    assert [p.first for p in Person.objects.of(desk)] == ["Amina"]


def test_an_import_is_taken_back_once(desk: Desk, connections: Rows, now: datetime) -> None:
    done = import_people(desk=desk, path=connections(AMINA), now=now)
    undo_import(imported=done.record, now=now)
    with pytest.raises(AlreadyUndone):
        undo_import(imported=done.record, now=now)


def test_a_file_read_twice_taken_back_and_read_again_can_be_taken_back_again(
    desk: Desk, connections: Rows, now: datetime
) -> None:
    path = connections(AMINA, ZOE)
    first = import_people(desk=desk, path=path, now=now)
    import_people(desk=desk, path=path, now=now)
    undo_import(imported=first.record, now=now)
    assert not Person.objects.of(desk).exists()
    again = import_people(desk=desk, path=path, now=now)
    assert Seen.objects.of(desk).count() == 2
    assert undo_import(imported=again.record, now=now).removed == 2
