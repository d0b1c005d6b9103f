"""Connections.csv of every year: people, with the company and title they had when the file was made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from askwell.importers import cells
from askwell.importers.dates import day, is_ambiguous, settled
from askwell.importers.files import Member
from askwell.importers.headers import Columns
from askwell.importers.tables import Table, find, nothing_found
from askwell.people import Person, Skipped, Source

FIELDS = ("first", "last", "url", "email", "company", "title", "connected")
NOWHERE = -1  # the empty cell put at the end of each row, for columns this file does not have
NO_NAME = "This row has no name. LinkedIn leaves it out when an account is closed or hidden."
TOO_WIDE = "This row has more cells than there are columns, so what belongs where is unclear."


@dataclass(frozen=True, slots=True)
class Sheet:
    """One Connections.csv, with the day each text in its date column names (None where it names none)."""

    table: Table
    days: Mapping[str, date | None]

    @property
    def newest(self) -> date | None:
        """The newest day on which anybody connected."""
        return max((d for d in self.days.values() if d), default=None)


def sheet(member: Member) -> Sheet:
    """Opens one Connections.csv; raises CannotRead where nothing in it is a header of connections."""
    data = member.load()
    table = find(data, member.base, "connections", _is_header)
    if table is None:
        raise nothing_found(member.base, "First Name, Last Name, Company, Position, Connected On", data)
    return Sheet(table, _days(table))


def looks_like(member: Member) -> bool:
    """Whether a single file has the columns that only connections have."""
    table = find(member.load(), member.base, "connections", _is_header)
    return table is not None and "connected" in table.columns


def people(sheet: Sheet, *, as_of: date | None, told: Callable[[str], None]) -> Iterator[Person | Skipped]:
    """A person or a Skipped for every row that says anything; repeats are not looked for."""
    table, days = sheet.table, sheet.days
    source = Source("import", f"LinkedIn file, {table.name}", as_of)
    take = itemgetter(*(table.columns.get(field, NOWHERE) for field in FIELDS))
    split = _splits(table.columns)
    _tell_of_dates(sheet, told)
    for line, row in table.rows(told):
        row.append("")
        first, last, url, email, company, title, when = take(row)
        if split:
            first, last = split(row)
        first, last = first.strip(), last.strip()
        if not (first or last) or (len(row) > len(table.header) + 1 and when.strip() and days.get(when) is None):
            yield from _skipped(line, row, first or last)
            continue
        if url:
            url = cells.web_address(url)
        if email:
            email = cells.email(email)
        # By position: at thirty thousand rows keywords cost more than everything else here.
        yield Person(first, last, url, email, company.strip(), title.strip(), "", days[when], None, (), (), source)


def _skipped(line: int, row: list[str], name: str) -> Iterator[Skipped]:
    if any(cell.strip() for cell in row):
        yield Skipped(line, TOO_WIDE if name else NO_NAME)


def _is_header(places: Columns) -> bool:
    named = "first" in places or "last" in places or "name" in places
    return named and len(places.keys() & {"url", "email", "company", "title", "connected"}) > 1


def _splits(places: Columns) -> Callable[[list[str]], tuple[str, str]] | None:
    """How to take a name apart where the file has it in one column."""
    if "first" in places and "last" in places:
        return None
    at = places.get("name", places.get("first", places.get("last", NOWHERE)))
    return lambda row: cells.first_and_last(row[at])


def _days(table: Table) -> Mapping[str, date | None]:
    at = table.columns.get("connected", NOWHERE)
    texts = {row[at] for _, row in table.rows(_nobody)} if at != NOWHERE else set()
    order = settled(texts)
    return {"": None} | {text: day(text, order) for text in texts}


def _nobody(_: str) -> None:
    """The warnings of the first pass over a file are those of the second."""


def _tell_of_dates(sheet: Sheet, told: Callable[[str], None]) -> None:
    unread = sorted(text for text, found in sheet.days.items() if found is None and text.strip())
    if not unread:
        return
    example = " ".join(unread[0].split())[:40]
    if any(map(is_ambiguous, unread)):
        told(f"{sheet.table.name}: dates such as “{example}” could have day or month first; they are left unknown.")
    else:
        told(f"{sheet.table.name}: dates such as “{example}” could not be read; they are left unknown.")
