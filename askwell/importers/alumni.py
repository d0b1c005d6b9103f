"""A list of alumni as a school or a society keeps it: a CSV with whatever columns it has."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from askwell.importers import cells
from askwell.importers.filenames import named_day
from askwell.importers.files import Member, is_zip, members
from askwell.importers.headers import Columns, known
from askwell.importers.history import positions
from askwell.importers.records import CannotRead, Record, Warned
from askwell.importers.tables import Table, find, nothing_found
from askwell.importers.years import studied
from askwell.people import Education, Person, Skipped, Source

TELLING = frozenset({"year", "degree", "school", "willing", "consent", "refuses", "history"})
NO_NAME = "This row has no name."
WANTED = "Name (or First Name and Last Name), Graduation Year, Degree, Employer, Title"


@dataclass(frozen=True, slots=True)
class List:
    """What is the same for every row of one list."""

    school: str
    source: Source


def recognises(path: Path) -> bool:
    """Whether a file has names and at least one column that only a list of alumni has."""
    if path.is_dir() or is_zip(path):
        return False
    member = members(path)[0]
    data = member.load()
    if find(data, member.base, "contacts", bool):
        return False
    table = find(data, member.base, "alumni", _has_names)
    return table is not None and bool(table.columns.keys() & TELLING)


def unknown(path: Path) -> CannotRead:
    """What to say of a file that is none of the sources."""
    member = members(path)[0]
    data = member.load()
    if find(data, member.base, "contacts", bool):
        return CannotRead(f"{member.base} is an address book, which cannot be read yet. A LinkedIn archive can.")
    if find(data, member.base, "messages", lambda places: {"thread", "from"} <= places.keys()):
        return CannotRead(f"{member.base} is one file of a LinkedIn archive. Import the zip it came in, whole.")
    if find(data, member.base, "alumni", _has_names):
        return CannotRead(
            f"{member.base} has names but nothing of a school. If it is a list of alumni, say so: --as alumni."
        )
    return nothing_found(member.base, WANTED, data)


def read(path: Path, *, school: str = "", as_of: date | None = None) -> Iterator[Record]:
    """A person or a Skipped for every row that says anything; raises CannotRead where no column holds names."""
    table = _table(_member(path))
    source = Source("import", f"alumni list {path.name}", as_of or named_day(path.name))
    told: list[str] = []
    yield from _people(table, List(school.strip(), source), told.append)
    yield from map(Warned, dict.fromkeys(told))


def dated(path: Path) -> date | None:
    """The day in the file's name, where it has one; a list of alumni tells no other."""
    return named_day(path.name)


def _member(path: Path) -> Member:
    if path.is_dir() or is_zip(path):
        raise CannotRead(f"{path.name} is not a single list. Import the CSV file itself.")
    return members(path)[0]


def _table(member: Member) -> Table:
    data = member.load()
    table = find(data, member.base, "alumni", _has_names)
    if table is None:
        raise nothing_found(member.base, WANTED, data)
    return table


def _has_names(places: Columns) -> bool:
    return bool(places.keys() & {"name", "first", "last"}) and len(places) > 1


def _people(table: Table, given: List, told: Callable[[str], None]) -> Iterator[Person | Skipped]:
    places = [(name, table.columns.get(name)) for name in known("alumni")]
    for line, row in table.rows(told):
        values = {name: row[at].strip() if at is not None else "" for name, at in places}
        first, last = _name(values, table.columns)
        if first or last:
            yield _person(first, last, values, given)
        elif any(cell.strip() for cell in row):
            yield Skipped(line, NO_NAME)


def _name(values: dict[str, str], places: Columns) -> tuple[str, str]:
    """First and last name; a column called `Name` or `Nom` alone holds both."""
    first, last, name = values["first"], values["last"], values["name"]
    if "first" in places and "last" in places:
        return (first, last) if first or last else cells.first_and_last(name)
    if "last" in places and "name" in places:
        return name, last
    return cells.first_and_last(name or first or last)


def _person(first: str, last: str, values: dict[str, str], given: List) -> Person:
    title = "" if cells.is_honorific(values["title"]) else values["title"]
    return Person(
        first=first,
        last=last,
        url=cells.web_address(values["url"]),
        email=cells.email(values["email"]),
        company=values["employer"],
        title=title,
        place=values["place"] or ", ".join(filter(None, (values["city"], values["country"]))),
        willing=_willing(values),
        positions=positions(values["history"], employer=values["employer"], title=title, source=given.source),
        education=_education(values, given),
        source=given.source,
    )


def _willing(values: dict[str, str]) -> bool | None:
    """Whether this person said they would help; a consent withheld outweighs everything."""
    if cells.answer(values["consent"]) is False or cells.answer(values["refuses"]) is True:
        return False
    willing = cells.answer(values["willing"])
    return cells.answer(values["consent"]) if willing is None else willing


def _education(values: dict[str, str], given: List) -> tuple[Education, ...]:
    school = given.school or values["school"]
    started, ended = studied(values["year"])
    if not (school or values["degree"] or ended):
        return ()
    return (Education(school, values["degree"], started, ended, given.source),)
