"""Who is asking, out of Profile, Positions, Education and Email Addresses; any of them may be missing."""

from collections.abc import Callable, Iterator
from datetime import date

from askwell.importers.cells import answer, email
from askwell.importers.dates import month
from askwell.importers.headers import known
from askwell.importers.linkedin.archive import Archive
from askwell.people import Education, Me, Position, Source

Told = Callable[[str], None]


def me(archive: Archive, *, as_of: date | None, told: Told) -> Me | None:
    """The owner of an archive, or None where no file tells; the intro is left to be written from the headline."""
    one = next(_rows(archive, "profile", "profile", told, "headline"), {})
    positions = tuple(_positions(archive, as_of, told))
    education = tuple(_education(archive, as_of, told))
    emails = _emails(archive, told)
    if not (one or positions or education or emails):
        return None
    return Me(
        name=f"{one.get('first', '')} {one.get('last', '')}".strip(),
        headline=one.get("headline", ""),
        place=one.get("place", ""),
        emails=emails,
        positions=positions,
        education=education,
    )


def _positions(archive: Archive, as_of: date | None, told: Told) -> Iterator[Position]:
    source = Source("me", "LinkedIn file, Positions.csv", as_of)
    for row in _rows(archive, "positions", "positions", told, "company"):
        if row["title"] or row["company"]:
            yield Position(
                title=row["title"],
                employer=row["company"],
                started=month(row["started"]),
                ended=month(row["ended"]),
                current=month(row["ended"]) is None and (not row["ended"] or not any(map(str.isdigit, row["ended"]))),
                place=row["place"],
                source=source,
            )


def _education(archive: Archive, as_of: date | None, told: Told) -> Iterator[Education]:
    source = Source("me", "LinkedIn file, Education.csv", as_of)
    for row in _rows(archive, "education", "education", told, "school"):
        if row["school"] or row["degree"]:
            yield Education(row["school"], row["degree"], month(row["started"]), month(row["ended"]), source)


def _emails(archive: Archive, told: Told) -> tuple[str, ...]:
    rows = list(_rows(archive, "emailaddresses", "emails", told, "email"))
    rows.sort(key=lambda row: answer(row["primary"]) is not True)
    return tuple(dict.fromkeys(found for row in rows if (found := email(row["email"]))))


def _rows(archive: Archive, stem: str, kind: str, told: Told, *needed: str) -> Iterator[dict[str, str]]:
    """The rows of a file by field, stripped, each once; fields without a column are empty."""
    seen = set()
    for table in archive.tables(stem, kind, told, *needed):
        for _, row in table.rows(told):
            places = table.columns
            values = {name: row[places[name]].strip() if name in places else "" for name in known(kind)}
            once = tuple(values.values())
            if once not in seen and any(once):
                seen.add(once)
                yield values
