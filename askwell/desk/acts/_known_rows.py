"""Match the people of a file with those known, and write what is new."""

import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from askwell import people
from askwell.desk import bulk
from askwell.desk.acts._pasts import Pasts
from askwell.desk.models import Desk, Import, Overwritten, Person, Seen
from askwell.people import email_key, fold, profile_key

_FILLED = ("first", "last", "url", "email", "place", "connected_on", "willing")
_VALUES = (*_FILLED, "title", "company", "source_ref", "source_date")
_KEYS = ("url_key", "email_key", "row_key")
_WRITTEN = (*_VALUES, *_KEYS, "search")
_LONGEST = {"first": 200, "last": 200, "url": 500, "email": 320, "place": 300, "source_ref": 300}  # characters


@dataclass(slots=True)
class _Row:
    """One person as stored: `new` when this import adds them, `changed` when it changes them."""

    id: int
    values: dict[str, object]
    url_key: str
    email_key: str
    row_key: str
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
        self.rows: list[_Row] = []
        self.days: _Days | None = None
        self.bare = False
        for pk, url, email, row, *values in Person.objects.of(self.desk).values_list("pk", *_KEYS, *_VALUES):
            self._index(_Row(pk, dict(zip(_VALUES, values, strict=True)), url, email, row))
        self.next = bulk.next_id(Person)
        self.mentioned: dict[int, _Row] = {}

    def keep(self, persons: Iterable[people.Person], *, mention: bool) -> tuple[int, int]:
        """Write everyone; returns how many were added and changed. A repeat inside the file is known."""
        pasts = Pasts(self.record)
        for person in map(_without_endless_addresses, persons):
            url, email = profile_key(person.url), email_key(person.email)
            row = self._match(person, url, email)
            if row is None:
                row = self._add(person, url, email)
            elif row.id not in self.mentioned or row.new:
                self._change(row, person)
            self.mentioned[row.id] = row
            if (person.positions or person.education) and pasts.collect(person, person_id=row.id):
                row.changed = True
        new = [row for row in self.mentioned.values() if row.new]
        self._write_new(new)
        pasts.write(mention=mention)
        self._write_changes()
        seen = self.mentioned.values() if mention else new
        bulk.insert(Seen, ("desk", "imported", "person"), [(self.desk.pk, self.record.pk, row.id) for row in seen])
        return len(new), sum(row.changed and not row.new for row in self.mentioned.values())

    def _index(self, row: _Row) -> None:
        self.rows.append(row)
        self.bare = self.bare or not row.url_key
        for key, index in ((row.url_key, self.by_url), (row.email_key, self.by_email), (row.row_key, self.by_row)):
            if key:
                index.setdefault(key, row)
        if self.days:
            self.days.add(row)

    def _match(self, person: people.Person, url: str, email: str) -> _Row | None:
        found = self.by_url.get(url) if url else None
        if found is None and email:
            found = self.by_email.get(email)
            if found and url and found.url_key not in ("", url):
                return None  # another profile: the same address is shared by two people
        if found is None and not url and not email:
            found = self.by_row.get(row_key(person))
        if found is None and person.connected_on and (self.bare or not url):
            found = self._of_that_day(person, url, email)
        return found

    def _of_that_day(self, person: people.Person, url: str, email: str) -> _Row | None:
        """Who has this name and became a connection on this day, where one of the two rows has no address to tell."""
        if self.days is None:
            self.days = _Days(self.rows)
        found = self.days.only(person.name, person.connected_on)
        if found is None or (url and found.url_key) or (email and found.email_key not in ("", email)):
            return None
        return found

    def _add(self, person: people.Person, url: str, email: str) -> _Row:
        values = {name: _cut(name, getattr(person, name)) for name in (*_FILLED, "title", "company")}
        values["url"] = values["url"] if url else ""
        values["source_ref"], values["source_date"] = _said_by(person)
        own = "" if url or email else row_key(person)
        row = _Row(self.next, values, url, "" if email in self.by_email else email, own, new=True)
        self.next += 1
        self._index(row)
        return row

    def _change(self, row: _Row, person: people.Person) -> None:
        for name in _FILLED:
            value = getattr(person, name)
            if value not in ("", None) and row.values[name] in ("", None):
                self._set(row, name, _cut(name, value))
        self._change_work(row, person)

    def _change_work(self, row: _Row, person: people.Person) -> None:
        """Title and company go together: a newer file replaces both, an older one only fills when both are blank."""
        if (person.title, person.company) in ((row.values["title"], row.values["company"]), ("", "")):
            return
        day, known_day = person.source and person.source.date, row.values["source_date"]
        blank = not row.values["title"] and not row.values["company"]
        if blank or (isinstance(day, date) and isinstance(known_day, date) and day > known_day):
            ref, day = _said_by(person)
            new = {"title": person.title, "company": person.company, "source_ref": ref, "source_date": day}
            for name, value in new.items():
                self._set(row, name, value)

    def _set(self, row: _Row, name: str, value: object) -> None:
        if row.values[name] == value:
            return
        row.old.setdefault(name, row.values[name])
        row.values[name] = value
        row.changed = True
        if name == "url":
            row.url_key = profile_key(str(value))
            self.by_url.setdefault(row.url_key, row)
        elif name == "email":
            key = email_key(str(value))
            row.email_key = key if self.by_email.setdefault(key, row) is row else ""

    def _write_new(self, rows: list[_Row]) -> None:
        fixed = (self.desk.pk, self.record.pk, "")
        stored = [(row.id, *fixed, *_stored(row)) for row in rows]
        bulk.insert(Person, ("id", "desk", "imported", "zone", *_WRITTEN), stored)

    def _write_changes(self) -> None:
        changed = [row for row in self.mentioned.values() if row.old and not row.new]
        fixed = (self.desk.pk, self.record.pk)
        held = [
            (*fixed, row.id, name, json.dumps(_iso(old)), json.dumps(_iso(row.values[name])))
            for row in changed
            for name, old in row.old.items()
        ]
        bulk.insert(Overwritten, ("desk", "imported", "person", "field", "old", "new"), held)
        bulk.update(Person, _WRITTEN, [(*_stored(row), row.id) for row in changed])


class _Days:
    """Who became a connection on which day, by name; a name that two share on a day tells nobody apart."""

    def __init__(self, rows: Iterable[_Row]) -> None:
        self.of: dict[tuple[str, object], _Row | None] = {}
        for row in rows:
            self.add(row)

    def add(self, row: _Row) -> None:
        """Remember one more."""
        key = (fold(f"{row.values['first']} {row.values['last']}"), row.values["connected_on"])
        self.of[key] = None if key in self.of else row

    def only(self, name: str, day: date | None) -> _Row | None:
        """The one person of this name and day."""
        return self.of.get((fold(name), day)) if day else None


def row_key(person: people.Person) -> str:
    """What identifies a row without profile and e-mail: its name, and a date or school that stays the same."""
    fixed = person.connected_on or (person.education[0].ended if person.education else None)
    school = fold(person.education[0].school) if person.education else ""
    return f"{fold(person.name)}|{fixed or ''}|{school}"[:500]


def searched(values: dict[str, object]) -> str:
    """The text that a search looks through: name, work, organisation and place, without case or accents."""
    return fold(f"{values['first']} {values['last']} {values['title']} {values['company']} {values['place']}")


def write_fields(desk: Desk, changes: Mapping[int, Mapping[str, object]]) -> None:
    """Set fields of people by their id, and what follows from them: the keys and the searched text."""
    owners = dict(Person.objects.of(desk).exclude(email_key="").values_list("email_key", "pk"))
    rows = []
    for pk, own, *stored in Person.objects.of(desk).values_list("pk", "row_key", *_VALUES):
        if pk in changes:
            values = {**dict(zip(_VALUES, stored, strict=True)), **changes[pk]}
            mail = email_key(str(values["email"]))
            row = _Row(pk, values, profile_key(str(values["url"])), mail * (owners.get(mail, pk) == pk), own)
            rows.append((*_stored(row), pk))
    bulk.update(Person, _WRITTEN, rows)


def values_of(desk: Desk, ids: Container[int]) -> dict[int, dict[str, object]]:
    """What these people's fields hold now, as an import compares them."""
    found = Person.objects.of(desk).values_list("pk", *_VALUES)
    return {pk: {name: _iso(v) for name, v in zip(_VALUES, stored, strict=True)} for pk, *stored in found if pk in ids}


def _stored(row: _Row) -> tuple[object, ...]:
    values = (_iso(row.values[name]) for name in _VALUES)
    return (*values, row.url_key, row.email_key, row.row_key, searched(row.values))


def _said_by(person: people.Person) -> tuple[str, date | None]:
    source = person.source
    return (source.ref[: _LONGEST["source_ref"]], source.date) if source else ("", None)


def _cut(name: str, value: object) -> object:
    return value[: _LONGEST.get(name)] if isinstance(value, str) else value


def _without_endless_addresses(person: people.Person) -> people.Person:
    """The person as they are, or without an address so long that it is none."""
    url, email = len(person.url) <= _LONGEST["url"], len(person.email) <= _LONGEST["email"]
    return person if url and email else replace(person, url=person.url * url, email=person.email * email)


def _iso(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
