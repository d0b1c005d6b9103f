"""How good the ranking is on judged networks: NDCG@10, recall of the best, traps in the first 10, kinds.

    python -m measure.networks [FOLDER]

FOLDER holds one folder a network; by default those beside this repository, and a plain sentence where there are none.
"""

import json
import math
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from askwell import importers
from askwell.approach import rank
from askwell.people import Candidate, Curiosity, Fact, Letter, Me, Person, profile_key

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "networks" / "dev"
TODAY = date(2026, 11, 21)
BEST = 3  # the grade an adviser gives to someone to write to this week
GOOD = 2
KIND_NAMES = {
    "aspired role": "aspired-role",
    "industry veteran": "veteran",
    "non-traditional path": "non-traditional",
    "alumni": "alumni",
    "shared experience": "shared-experience",
}


@dataclass(frozen=True, slots=True)
class Network:
    """One judged network: its people, who asks, what for, and the judgments by profile key or e-mail."""

    name: str
    people: tuple[Person, ...]
    me: Me
    curiosity: Curiosity
    judged: dict[str, dict[str, Any]]  # judgments are JSON as written by hand


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured on one network."""

    ndcg: float
    recall: float
    traps: int
    kinds_right: float
    kinds_found: float
    seconds: float


def main(folder: Path = FOLDER) -> None:
    """Print a table for curiosities stated in full, and one for the same told in free words only."""
    if not folder.is_dir():
        print(f"No judged networks at {folder.name}: nothing measured.")
        return
    networks = [load(path) for path in sorted(folder.iterdir()) if path.is_dir()]
    table("roles, fields and places stated", networks)
    table(
        "told in free words only",
        [replace(one, curiosity=replace(one.curiosity, roles=(), fields=(), places=())) for one in networks],
    )


def table(title: str, networks: list[Network]) -> None:
    """One line a network under the title of how the curiosity was told."""
    print(f"{title}\nnetwork               NDCG@10 recall@20 traps@10 kinds right kinds found  seconds")
    for network in networks:
        figures, ranked = measure(network)
        print(
            f"{network.name:<20} {figures.ndcg:>8.3f} {figures.recall:>9.2f} {figures.traps:>8} "
            f"{figures.kinds_right:>11.2f} {figures.kinds_found:>11.2f} {figures.seconds:>8.2f}"
        )
        if "--show" in sys.argv:
            show(network, ranked)


def measure(network: Network) -> tuple[Figures, tuple[Candidate, ...]]:
    """The figures of one network, and its ranking."""
    began = time.perf_counter()
    ranked = rank(network.people, network.curiosity, network.me, today=TODAY)
    seconds = time.perf_counter() - began
    grades = [grade(network, one) for one in ranked]
    every = sorted((j["grade"] for key, j in network.judged.items() if not j.get("again")), reverse=True)
    best = sum(g == BEST for g in every)
    right, given, wanted = kinds(network, ranked)
    return (
        Figures(
            ndcg=gain(grades[:10]) / gain(every[:10]),
            recall=sum(g == BEST for g in grades[:20]) / best,
            traps=sum(bool(judgment(network, one).get("trap")) for one in ranked[:10]),
            kinds_right=right / max(given, 1),
            kinds_found=right / max(wanted, 1),
            seconds=seconds,
        ),
        ranked,
    )


def gain(grades: list[int]) -> float:
    """Discounted gain, 2 to the grade less one."""
    return sum((float(2**g) - 1) / math.log2(at + 2) for at, g in enumerate(grades))


def kinds(network: Network, ranked: tuple[Candidate, ...]) -> tuple[int, int, int]:
    """Kinds given that a judge gave too, kinds given, kinds the judge gave, for the good ones in the first 20."""
    right = given = wanted = 0
    for one in ranked[:20]:
        judged = judgment(network, one)
        if judged.get("grade", 0) >= GOOD:
            theirs = {KIND_NAMES[k] for k in judged["kinds"]}
            right += len(theirs & set(one.kinds))
            given += len(one.kinds)
            wanted += len(theirs)
    return right, given, wanted


def judgment(network: Network, one: Candidate) -> dict[str, Any]:
    """What the judge said of a candidate; someone not listed is grade 0."""
    keys = profile_key(one.person.url), one.person.email.lower()
    return next((network.judged[key] for key in keys if key in network.judged), {"kinds": []})


def grade(network: Network, one: Candidate) -> int:
    """The judge's grade."""
    return int(judgment(network, one).get("grade", 0))


def show(network: Network, ranked: tuple[Candidate, ...]) -> None:
    """The first 45 with grades, and the good ones who are missing."""
    for at, one in enumerate(ranked[:45], 1):
        judged = judgment(network, one)
        who = f"{one.person.name} | {one.person.title} | {one.person.company}"
        print(f"{at:>3} [{judged.get('grade', '-')}] {judged.get('trap', '')} {one.strength:.3f} {who}")
        print(f"      {','.join(one.kinds)}  JUDGE {','.join(KIND_NAMES[k] for k in judged['kinds'])}")
        for reason in one.reasons:
            print(f"        - {reason.signal}: {reason.text} [{reason.source.what}: {reason.source.ref}]")
        if one.not_sure:
            print(f"        ? {one.not_sure}")
    seen = {id(judgment(network, one)) for one in ranked}
    for key, judged in network.judged.items():
        if judged["grade"] >= GOOD and id(judged) not in seen and not judged.get("again"):
            print("  MISSING", judged["grade"], key, judged["why"])


def load(folder: Path) -> Network:
    """One network from its files, read as the app reads them."""
    people: dict[str, Person] = {}
    letters: dict[str, list[Letter]] = defaultdict(list)
    me = Me()
    for record in (*importers.read(folder / "export.zip"), *importers.read(folder / "alumni.csv")):
        if isinstance(record, Person):
            people.setdefault(profile_key(record.url) or record.email.lower() or f"row {len(people)}", record)
        elif isinstance(record, Letter):
            letters[profile_key(record.url)].append(record)
        elif isinstance(record, Me):
            me = record
    facts = {_key(entry["person"]): entry["facts"] for entry in _json(folder / "notes.json")}
    asked = _json(folder / "curiosity.json")
    judged: dict[str, dict[str, Any]] = {}
    for key, value in _json(folder / "judgments.json").items():
        judged[_key(key)] = value
        judged.update({_key(other): {**value, "again": True} for other in value.get("same_as", ())})
    return Network(
        name=folder.name,
        people=tuple(_told(key, person, facts, letters) for key, person in people.items()),
        me=me,
        curiosity=Curiosity(
            asked["text"], *(tuple(asked.get(k, ())) for k in ("roles", "fields", "places", "questions"))
        ),
        judged=judged,
    )


def _told(key: str, person: Person, facts: dict[str, Any], letters: dict[str, list[Letter]]) -> Person:
    noted = tuple(Fact(f["fact"], f["source"], date.fromisoformat(f["date"])) for f in facts.get(key, ()))
    return replace(person, facts=noted, letters=tuple(letters.get(key, ())))


def _key(named: str) -> str:
    return profile_key(named) if "/" in named else named.lower()


def _json(path: Path) -> Any:  # written by hand, read as it is
    return json.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    places = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    main(Path(places[0]) if places else FOLDER)
