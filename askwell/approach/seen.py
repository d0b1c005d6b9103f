"""One person as seen with a curiosity in mind: what each signal needs, worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from askwell.approach.asked import Asked
from askwell.approach.letters import Tie, tie
from askwell.approach.path import Named, foreign, left_behind
from askwell.approach.topics import concepts, coverage, generic, telling, topics
from askwell.careers import Career, Role, lexicon, likeness, read
from askwell.people import Person, Position, Source

ROLE = 0.6  # a fit from which someone is in the role asked for
NEAR_ROLE = 0.29  # a fit from which a role is a neighbour of it
NAMED = 0.9  # the share of a field a text covers that names it
IN_FIELD = 0.6  # a coverage from which someone is in the field without the role
GENERIC_ONLY = 0.55  # how certain a field is of which only the generic part shows
UNKNOWN = Source("import", "your network")


@dataclass(frozen=True)
class Fits:
    """How well every different title is the roles asked for, now and in its past, and how rare words are."""

    now: Mapping[str, float]
    past: Mapping[str, float]
    weight: Mapping[str, float]


class Seen:
    """A person, with the other records of the same person, seen with a curiosity in mind."""

    def __init__(self, person: Person, others: tuple[Person, ...], asked: Asked, fits: Fits) -> None:
        """See one person; `others` are further records of the same one."""
        self.person = joined(person, others)
        self.records = (person, *others)
        self.asked = asked
        self.fits = fits

    @cached_property
    def title(self) -> str:
        """The current title, as the fullest record gives it."""
        current = next(
            (position.title for position in self.person.positions if position.current and position.title), ""
        )
        return self.person.title or current

    @cached_property
    def career(self) -> Career:
        """The title taken apart."""
        return read(self.title)

    @cached_property
    def source(self) -> Source:
        """Where title and company are known from."""
        return self.person.source or UNKNOWN

    @cached_property
    def fit(self) -> float:
        """How well what they do now is a role asked for, 0 to 1."""
        titles = {record.title for record in self.records} | {self.title}
        best = max((self.fits.now.get(title, 0.0) for title in titles), default=0.0)
        return max(best, self._fit_there) if NEAR_ROLE <= best < ROLE and self.person.company else best

    @property
    def _fit_there(self) -> float:
        """The fit with the company beside the title: a finance manager at a museum is a museum finance manager."""
        if self.career.recruiter or self.career.seller:
            return 0.0
        there = tuple(concepts(self.person.company))
        known = (replace(role, topic=role.topic + there) for role in self.career.now[:1])
        return max((likeness(asked, role, {}) for role in known for asked in self.asked.wanted), default=0.0)

    @cached_property
    def past_fit(self) -> float:
        """How well something they did before is a role asked for, 0 to 1."""
        before = [self.fits.now.get(p.title, 0.0) for p in self.person.positions if p.title and not p.current]
        return max((*before, self.fits.past.get(self.title, 0.0)), default=0.0)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Everything that may show their field: title with company, the words of facts."""
        companies = " ".join(dict.fromkeys(record.company for record in self.records))
        return (f"{self.title} {companies}", *(fact.text for fact in self.person.facts))

    @cached_property
    def field(self) -> float:
        """How much of one field asked about they show, 0 to 1, rare words counting more."""
        return max((coverage(f, text, self.fits.weight) for f in self.asked.fields for text in self.texts), default=0.0)

    @cached_property
    def field_in_title(self) -> float:
        """How much of one field asked about the title alone covers, word by word."""
        said = " ".join(word for role in self.career.now for word in (role.text, *role.topic))
        return max((coverage(field, said, {}) for field in self.asked.fields), default=0.0)

    @cached_property
    def topics(self) -> frozenset[str]:
        """The fields of work they show."""
        return frozenset(name for text in self.texts for name in topics(text))

    @cached_property
    def subject(self) -> frozenset[str]:
        """The fields the title itself says the role is about, beside the role."""
        return topics(" ".join(word for role in self.career.now for word in role.topic))

    @cached_property
    def field_sure(self) -> float:
        """How sure it is that someone in the role is in the field: 1 sure, 0 unknown, -1 plainly another field."""
        asked = telling(self.asked.about)
        if self.asked.role_is_field:
            return 1.0
        if self.subject and telling(self.subject) and not self.subject & self.asked.about:
            return -1.0
        if self.topics & asked or self.field >= IN_FIELD:
            return 1.0
        if self.topics & self.asked.about & generic() or self.field >= IN_FIELD / 2:
            return GENERIC_ONLY
        return -1.0 if telling(self.topics) else 0.0

    @cached_property
    def tie(self) -> Tie:
        """How things stand between us."""
        return tie(self.person, today=self.asked.today)

    @cached_property
    def sectors(self) -> frozenset[str]:
        """The sectors of what they do now."""
        return frozenset(role.sector for role in self.career.now if role.sector)

    @cached_property
    def relevant(self) -> bool:
        """Whether what they do, did or know has to do with the curiosity."""
        return self.fit >= NEAR_ROLE or self.past_fit >= ROLE or self.field >= IN_FIELD or self.at_home

    @cached_property
    def at_home(self) -> bool:
        """Whether, where a field alone is asked about, what they do is a craft of that field."""
        return bool(self.asked.at_home and self.sectors & self.asked.at_home)

    def is_foreign(self, craft: str, sector: str) -> bool:
        """Whether coming from this craft is an unusual way to what they do now, or the asker's own way."""
        if any(role.core == craft for role in self.career.now[:1]):
            return False
        own = craft in self.asked.crafts and not (self.fit < ROLE and sector in self.sectors)
        return own or foreign(sector, self.asked.home | self.sectors)

    def is_foreign_beside(self, role: Role) -> bool:
        """Whether a further role in the title is of another craft than the one asked for, named first."""
        first = self.career.now[0]
        home = self.asked.home | {first.sector} | {"business"}
        return self.fit >= ROLE and role.sector != first.sector and foreign(role.sector, home)

    def is_same_start(self, craft: str, sector: str) -> bool:
        """Whether a craft left behind is what the asker does."""
        return craft in self.asked.crafts or sector in self.asked.sectors

    @cached_property
    def history(self) -> tuple[tuple[Position, Named | None], ...]:
        """The positions from the earliest, each with the craft it names."""
        dated = sorted(self.person.positions, key=lambda p: (p.started is None, p.started or self.asked.today))
        return tuple((position, _craft_of(position.title)) for position in dated)

    @cached_property
    def left(self) -> tuple[tuple[str, Named], ...]:
        """Facts that put a craft in the past which is an unusual start, with that craft."""
        return tuple(
            (fact.text, named)
            for fact in self.person.facts
            for named in left_behind(fact.text)
            if self.is_foreign(named.craft, named.sector)
        )


def joined(person: Person, others: tuple[Person, ...]) -> Person:
    """One record out of several of the same person, each part keeping the source it came from."""
    if not others:
        return _sourced(person)
    records = [_sourced(record) for record in (person, *others)]
    return replace(
        records[0],
        company=next((r.company for r in records if r.company), ""),
        title=next((r.title for r in records if r.title), ""),
        place=next((r.place for r in records if r.place), ""),
        willing=next((r.willing for r in records if r.willing is not None), None),
        positions=tuple(dict.fromkeys(p for r in records for p in r.positions)),
        education=tuple(dict.fromkeys(e for r in records for e in r.education)),
        facts=tuple(dict.fromkeys(f for r in records for f in r.facts)),
        letters=tuple(dict.fromkeys(x for r in records for x in r.letters)),
        approached=any(r.approached for r in records),
        declined=any(r.declined for r in records),
    )


def _sourced(person: Person) -> Person:
    """The record with its own source on every position and school that has none."""
    own = person.source or UNKNOWN
    if all(p.source for p in person.positions) and all(e.source for e in person.education):
        return person
    return replace(
        person,
        positions=tuple(p if p.source else replace(p, source=own) for p in person.positions),
        education=tuple(e if e.source else replace(e, source=own) for e in person.education),
    )


def _craft_of(title: str) -> Named | None:
    """The craft a title names first, or the function its general head governs."""
    known = lexicon()
    for role in read(title).roles:
        if role.sector or role.core in known.sectors:
            return Named(role.core, role.sector, 0, 1)
    return None
