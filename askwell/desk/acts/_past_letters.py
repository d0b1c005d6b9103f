"""Keep the letters of an archive with the people they were exchanged with."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from askwell import people
from askwell.desk.acts._known_rows import KnownRows
from askwell.desk.acts._pasts import tell_again
from askwell.desk.models import Import, Letter, Person
from askwell.people import fold, profile_key


def keep_letters(record: Import, letters: Iterable[people.Letter], known: KnownRows, *, mention: bool) -> None:
    """Write the letters to and from people on the desk; letters with strangers are left out.

    With `mention`, letters that were known are remembered as told again.
    """
    letters = tuple(letters)
    if not letters:
        return
    whose = _Whose(known)
    kept = {(of, digest): pk for pk, of, digest in Letter.objects.of(record.desk).values_list(*_KEPT)}
    again = set()
    times: Counter[str] = Counter()
    rows = []
    for letter in letters:
        person = whose.id(letter)
        if person is None:
            continue
        name = f"{person}|{letter.direction}|{letter.kind}|{letter.at.isoformat() if letter.at else letter.text}"
        times[name] += 1
        digest = hashlib.sha256(f"{name}|{times[name]}".encode()).hexdigest()
        if (person, digest) in kept:
            again.add(kept[person, digest])
            continue
        rows.append(
            Letter(
                desk=record.desk,
                person_id=person,
                direction=letter.direction,
                kind=letter.kind,
                at=letter.at,
                text=letter.text,
                thread=letter.thread[:200],
                digest=digest,
                imported=record,
            )
        )
    Letter.objects.bulk_create(rows, batch_size=1000)
    if mention:
        tell_again(record, "letter", again)


_KEPT = ("pk", "person_id", "digest")


class _Whose:
    """Who a letter was exchanged with: by profile address, or by a name that one person alone has."""

    def __init__(self, known: KnownRows) -> None:
        self.by_url = known.by_url
        names: dict[str, int] = {}
        shared: set[str] = set()
        for pk, first, last in Person.objects.of(known.desk).values_list("pk", "first", "last"):
            name = fold(f"{first} {last}")
            if name in names:
                shared.add(name)
            names[name] = pk
        self.names = {name: pk for name, pk in names.items() if name and name not in shared}

    def id(self, letter: people.Letter) -> int | None:
        """The person's id, or None for a stranger."""
        if key := profile_key(letter.url):
            row = self.by_url.get(key)
            return row.id if row else None
        return self.names.get(fold(letter.name))
