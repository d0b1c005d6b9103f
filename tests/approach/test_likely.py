"""The cheap look: nobody it leaves out could have been among the strongest."""

import random
from datetime import date

import pytest

from askwell.approach import rank, ranking
from askwell.people import Curiosity, Me, Person, Position, Source

TODAY = date(2026, 11, 20)
FILE = Source("import", "LinkedIn connections", TODAY)
LIST = Source("import", "alumni list", TODAY)
MIA = Me(headline="Staff Nurse", positions=(Position("Staff Nurse", "Tarn Hospital"),))
WORK = (
    "Product Manager|Ward Sister|Data Analyst|Curator|Recruiter|Teacher|UX Writer|Redatora|Finance Manager|Registrar|"
    "Projektleiter|Gestor de produto|Lighthouse Keeper|Wind turbine technician"
).split("|")
TAIL = ["", "", " | ex-nurse", ", Payments", " – Health & Care", " (RGN)", " since 1998", " | former chef", " (junior)"]
PLACES = ["Tarn Hospital", "Calder Records", "City Museum", "Hartley Bank", "Health Data Ltd", "", "Freelance"]
ASKED = [
    Curiosity("", ("product manager",), ("health data",), ("Leeds",)),
    Curiosity("", ("museum finance manager",), ("museums",)),
    Curiosity("What is product work in health like, for a nurse?"),
    Curiosity("How do hospitals work?"),
    Curiosity("", ("lighthouse keeper",)),
]


def _people(seed: int) -> list[Person]:
    rng = random.Random(seed)
    return [
        Person(
            first=f"P{n}",
            last=rng.choice(["Hale", "Hale, RN"]),
            url=f"x.example/{n}",
            title=rng.choice(WORK) + rng.choice(TAIL),
            company=rng.choice(PLACES),
            place=rng.choice(["", "Leeds", "Graz"]),
            source=rng.choice([FILE, FILE, LIST]),
        )
        for n in range(800)
    ]


@pytest.mark.parametrize("curiosity", ASKED)
@pytest.mark.parametrize("seed", [1, 2])
def test_the_first_are_the_same_however_many_are_looked_at_in_full(
    curiosity: Curiosity, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = _people(seed)
    monkeypatch.setattr(ranking, "MOST", len(people))
    every = rank(people, curiosity, MIA, today=TODAY)
    monkeypatch.setattr(ranking, "MOST", 40)
    assert rank(people, curiosity, MIA, today=TODAY) == every[:40]


def test_one_answer_holds_so_many_and_no_more() -> None:
    crowd = [Person(first=f"P{n}", title="Product Manager", url=f"x.example/{n}") for n in range(ranking.MOST + 50)]
    assert len(rank(crowd, ASKED[0], MIA, today=TODAY)) == ranking.MOST


def test_a_record_given_many_times_under_one_address_is_one_person() -> None:
    crowd = [Person(first=f"P{n}", title="Product Manager", url="x.example/one") for n in range(5_000)]
    assert len(rank(crowd, ASKED[0], MIA, today=TODAY)) == 1
