"""Write down something known of a person or an organisation, with where it is known from."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from askwell import people
from askwell.desk.acts.find_person import NoSuchPerson, SeveralPeople, find_person
from askwell.desk.models import Desk, Fact, Person

LONGEST_FACT = 2000  # characters: a dossier holds my own notes, not copied pages (LinkedIn's terms; R17)


class BadFact(Exception):
    """A fact that cannot be kept as it is."""


def write_fact(
    *,
    desk: Desk,
    person: Person,
    text: str,
    source: str,
    at: datetime,
    day: date | None = None,
    organisation: bool = False,
) -> Fact:
    """Keep one fact of a person, or of the organisation where they work; the same fact again adds at most its date.

    Raises BadFact for an empty or page-long text, a missing source, or an organisation that is not known.
    """
    text, source = text.strip(), source.strip()
    if not text or not source:
        raise BadFact("A fact needs its words and where they are from.")
    if len(text) > LONGEST_FACT:
        raise BadFact(f"That is {len(text)} characters. Keep the few lines that matter, in your own words.")
    if organisation and not person.company:
        raise BadFact(f"I do not know where {person.name} works.")
    whose = (
        {"organisation": person.company[:300], "organisation_key": people.fold(person.company)[:300], "person": None}
        if organisation
        else {"person": person}
    )
    fact, _ = Fact.objects.get_or_create(
        desk=desk, text=text, source=source[:500], defaults={"date": day, "written_at": at}, **whose
    )
    if day and fact.date is None:
        fact.date = day
        fact.save(update_fields=["date"])
    return fact


@transaction.atomic
def write_facts(
    *, desk: Desk, rows: Iterable[tuple[str, str, people.Fact] | people.Skipped], at: datetime
) -> tuple[tuple[Fact, ...], tuple[people.Skipped, ...]]:
    """Keep the facts of a file; returns them, and which could not be used."""
    kept, skipped = [], []
    for number, row in enumerate(rows, start=1):
        if isinstance(row, people.Skipped):
            skipped.append(row)
            continue
        who, name, fact = row
        try:
            person = _meant(desk, who, name)
            kept.append(write_fact(desk=desk, person=person, text=fact.text, source=fact.source, day=fact.date, at=at))
        except (NoSuchPerson, SeveralPeople, BadFact) as why:
            skipped.append(people.Skipped(number, str(why)))
    return tuple(kept), tuple(skipped)


def facts_of(person: Person) -> tuple[Fact, ...]:
    """The dossier: what is known of a person, then of the organisation where they work."""
    own = list(person.facts.order_by("-date", "id"))
    key = people.fold(person.company)[:300]
    shared = (
        Fact.objects.of(person.desk).filter(organisation_key=key, person=None).order_by("-date", "id") if key else []
    )
    return (*own, *shared)


def _meant(desk: Desk, who: str, name: str) -> Person:
    try:
        return find_person(desk=desk, who=who)
    except NoSuchPerson:
        if not name or name == who:
            raise
        return find_person(desk=desk, who=name)
