"""Finding someone, and writing facts, notes and curiosities down."""

import uuid
from datetime import datetime

import pytest

from askwell import people
from askwell.desk.acts.find_person import NoSuchPerson, SeveralPeople, find_person
from askwell.desk.acts.set_aside import set_aside, take_back
from askwell.desk.acts.state_curiosity import NothingStated, current_curiosity, state_curiosity
from askwell.desk.acts.tell_me import NoSuchZone, tell_me
from askwell.desk.acts.write_fact import BadFact, facts_of, write_fact, write_facts
from askwell.desk.acts.write_note import ChangedElsewhere, NothingWritten, write_note
from askwell.desk.models import Curiosity, Desk, Fact, Note, Person, SetAside, User


@pytest.mark.parametrize("who", ["Amina", "amina rahman", "AMINA RAHMAN", "https://linkedin.com/in/Amina-R/"])
def test_someone_is_found_by_name_or_address(amina: Person, who: str) -> None:
    assert find_person(desk=amina.desk, who=who) == amina
    assert find_person(desk=amina.desk, who=str(amina.pk)) == amina


@pytest.mark.parametrize("who", ["", "  ", "Nobody Here", "999999", "x@y.example", "%"])
def test_nobody_is_found_by_words_that_mean_nobody(amina: Person, who: str) -> None:
    with pytest.raises(NoSuchPerson):
        find_person(desk=amina.desk, who=who)


def test_a_name_that_two_people_have_lists_both(amina: Person) -> None:
    Person.objects.create(desk=amina.desk, first="Amina", last="Rahman", search="amina rahman")
    with pytest.raises(SeveralPeople, match=str(amina.pk)):
        find_person(desk=amina.desk, who="Amina Rahman")


def test_otto_does_not_find_mias_people_by_their_id(amina: Person, otto: User) -> None:
    with pytest.raises(NoSuchPerson):
        find_person(desk=Desk.objects.owned_by(otto), who=str(amina.pk))


def test_a_fact_without_its_source_is_not_kept(amina: Person, now: datetime) -> None:
    with pytest.raises(BadFact, match="from"):
        write_fact(desk=amina.desk, person=amina, text="Left the ward in 2015", source=" ", at=now)
    with pytest.raises(BadFact, match="characters"):
        write_fact(desk=amina.desk, person=amina, text="x" * 3000, source="her page", at=now)
    assert not Fact.objects.of(amina.desk).exists()


def test_a_fact_about_an_organisation_serves_everyone_there(amina: Person, now: datetime) -> None:
    other = Person.objects.create(desk=amina.desk, first="Bo", company="TARN health", search="bo")
    write_fact(
        desk=amina.desk, person=amina, text="Runs in nine trusts", source="their site", at=now, organisation=True
    )
    write_fact(desk=amina.desk, person=amina, text="Was a nurse", source="her talk", at=now)
    write_fact(desk=amina.desk, person=amina, text="Was a nurse", source="her talk", at=now)
    assert [f.text for f in facts_of(amina)] == ["Was a nurse", "Runs in nine trusts"]
    assert [f.text for f in facts_of(other)] == ["Runs in nine trusts"]


def test_facts_of_a_file_about_nobody_known_are_named_and_left(amina: Person, now: datetime) -> None:
    rows = [
        ("linkedin.com/in/amina-r", "Amina", people.Fact("Was a nurse", "talk")),
        ("x@y.example", "", people.Fact("A", "b")),
    ]
    kept, skipped = write_facts(desk=amina.desk, rows=rows, at=now)
    assert [f.text for f in kept] == ["Was a nurse"]
    assert [s.row for s in skipped] == [2]


def test_a_note_sent_twice_is_kept_once(amina: Person, now: datetime) -> None:
    key = uuid.uuid4()
    for _ in range(2):
        write_note(person=amina, text="Read the claims last", at=now, key=key)
    assert Note.objects.of(amina.desk).count() == 1
    with pytest.raises(NothingWritten):
        write_note(person=amina, text="  ", at=now)


def test_an_older_version_never_overwrites_a_newer_one(amina: Person, now: datetime) -> None:
    key = uuid.uuid4()
    write_note(person=amina, text="first, and more", at=now, key=key, version=2)
    with pytest.raises(ChangedElsewhere) as caught:
        write_note(person=amina, text="first", at=now, key=key, version=1)
    assert (caught.value.note.text, caught.value.text) == ("first, and more", "first")
    assert Note.objects.of(amina.desk).get().text == "first, and more"


def test_a_note_key_of_another_person_writes_nothing(amina: Person, now: datetime) -> None:
    note = write_note(person=amina, text="hers", at=now)
    other = Person.objects.create(desk=amina.desk, first="Bo", search="bo")
    with pytest.raises(NoSuchPerson):
        write_note(person=other, text="his", at=now, key=note.key, version=5)


def test_the_same_curiosity_again_is_the_same_one(desk: Desk, now: datetime) -> None:
    with pytest.raises(NothingStated):
        state_curiosity(desk=desk, curiosity=people.Curiosity(" ", roles=(" ",)), at=now)
    first = state_curiosity(desk=desk, curiosity=people.Curiosity("Museum work", roles=("curator",)), at=now)
    again = state_curiosity(desk=desk, curiosity=people.Curiosity("Museum work ", roles=("curator",)), at=now)
    assert first == again == current_curiosity(desk=desk)
    assert Curiosity.objects.of(desk).count() == 1


def test_a_zone_that_does_not_exist_changes_nothing(desk: Desk) -> None:
    tell_me(desk=desk, name="Mia", zone="Europe/London", schools=("Lund",), employers=("Ward 6",))
    for zone in ("Mars/Base", "../../etc/passwd", ""):
        if zone:
            with pytest.raises(NoSuchZone):
                tell_me(desk=desk, zone=zone)
    me = tell_me(desk=desk, schools=("lund",)).record()
    assert (me.name, me.zone, len(me.education)) == ("Mia", "Europe/London", 1)


def test_someone_set_aside_can_be_taken_back(amina: Person, now: datetime) -> None:
    set_aside(person=amina, at=now, for_good=True)
    set_aside(person=amina, at=now, for_good=False)
    assert SetAside.objects.of(amina.desk).get().until is not None
    take_back(person=amina)
    assert not SetAside.objects.of(amina.desk).exists()
