"""How good the ranking is on judged networks: NDCG@10, recall of the best in the first 20, traps in the first 10, kinds.

    python -m measure.networks [FOLDER]

FOLDER holds one folder a network; by default those beside this repository, and a plain sentence where there are none.
"""

import csv
import io
import json
import math
import re
import sys
import time
import zipfile
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from askwell.approach import rank
from askwell.people import (
    Candidate,
    Curiosity,
    Education,
    Fact,
    Letter,
    Me,
    Person,
    Position,
    Source,
    fold,
    profile_key,
)

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
    """Print the table."""
    if not folder.is_dir():
        print(f"No judged networks at {folder.name}: nothing measured.")
        return
    print(f"{'network':<20} {'NDCG@10':>8} {'recall@20':>9} {'traps@10':>8} {'kinds right':>11} {'kinds found':>11} {'seconds':>8}")
    for place in sorted(path for path in folder.iterdir() if path.is_dir()):
        network = load(place)
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
    return sum((2**g - 1) / math.log2(at + 2) for at, g in enumerate(grades))


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
    return network.judged.get(profile_key(one.person.url)) or network.judged.get(one.person.email.lower()) or {"kinds": []}


def grade(network: Network, one: Candidate) -> int:
    """The judge's grade."""
    return int(judgment(network, one).get("grade", 0))


def show(network: Network, ranked: tuple[Candidate, ...]) -> None:
    """The first 45 with grades, and the good ones who are missing."""
    for at, one in enumerate(ranked[:45], 1):
        judged = judgment(network, one)
        print(f"{at:>3} [{judged.get('grade', '-')}] {judged.get('trap', '')} {one.strength:.3f} {one.person.name} | {one.person.title} | {one.person.company}")
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
    """One network from its files."""
    with zipfile.ZipFile(folder / "export.zip") as archive:
        tables = {Path(name).name: _rows(archive.read(name).decode("utf-8-sig")) for name in archive.namelist()}
    facts = {n["person"]: n["facts"] for n in json.loads((folder / "notes.json").read_text(encoding="utf-8"))}
    me = _me(tables)
    letters = _letters(tables, me.name)
    connections = [_connection(row) for row in tables["Connections.csv"] if row["First Name"].strip() or row["Last Name"].strip()]
    alumni = [_alumnus(row, me) for row in _rows((folder / "alumni.csv").read_text(encoding="utf-8-sig"))]
    once = {profile_key(p.url) or str(i): p for i, p in enumerate(connections)}
    people = tuple(_with(p, facts, letters) for p in (*once.values(), *alumni))
    asked = json.loads((folder / "curiosity.json").read_text(encoding="utf-8"))
    curiosity = Curiosity(asked["text"], *(tuple(asked.get(k, ())) for k in ("roles", "fields", "places", "questions")))
    judged: dict[str, dict[str, Any]] = {}
    for key, value in json.loads((folder / "judgments.json").read_text(encoding="utf-8")).items():
        judged[profile_key(key) if "/" in key else key.lower()] = value
        for other in value.get("same_as", ()):
            judged[other.lower()] = {**value, "again": True}
    return Network(folder.name, people, me, curiosity, judged)


def _rows(text: str) -> list[dict[str, str]]:
    lines = text.splitlines(keepends=True)
    start = next((i for i, line in enumerate(lines) if line.startswith("First Name,")), 0) if text.startswith("Notes:") else 0
    return list(csv.DictReader(io.StringIO("".join(lines[start:]), newline="")))


def _me(tables: dict[str, list[dict[str, str]]]) -> Me:
    profile = tables["Profile.csv"][0]
    return Me(
        name=f"{profile['First Name']} {profile['Last Name']}",
        headline=profile["Headline"],
        place=profile["Geo Location"],
        positions=tuple(
            Position(r["Title"], r["Company Name"], _day(r["Started On"]), _day(r["Finished On"]), not r["Finished On"], r["Location"])
            for r in tables.get("Positions.csv", [])
        ),
        education=tuple(
            Education(r["School Name"], r["Degree Name"], _day(r["Start Date"]), _day(r["End Date"]))
            for r in tables.get("Education.csv", [])
        ),
    )


def _day(text: str) -> date | None:
    for shape in ("%b %Y", "%Y", "%d %b %Y"):
        try:
            return datetime.strptime(text.strip(), shape).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    return None


def _connection(row: dict[str, str]) -> Person:
    return Person(
        first=row["First Name"].strip(), last=row["Last Name"].strip(), url=row["URL"], email=row["Email Address"],
        company=row["Company"], title=row["Position"], connected_on=_day(row["Connected On"]),
        source=Source("import", "LinkedIn connections", TODAY),
    )  # fmt: skip


def _alumnus(row: dict[str, str], me: Me) -> Person:
    first, _, last = row["Name"].partition(" ")
    source = Source("import", "alumni list", TODAY)
    school = _school(me, row)
    return Person(
        first=first, last=last, email=row["Email"], company=row["Current Employer"], title=row["Title"],
        place=f"{row['City']}, {row['Country']}", willing={"yes": True, "no": False}.get(row["Willing to Help"]),
        positions=_history(row["Career History"], source), source=source,
        education=(Education(school, row["Degree"], ended=_day(row["Graduation Year"]), source=source),),
    )  # fmt: skip


def _school(me: Me, row: dict[str, str]) -> str:
    """The school whose list it is: the directory does not name it, so what the asker would say at import."""
    name = row["Email"].partition("@")[2].split(".")[0]
    said = fold(name.replace("-", " ")).split()
    for education in me.education:
        initials = "".join(w[0] for w in fold(education.school).split() if w not in ("of", "the", "de", "da", "do"))
        if any(word in fold(education.school).split() or word == initials for word in said):
            return education.school
    return ""


_STEP = re.compile(r"^(.*?)\s+(\d{4})\s*[–-]\s*(\d{4})?$")


def _history(text: str, source: Source) -> tuple[Position, ...]:
    found = []
    for part in text.split(";"):
        step = _STEP.match(part.strip())
        if step:
            title, _, employer = step[1].partition(", ")
            ended = date(int(step[3]), 1, 1) if step[3] else None
            found.append(Position(title, employer, date(int(step[2]), 1, 1), ended, not step[3], source=source))
    return tuple(found)


def _letters(tables: dict[str, list[dict[str, str]]], me: str) -> dict[str, list[Letter]]:
    found: dict[str, list[Letter]] = defaultdict(list)
    for row in tables.get("messages.csv", []):
        sent = row["FROM"] == me
        url = row["RECIPIENT PROFILE URLS"] if sent else row["SENDER PROFILE URL"]
        at = datetime.strptime(row["DATE"], "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC)
        found[profile_key(url)].append(Letter("sent" if sent else "received", at, row["CONTENT"], "message", url=url))
    for row in tables.get("Invitations.csv", []):
        sent = row["Direction"] == "OUTGOING"
        url = row["inviteeProfileUrl"] if sent else row["inviterProfileUrl"]
        at = datetime.strptime(row["Sent At"], "%m/%d/%y, %I:%M %p").replace(tzinfo=UTC)
        found[profile_key(url)].append(Letter("sent" if sent else "received", at, row["Message"], "invitation", url=url))
    return found


def _with(person: Person, facts: dict[str, list[dict[str, str]]], letters: dict[str, list[Letter]]) -> Person:
    known = {profile_key(k) if "/" in k else k.lower(): v for k, v in facts.items()}
    noted = known.get(profile_key(person.url) or person.email.lower(), [])
    told = tuple(Fact(f["fact"], f["source"], date.fromisoformat(f["date"])) for f in noted)
    return replace(person, facts=told, letters=tuple(letters.get(profile_key(person.url), ())) if person.url else ())


if __name__ == "__main__":
    places = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    main(Path(places[0]) if places else FOLDER)
