"""The first ten: as many kinds as there is evidence for, nobody much weaker, nobody who was written to already."""

from dataclasses import replace
from datetime import UTC, date, datetime

from askwell.approach import rank
from askwell.approach.mix import mixed
from askwell.people import Candidate, Curiosity, Letter, Me, Person, Source

TODAY = date(2026, 11, 20)
FILE = Source("import", "LinkedIn connections", TODAY)
CURIOUS = Curiosity("", roles=("product manager",))


def _one(name: str, strength: float, *kinds: str) -> Candidate:
    return Candidate(Person(first=name, company=name), kinds, (), strength=strength)


def _kinds(*candidates: Candidate) -> list[str]:
    return [one.kinds[0] if one.kinds else "" for one in mixed(candidates)]


def _manager(name: str, **known: object) -> Person:
    plain = Person(first=name, title="Product Manager", company=name, url=f"x.example/{name}", source=FILE)
    return replace(plain, **known)  # type: ignore[arg-type]


def test_one_kind_alone_stays_as_it_is_and_nobody_is_given_a_kind() -> None:
    assert _kinds(_one("a", 3, "aspired-role"), _one("b", 2, "aspired-role"), _one("c", 1)) == [
        "aspired-role",
        "aspired-role",
        "",
    ]


def test_the_first_three_are_told_apart_wherever_their_kinds_allow() -> None:
    both = ("aspired-role", "non-traditional")
    assert _kinds(_one("a", 3, *both), _one("b", 2.9, *both)) == ["aspired-role", "non-traditional"]
    only = _one("c", 2.8, "aspired-role")
    assert _kinds(_one("a", 3, *both), _one("b", 2.9, *both, "alumni"), only) == [
        "non-traditional",
        "alumni",
        "aspired-role",
    ]


def test_kinds_stay_the_same_as_a_set_and_every_candidate_stays() -> None:
    every = [_one(f"p{n}", 20 - n, "aspired-role", *(["veteran"] if n % 2 else ["alumni"])) for n in range(14)]
    shown = mixed(every)
    assert {one.person.first: set(one.kinds) for one in shown} == {one.person.first: set(one.kinds) for one in every}
    assert [one.kinds[0] for one in shown[10:]] == ["aspired-role"] * 4


def test_someone_much_weaker_does_not_stand_among_the_first_for_the_sake_of_a_kind() -> None:
    strong = [_one(f"p{n}", 2.0, "aspired-role") for n in range(4)]
    assert "late" not in [one.person.first for one in mixed([*strong, _one("late", 1.0, "veteran")])[:3]]
    assert "near" in [one.person.first for one in mixed([*strong, _one("near", 1.9, "veteran")])[:3]]


def test_who_was_written_to_stands_behind_the_mix_with_the_day() -> None:
    sent = Letter("sent", datetime(2026, 11, 3, 9, tzinfo=UTC), "Would you have 20 minutes?")
    waiting = _manager("Noor", approached=True, letters=(sent,), willing=True)
    others = [_manager(f"P{n}") for n in range(12)]
    shown = rank([waiting, *others], CURIOUS, Me(), today=TODAY)
    assert "Noor" not in [one.person.first for one in shown[:10]]
    noor = next(one for one in shown if one.person.first == "Noor")
    assert "You wrote to them on 3 November 2026." in noor.not_sure
    (alone,) = rank([replace(waiting, letters=())], CURIOUS, Me(), today=TODAY)
    assert "You have written to them already." in alone.not_sure


def test_whoever_was_written_to_under_another_record_waits_too() -> None:
    listed = _manager("Noor", last="Haddad", url="", email="noor@x.example", approached=True)
    others = [_manager(f"P{n}") for n in range(12)]
    shown = rank([_manager("Noor", last="Haddad"), listed, *others], CURIOUS, Me(), today=TODAY)
    assert "Noor" not in [one.person.first for one in shown[:10]]
    assert [one.person.first for one in shown].count("Noor") == 1


def test_whoever_declined_is_no_candidate_under_any_record() -> None:
    listed = _manager("Noor", last="Haddad", url="", email="noor@x.example", declined=True)
    assert rank([_manager("Noor", last="Haddad"), listed], CURIOUS, Me(), today=TODAY) == ()
