"""Positions and education that imports tell of people and of me."""

from collections.abc import Iterable
from datetime import date

from askwell import people
from askwell.desk import bulk
from askwell.desk.models import Education, Import, Position, Told
from askwell.people import fold


class Pasts:
    """Positions and education that a file tells of people; what is already known is not written twice."""

    def __init__(self, record: Import) -> None:
        self.record = record
        desk = record.desk
        positions = Position.objects.of(desk).exclude(person=None)
        self.positions: dict[object, int | None] = {
            (person, *_position_key(*v)): pk
            for pk, person, *v in positions.values_list("pk", "person_id", *_POSITION_KEY)
        }
        education = Education.objects.of(desk).exclude(person=None)
        self.education: dict[object, int | None] = {
            (person, *_education_key(*v)): pk
            for pk, person, *v in education.values_list("pk", "person_id", *_EDUCATION_KEY)
        }
        self.again: dict[str, set[int | None]] = {"position": set(), "education": set()}
        self.new_positions: list[Position] = []
        self.new_education: list[Education] = []

    def collect(self, person: people.Person, *, person_id: int) -> bool:
        """Keep what is new of one person's past, for `write`; returns whether anything is."""
        before = len(self.new_positions) + len(self.new_education)
        for p in person.positions:
            key = (person_id, *_position_key(p.title, p.employer, p.started))
            if key in self.positions:
                self.again["position"].add(self.positions[key])
            else:
                self.positions[key] = None
                self.new_positions.append(position_row(self.record, p, person_id=person_id))
        for e in person.education:
            known = (person_id, *_education_key(e.school, e.degree, e.ended))
            if known in self.education:
                self.again["education"].add(self.education[known])
            else:
                self.education[known] = None
                self.new_education.append(education_row(self.record, e, person_id=person_id))
        return len(self.new_positions) + len(self.new_education) > before

    def write(self, *, mention: bool) -> None:
        """Write what was collected, and with `mention` that what was known is told again."""
        Position.objects.bulk_create(self.new_positions, batch_size=1000)
        Education.objects.bulk_create(self.new_education, batch_size=1000)
        for what, rows in self.again.items() if mention else ():
            tell_again(self.record, what, rows)


def tell_again(record: Import, what: str, rows: Iterable[int | None]) -> None:
    """Remember that an import told rows again that others brought: a "position", an "education" or a "letter"."""
    told = [(record.desk_id, record.pk, row) for row in rows if row]
    bulk.insert(Told, ("desk", "imported", what), told)


_POSITION_KEY = ("title", "employer", "started")
_EDUCATION_KEY = ("school", "degree", "ended")


def _position_key(title: str, employer: str, started: date | None) -> tuple[str, str, date | None]:
    return fold(title), fold(employer), started


def _education_key(school: str, degree: str, ended: date | None) -> tuple[str, str, date | None]:
    return fold(school), fold(degree), ended


def position_row(
    record: Import, p: people.Position, *, person_id: int | None = None, me: int | None = None
) -> Position:
    """A position as a row of an import, of a person or of me."""
    return Position(
        desk=record.desk,
        person_id=person_id,
        me_id=me,
        title=p.title,
        employer=p.employer,
        started=p.started,
        ended=p.ended,
        current=p.current,
        place=p.place[:300],
        source_ref=p.source.ref if p.source else "",
        source_date=p.source.date if p.source else None,
        imported=record,
    )


def education_row(
    record: Import, e: people.Education, *, person_id: int | None = None, me: int | None = None
) -> Education:
    """An education as a row of an import, of a person or of me."""
    return Education(
        desk=record.desk,
        person_id=person_id,
        me_id=me,
        school=e.school,
        degree=e.degree,
        started=e.started,
        ended=e.ended,
        source_ref=e.source.ref if e.source else "",
        source_date=e.source.date if e.source else None,
        imported=record,
    )
