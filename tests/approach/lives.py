"""Invented lives to rank: who asks, what about, the people in the file, and what a careful adviser would say."""

import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from askwell.people import Curiosity, Education, Fact, Letter, Me, Person, Position, Source

FOLDER = Path(__file__).parent / "lives"
FILE = Source("import", "LinkedIn connections", date(2026, 11, 20))
ALUMNI = Source("import", "alumni list", date(2026, 11, 20))


@dataclass(frozen=True, slots=True)
class Life:
    """One network with what an adviser would say: grade 0 to 3, a trap's name, kinds, by name."""

    people: tuple[Person, ...]
    me: Me
    curiosity: Curiosity
    today: date
    grades: dict[str, int]
    traps: dict[str, str]
    kinds: dict[str, frozenset[str]]


def names() -> list[str]:
    """The lives there are."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def life(name: str) -> Life:
    """One life from its file."""
    told = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    listed = told["people"]
    asked = told["curiosity"]
    return Life(
        people=tuple([_person(p) for p in listed] + [_other(line) for line in told["more"]["people"]]),
        me=_me(told["me"]),
        curiosity=Curiosity(asked["text"], *(tuple(asked[key]) for key in ("roles", "fields", "places"))),
        today=told["today"],
        grades={p["n"]: p["g"] for p in listed},
        traps={p["n"]: p["trap"] for p in listed if "trap" in p},
        kinds={p["n"]: frozenset(p.get("k", "").split()) for p in listed},
    )


def _person(p: dict[str, Any]) -> Person:
    first, _, last = p["n"].rpartition(" ")
    source = ALUMNI if "s" in p else FILE
    slug = p["n"].lower().replace(" ", "-")
    return Person(
        first=first, last=last, title=p["t"], company=p["c"], place=p.get("p", ""), willing=p.get("w"), source=source,
        url="" if "s" in p else f"https://www.linkedin.com/in/{slug}", email=f"{slug}@x.example" if "s" in p else "",
        positions=tuple(_step(step) for step in p.get("h", "").split(";") if step.strip()),
        education=(_school(p["s"]),) if "s" in p else (),
        facts=tuple(Fact(text, "my notes", date(2026, 10, 1)) for text in p.get("f", ())),
        letters=tuple(_letter(text) for text in p.get("m", ())),
    )  # fmt: skip


def _other(line: str) -> Person:
    name, title, company = (part.strip() for part in line.split("|"))
    first, _, last = name.partition(" ")
    return Person(
        first=first,
        last=last,
        title=title,
        company=company,
        source=FILE,
        url=f"https://x.example/in/{name.replace(' ', '-')}",
    )


def _step(text: str) -> Position:
    what, _, years = text.strip().rpartition(" ")
    began, _, ended = years.partition("–")
    title, _, employer = what.partition(", ")
    return Position(
        title, employer, date(int(began), 1, 1), date(int(ended), 1, 1) if ended else None, not ended, source=ALUMNI
    )


def _school(text: str) -> Education:
    school, degree, year = (part.strip() for part in text.split("|"))
    return Education(school, degree, ended=date(int(year), 1, 1), source=ALUMNI)


def _letter(text: str) -> Letter:
    day = datetime.combine(date.fromisoformat(text[1:11]), time(12, 0), UTC)
    return Letter("sent" if text[0] == ">" else "received", day, text[12:])


def _me(told: dict[str, Any]) -> Me:
    def parts(line: str) -> tuple[str, str, date | None, date | None]:
        one, other, began, ended = (part.strip() for part in line.split("|"))
        return one, other, *(date(int(year), 1, 1) if year else None for year in (began, ended))  # type: ignore[return-value]

    jobs = [parts(line) for line in told["positions"]]
    schools = [parts(line) for line in told["education"]]
    return Me(
        name=told["name"], headline=told["headline"], place=told["place"],
        positions=tuple(Position(a, b, c, d, d is None) for a, b, c, d in jobs),
        education=tuple(Education(a, b, c, d) for a, b, c, d in schools),
    )  # fmt: skip
