"""Ranking of 3,000 and of 30,000 people, against a bare Python pass over the very same records in the same run.

Run: ./run bench (or: python benchmarks/rank_people.py). Prints CPU seconds and ratios; trust the ratios.
"""

import random
import resource
import statistics
import subprocess
import sys
from datetime import date

from askwell.approach import rank
from askwell.people import Curiosity, Me, Person, Position, Source, fold

SMALL, LARGE, ROUNDS = 3_000, 30_000, 5
TODAY = date(2026, 11, 21)
FILE = Source("import", "LinkedIn connections", TODAY)
CURIOUS = Curiosity(
    "What is product work in health like, for a nurse?",
    roles=("product manager", "clinical product lead"),
    fields=("health data", "electronic patient records"),
    places=("Leeds",),
)
FREE = Curiosity("What is product work in health like, for a nurse?")
MIA = Me(headline="Staff Nurse", positions=(Position("Staff Nurse", "Tarn Hospital", date(2015, 1, 1)),))
FIRST = "Amina Graham Tomás Zoë Łukasz Ngozi Bao Priya Sunniva Rhys Imogen Kofi Yusuf Dana Olu Mei Eva Sol".split()
LAST = "Rahman Whitlock Quintela Berg Nowak Okafor Nguyen Nair Hale Llewellyn Platt Mensah Demir Roy Ade Lin".split()
LEVEL = ["", "", "", "Senior ", "Junior ", "Lead ", "Principal ", "Head of ", "Assistant "]
WORK = (
    "Product Manager|Ward Sister|Data Analyst|Patents|Curator|Site Engineer|Teacher|Chef de partie|Account Executive|"
    "Recruiter|Registrar|Paramedic|Software Engineer|Marketing Manager|Architect|Solicitor|Physiotherapist|UX Writer|"
    "Técnico de mantenimiento|Redatora|Ingénieur logiciel|Krankenpfleger|Project Manager|Lecturer|Accountant|Buyer"
).split("|")
TAIL = ["", "", "", "", " | ex-nurse", " (contract)", ", Payments", " – Health & Care", " at heart", " #OpenToWork"]
PLACES = "Tarn Health|Calder Records|Open Ward Project|Pennine Registries|City of Graz|Self-employed|Hartley".split("|")


def people(size: int, seed: int) -> tuple[Person, ...]:
    """Invented people, about one title in ten said by nobody else."""
    rng = random.Random(seed)
    return tuple(_person(rng, n) for n in range(size))


def _person(rng: random.Random, n: int) -> Person:
    own = f", team {n}" if rng.random() < 0.1 else ""
    return Person(
        first=rng.choice(FIRST),
        last=f"{rng.choice(LAST)}-{rng.choice(LAST)}",
        url=f"https://www.linkedin.com/in/p-{n}",
        company=f"{rng.choice(PLACES)} {rng.randrange(2_000)}",
        title=f"{rng.choice(LEVEL)}{rng.choice(WORK)}{rng.choice(TAIL)}{own}",
        connected_on=TODAY,
        source=FILE,
        id=n + 1,
    )


def bare(records: tuple[Person, ...]) -> int:
    """The least any reading can do: fold title and company of each record once, and look for one word."""
    return sum("product" in fold(one.title) or "product" in fold(one.company) for one in records)


def cpu() -> float:
    """User and system seconds of this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def spent(size: int, curiosity: Curiosity) -> tuple[float, float, float]:
    """CPU seconds of the first ranking, of the middle one of those after it, and of the bare pass."""
    records = people(size, seed=size)
    took: list[float] = []
    for _ in range(ROUNDS + 1):
        began = cpu()
        rank(records, curiosity, MIA, today=TODAY)
        took.append(cpu() - began)
    passes: list[float] = []
    for _ in range(ROUNDS):
        began = cpu()
        bare(records)
        passes.append(cpu() - began)
    return took[0], statistics.median(took[1:]), statistics.median(passes)


def main() -> None:
    """Measure each size in a process of its own, so that the first ranking is cold, and print."""
    for name in ("roles and fields", "free words"):
        warm = {}
        for size in (SMALL, LARGE):
            told = subprocess.run(
                [sys.executable, __file__, name, str(size)], capture_output=True, text=True, check=True
            ).stdout
            first, warm[size], least = (float(part) for part in told.split())
            print(
                f"{name:<17} {size:>6} people: first {first:.2f} s CPU, again {warm[size]:.2f} s, "
                f"bare pass {least:.3f} s, ratio {warm[size] / least:.1f}"
            )
        print(f"{name:<17} {LARGE} ÷ {SMALL} (10 is linear): {warm[LARGE] / warm[SMALL]:.1f}")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        print(*spent(int(sys.argv[2]), FREE if sys.argv[1] == "free words" else CURIOUS))
    else:
        main()
