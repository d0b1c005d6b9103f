"""Invented people, notes and wishes from a seed: what a draft is made from."""

import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Literal

from askwell.people import Curiosity, Education, Fact, Me, Note, Person, Position
from askwell.reading import CHANNELS, KINDS, Channel, MessageKind

TODAY = date(2026, 11, 24)
DRAFTED: tuple[MessageKind, ...] = tuple(kind for kind in KINDS if kind != "question")
_LINES = ("facts", "heard")
_ENGLISH: tuple[Literal["uk", "us"], ...] = ("uk", "us")


@dataclass(frozen=True, slots=True)
class Case:
    """What one draft is asked for with."""

    kind: MessageKind
    channel: Channel
    me: Me
    person: Person
    curiosity: Curiosity | None
    heard: tuple[Note, ...]
    asked_on: date | None
    talked_on: date | None
    meeting: datetime | None
    times: tuple[datetime, ...]
    target: str
    referrer: str


@cache
def words() -> dict[str, Any]:
    """The lists of invented.toml; TOML has no narrower type."""
    found = tomllib.loads((Path(__file__).parent / "invented.toml").read_text(encoding="utf-8"))
    return {key: tuple(value.strip().splitlines()) if key in _LINES else tuple(value) for key, value in found.items()}


def case(number: int, *, seed: int = 0) -> Case:
    """The case of a number: the same for the same seed."""
    random = Random(f"{seed}|{number}")  # no secret
    kind = DRAFTED[number % len(DRAFTED)]
    known = random.random() < 0.9
    return Case(
        kind=kind,
        channel="linkedin" if kind in ("linkedin-note", "inmail") else random.choice(CHANNELS),
        me=_me(random),
        person=_person(random, number),
        curiosity=_curiosity(random) if known else None,
        heard=_heard(random) if kind in ("thank-you", "keep-in-touch", "introduction-request") else (),
        asked_on=random.choice((None, TODAY - timedelta(days=random.randint(1, 40)))),
        talked_on=random.choice((None, TODAY - timedelta(days=random.randint(0, 90)))),
        meeting=random.choice((None, _moment(random))),
        times=tuple(_moment(random) for _ in range(random.choice((0, 1, 2, 3)))),
        target=random.choice(("", random.choice(words()["person"]))),
        referrer=random.choice(("", random.choice(words()["person"]))),
    )


def _moment(random: Random) -> datetime:
    return datetime(2026, 12, random.randint(1, 28), random.randint(8, 17), random.choice((0, 0, 30)), tzinfo=UTC)


def fill(line: str, random: Random) -> str:
    """A line with its slots filled."""
    table = words()
    trade, other = random.sample(table["trade"], 2)
    field, second = random.sample(table["field"], 2)
    saying = random.choice(table["saying"])
    slots = {key: random.choice(table[key]) for key in ("thing", "place", "org", "event", "titled", "advice", "person")}
    return line.format(
        trade=trade,
        Trade=trade.capitalize(),
        trade2=other,
        trade_ing=random.choice(("nursing", "teaching", "law", "banking", "the army", "retail")),
        field=field,
        field2=second,
        saying=saying,
        Saying=saying.capitalize(),
        year=random.randint(1995, 2024),
        n=random.randint(3, 34),
        **slots,
    )


def _person(random: Random, number: int) -> Person:
    facts = random.sample(words()["facts"], random.choice((0, 1, 1, 2, 2, 3, 4)))
    return Person(
        first=random.choice(words()["first"]),
        last=random.choice(words()["last"]),
        title=random.choice(words()["title"]),
        company=random.choice((*words()["org"], "")),
        id=number,
        facts=tuple(Fact(fill(line, random), "note") for line in facts),
        education=(Education("University of Hull"),) if random.random() < 0.1 else (),
    )


def _me(random: Random) -> Me:
    return Me(
        name=random.choice(words()["me"]),
        intro=random.choice(words()["intro"]),
        headline=random.choice(words()["headline"]),
        english=random.choice(_ENGLISH),
        positions=(Position("Care assistant", "Beck House", current=True),) if random.random() < 0.3 else (),
        education=(Education("University of Hull"),) if random.random() < 0.3 else (),
    )


def _curiosity(random: Random) -> Curiosity:
    roles = random.sample(words()["trade"], random.choice((0, 0, 1, 2)))
    fields = random.sample(words()["field"], random.choice((0, 1, 1)))
    return Curiosity(fill(random.choice(words()["curious"]), random), roles=tuple(roles), fields=tuple(fields))


def _heard(random: Random) -> tuple[Note, ...]:
    lines = random.sample(words()["heard"], random.choice((0, 1, 2, 3, 4, 5)))
    return tuple(
        Note(fill(line, random), star=random.random() < 0.5, off_record=random.random() < 0.1) for line in lines
    )
