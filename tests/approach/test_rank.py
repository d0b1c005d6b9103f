"""Whom to approach: invented lives, ranked."""

import importlib.util
import math
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

import pytest

from askwell.approach import KINDS, not_known, rank, why_not
from askwell.people import Candidate, Curiosity, Fact, Letter, Me, Person, Source

EXPECTED = Path(__file__).parents[1] / "expected"
TODAY = date(2026, 11, 20)
FILE = Source("import", "LinkedIn connections", TODAY)
CURIOUS = Curiosity("", roles=("product manager",), fields=("health data",))


def _lives() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lives", Path(__file__).with_name("lives.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["lives"] = module
    spec.loader.exec_module(module)
    return module


LIVES = _lives()


def _ranked(name: str) -> tuple[Candidate, ...]:
    life = LIVES.life(name)
    return rank(life.people, life.curiosity, life.me, today=life.today)


def _gain(grades: list[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(at + 2) for at, grade in enumerate(grades))


@pytest.mark.parametrize("name", LIVES.names())
def test_the_best_stand_first_and_no_refusal_seller_or_recruiter_is_shown(name: str) -> None:
    life, ranked = LIVES.life(name), _ranked(name)
    grades = [life.grades.get(one.person.name, 0) for one in ranked]
    best = sorted(life.grades.values(), reverse=True)
    assert _gain(grades[:10]) / _gain(best[:10]) >= 0.9
    assert sum(grade == 3 for grade in grades[:20]) == best.count(3)
    shown = {life.traps.get(one.person.name) for one in ranked}
    assert not shown & {"refused", "already talked", "recruiter", "seller"}


@pytest.mark.parametrize("name", LIVES.names())
def test_nobody_is_shown_without_a_reason_that_names_its_source(name: str) -> None:
    for one in _ranked(name):
        assert one.reasons
        assert all(reason.text and reason.source.ref for reason in one.reasons)
        assert set(one.kinds) <= set(KINDS)


@pytest.mark.parametrize("name", LIVES.names())
def test_a_ranking_reads_as_it_should(name: str) -> None:
    lines: list[str] = []
    for at, one in enumerate(_ranked(name), 1):
        lines.append(f"{at}. {one.person.name}: {one.person.title} ({', '.join(one.kinds) or 'no kind'})")
        lines += [f"   - {r.text} [{r.source.what}: {r.source.ref}]" for r in one.reasons]
        lines += [f"   ? {one.not_sure}"] if one.not_sure else []
    assert "\n".join(lines) + "\n" == (EXPECTED / f"who_{name}.txt").read_text(encoding="utf-8")


def _noor(**known: object) -> Person:
    plain = Person(first="Noor", last="Haddad", title="Product Manager", company="Care Data", url="x.example/in/noor")
    return replace(plain, source=FILE, **known)  # type: ignore[arg-type]


def _letter(direction: str, day: int, text: str) -> Letter:
    return Letter("sent" if direction == "sent" else "received", datetime(2026, 9, day, 9, tzinfo=UTC), text)


def test_someone_without_evidence_is_labelled_nothing() -> None:
    (one,) = rank([_noor()], CURIOUS, Me(), today=TODAY)
    assert one.kinds == ("aspired-role",)
    assert "how long" in one.not_sure
    assert rank([_noor(title="Florist", company="")], CURIOUS, Me(), today=TODAY) == ()


def test_a_thank_you_at_the_end_of_an_ask_is_no_talk() -> None:
    asked = _letter("sent", 1, "Dear Noor, would you have 20 minutes? Thank you for your time and consideration.")
    assert rank([_noor(letters=(asked,))], CURIOUS, Me(), today=TODAY)


@pytest.mark.parametrize(
    "answer",
    [
        "I'm flat out until spring, sorry.",
        "Não, obrigada. Por favor não insista.",
        "Lo siento, no puedo. ¡Suerte!",
        "Désolée, je n'ai pas le temps.",
        "Das schaffe ich zeitlich leider nicht.",
    ],
)
def test_someone_who_said_no_is_no_candidate(answer: str) -> None:
    asked = _letter("sent", 1, "Hi Noor, would you have 20 minutes for a chat?")
    person = _noor(letters=(asked, _letter("received", 2, answer)))
    assert rank([person], CURIOUS, Me(), today=TODAY) == ()
    assert why_not(person, CURIOUS, Me(), today=TODAY) == "They said no on 2 September 2026, so leave it there."


@pytest.mark.parametrize(
    "answer",
    ["Sure, Thursday at 4?", "Unfortunately I'm away this week, but next week is fine.", "Claro, quinta às 18h?"],
)
def test_a_yes_with_a_condition_is_no_refusal(answer: str) -> None:
    asked = _letter("sent", 1, "Hi Noor, would you have 20 minutes for a chat?")
    assert rank([_noor(letters=(asked, _letter("received", 2, answer)))], CURIOUS, Me(), today=TODAY)


def test_two_of_one_name_with_other_evidence_stay_two() -> None:
    alumna = _noor(url="", email="noor@x.example", company="Ballet Rambert", title="Health Data Product Manager")
    assert len(rank([_noor(), alumna], CURIOUS, Me(), today=TODAY)) == 2


def test_two_records_of_one_person_are_shown_once_under_the_profile() -> None:
    alumna = _noor(url="", email="noor@x.example", company="Care Data Ltd", willing=True)
    (one,) = rank([alumna, _noor()], CURIOUS, Me(), today=TODAY)
    assert one.person.url == "x.example/in/noor"
    assert "willing" in {reason.signal for reason in one.reasons}


def test_a_veteran_is_never_guessed_from_an_age_or_a_marriage() -> None:
    for text in ("Is in her 70s", "Married for 25 years", "Was a nurse for twenty years before product"):
        (one,) = rank([_noor(facts=(Fact(text, "my notes"),))], CURIOUS, Me(), today=TODAY)
        assert "veteran" not in one.kinds, text
    (one,) = rank([_noor(facts=(Fact("In health data since 2003", "my notes"),))], CURIOUS, Me(), today=TODAY)
    assert "veteran" in one.kinds


def test_what_nothing_can_show_is_said_to_be_not_known() -> None:
    said = not_known([_noor()], Me())
    assert set(said) == {"veteran", "non-traditional", "alumni", "shared-experience"}
    assert not_known([_noor(facts=(Fact("In health data since 2003", "my notes"),))], Me()).keys() == {"alumni"}


def test_a_curiosity_in_free_text_finds_its_roles() -> None:
    assert rank([_noor()], Curiosity("What do product managers do all day?"), Me(), today=TODAY)


def test_hostile_records_are_ranked_without_harm() -> None:
    long = "a " * 300_000
    people = [
        Person(),
        _noor(facts=(Fact(long, long),), letters=(_letter("received", 1, long),)),
        _noor(title=long, url=""),
    ]
    assert len(rank(people, CURIOUS, Me(headline=long), today=TODAY)) >= 1


def test_thousands_of_one_name_are_told_apart_in_time() -> None:
    people = [_noor(url=f"x.example/in/{i}" if i % 2 else "", title="Nurse", company=f"C{i}") for i in range(4_000)]
    assert rank(people, CURIOUS, Me(), today=TODAY) == ()


def test_ranking_needs_no_web_framework_and_no_numbers_library() -> None:
    code = "import sys, askwell.approach; sys.exit('django' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[2]).returncode == 0
