"""Match the people of a file with those known, and write what is new."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from askwell import people
from askwell.desk import bulk
from askwell.desk.models import Education, Import, Overwritten, Person, Position, Seen
from askwell.people import email_key, fold, profile_key

_FILLED = ("first", "last", "url", "email", "place", "connected_on", "willing")
_READ = ("pk", "url_key", "email_key", "row_key", *_FILLED, "title", "company", "source_ref", "source_date")
_WRITTEN = (
    "id",
    "desk",
    "first",
    "last",
    "url",
    "url_key",
    "email",
    "email_key",
    "row_key",
    "title",
    "company",
    "place",
    "zone",
    "connected_on",
    "willing",
    "search",
    "source_ref",
    "source_date",
    "imported",
)


@dataclass(slots=True)
class _Row:
    """One person as stored: `new` when this import adds them, `changed` when it changes them."""

    id: int
    values: dict[str, object]
    new: bool = False
    changed: bool = False
    old: dict[str, object] = field(default_factory=dict)


class KnownRows:
    """Everyone on the desk by what identifies them: profile address, e-mail, or the row itself."""

    def __init__(self, record: Import) -> None:
        self.record = record
        self.desk = record.desk
        self.by_url: dict[str, _Row] = {}
        self.by_email: dict[str, _Row] = {}
        self.by_row: dict[str, _Row] = {}
        for pk, url, email, row, *values in Person.objects.of(self.desk).values_list(*_READ):
            self._index(_Row(pk, dict(zip(_READ[4:], values, strict=True))), url, email, row)
        self.next = bulk.next_id(Person)
        self.mentioned: dict[int, _Row] = {}

    def keep(self, persons: Iterable[people.Person], *, mention: bool) -> tuple[int, int]:
        """Write everyone; returns how many were added and changed. A repeat inside the file is known."""
        new: list[tuple[object, ...]] = []
        pasts = _Pasts(self.record)
        for person in persons:
            url, email = profile_key(person.url), email_key(person.email)
            row = self._match(person, url, email)
            if row is None:
                row = self._add(person, url, email, new)
            elif row.id not in self.mentioned or row.new:
                self._change(row, person)
            self.mentioned[row.id] = row
            if person.positions or person.education:
                pasts.collect(row, person)
        bulk.insert(Person, _WRITTEN, new)
        pasts.write()
        self._write_changes()
        if mention:
            rows = [(self.desk.pk, self.record.pk, pk) for pk in self.mentioned]
            bulk.insert(Seen, ("desk", "imported", "person"), rows)
        return len(new), sum(row.changed and not row.new for row in self.mentioned.values())

    def _index(self, row: _Row, url: str, email: str, own: str) -> None:
        for key, index in ((url, self.by_url), (email, self.by_email), (own, self.by_row)):
            if key:
                index.setdefault(key, row)

    def _match(self, person: people.Person, url: str, email: str) -> _Row | None:
        found = self.by_url.get(url) if url else None
        if found is None and email:
            found = self.by_email.get(email)
            if found and url and profile_key(str(found.values["url"])) not in ("", url):
                return None  # another profile: the same address is shared by two people
        return found or (self.by_row.get(row_key(person)) if not url and not email else None)

    def _add(self, person: people.Person, url: str, email: str, new: list[tuple[object, ...]]) -> _Row:
        if email in self.by_email:
            email = ""
        own = "" if url or email else row_key(person)
        source = person.source
        values: dict[str, object] = {
            "first": person.first[:200],
            "last": person.last[:200],
            "url": person.url[:500] if url else "",
            "email": person.email[:320],
            "title": person.title,
            "company": person.company,
            "place": person.place[:300],
            "connected_on": person.connected_on,
            "willing": person.willing,
            "source_ref": source.ref if source else "",
            "source_date": source.date if source else None,
        }
        row = _Row(self.next, values, new=True)
        self.next += 1
        new.append(self._stored(row, url[:500], email[:320], own))
        self._index(row, url, email, own)
        return row

    def _stored(self, row: _Row, url: str, email: str, own: str) -> tuple[object, ...]:
        v = row.values
        return (
            row.id,
            self.desk.pk,
            v["first"],
            v["last"],
            v["url"],
            url,
            v["email"],
            email,
            own,
            v["title"],
            v["company"],
            v["place"],
            "",
            _iso(v["connected_on"]),
            v["willing"],
            searched(v),
            v["source_ref"],
            _iso(v["source_date"]),
            self.record.pk,
        )

    def _change(self, row: _Row, person: people.Person) -> None:
        for name in _FILLED:
            value = getattr(person, name)
            if value not in ("", None) and row.values[name] in ("", None):
                self._set(row, name, value)
        self._change_work(row, person)

    def _change_work(self, row: _Row, person: people.Person) -> None:
        """Title and company go together: a newer file replaces both, an older one only fills when both are blank."""
        if (person.title, person.company) in ((row.values["title"], row.values["company"]), ("", "")):
            return
        day, known_day = person.source and person.source.date, row.values["source_date"]
        blank = not row.values["title"] and not row.values["company"]
        if blank or (isinstance(day, date) and isinstance(known_day, date) and day > known_day):
            self._set(row, "title", person.title)
            self._set(row, "company", person.company)
            self._set(row, "source_ref", person.source.ref if person.source else "")
            self._set(row, "source_date", day)

    def _set(self, row: _Row, name: str, value: object) -> None:
        if row.values[name] == value:
            return
        row.old.setdefault(name, row.values[name])
        row.values[name] = value
        row.changed = True

    def _write_changes(self) -> None:
        changed = [row for row in self.mentioned.values() if row.old]
        Overwritten.objects.bulk_create(
            Overwritten(
                desk=self.desk,
                imported=self.record,
                person_id=row.id,
                field=name,
                old=_iso(old),
                new=_iso(row.values[name]),
            )
            for row in changed
            if not row.new
            for name, old in row.old.items()
        )
        for row in changed:
            write_fields(row.id, {name: row.values[name] for name in row.old})


class _Pasts:
    """Positions and education that a file tells of people; what is already known is not written twice."""

    def __init__(self, record: Import) -> None:
        self.record = record
        desk = record.desk
        positions = Position.objects.of(desk).exclude(person=None)
        self.positions = {(p, *_position_key(*v)) for p, *v in positions.values_list("person_id", *_POSITION_KEY)}
        education = Education.objects.of(desk).exclude(person=None)
        self.education = {(p, *_education_key(*v)) for p, *v in education.values_list("person_id", *_EDUCATION_KEY)}
        self.new_positions: list[Position] = []
        self.new_education: list[Education] = []

    def collect(self, row: _Row, person: people.Person) -> None:
        """Keep what is new of one person's past, for `write`."""
        before = len(self.new_positions) + len(self.new_education)
        for p in person.positions:
            key = (row.id, *_position_key(p.title, p.employer, p.started))
            if key not in self.positions:
                self.positions.add(key)
                self.new_positions.append(position_row(self.record, p, person_id=row.id))
        for e in person.education:
            known = (row.id, *_education_key(e.school, e.degree, e.ended))
            if known not in self.education:
                self.education.add(known)
                self.new_education.append(education_row(self.record, e, person_id=row.id))
        if not row.new and len(self.new_positions) + len(self.new_education) > before:
            row.changed = True

    def write(self) -> None:
        """Write what was collected."""
        Position.objects.bulk_create(self.new_positions, batch_size=1000)
        Education.objects.bulk_create(self.new_education, batch_size=1000)


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


def row_key(person: people.Person) -> str:
    """What identifies a row without profile and e-mail: its name, and a date or school that stays the same."""
    fixed = person.connected_on or (person.education[0].ended if person.education else None)
    school = fold(person.education[0].school) if person.education else ""
    return f"{fold(person.name)}|{fixed or ''}|{school}"[:500]


def searched(values: dict[str, object]) -> str:
    """The text that a search looks through: name, work, organisation and place, without case or accents."""
    return fold(f"{values['first']} {values['last']} {values['title']} {values['company']} {values['place']}")


def write_fields(person_id: int, fields: dict[str, object]) -> None:
    """Set fields of one person, and what follows from them: the keys and the searched text."""
    row = Person.objects.get(pk=person_id)
    for name, value in fields.items():
        setattr(row, name, value)
    row.url_key, row.email_key = profile_key(row.url), email_key(row.email)
    if row.email_key and Person.objects.of(row.desk).filter(email_key=row.email_key).exclude(pk=row.pk).exists():
        row.email_key = ""
    row.row_key = "" if row.url_key or row.email_key else row.row_key
    row.search = searched({name: getattr(row, name) for name in ("first", "last", "title", "company", "place")})
    row.save()


def _iso(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
