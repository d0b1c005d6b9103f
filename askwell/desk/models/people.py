"""People, and what is known of them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Self

from django.db import models

from askwell import people
from askwell.desk.models.accounts import Desk, Profile
from askwell.desk.models.base import OfDesk
from askwell.desk.models.imports import Import


class PersonQuerySet(OfDesk["Person"]):
    """People of a desk: searched, and handed to the method's rooms as records."""

    def called(self, text: str) -> Self:
        """People whose name, work or place holds every word of a text, accents and case aside."""
        found = self
        for word in people.fold(text).split():
            found = found.filter(search__contains=word)
        return found

    def records(self) -> tuple[people.Person, ...]:
        """Everyone with all that is known, in six queries, oldest row first."""
        rows = list(self.order_by("id"))
        known = _Known(self)
        return tuple(row.record(known) for row in rows)


class Person(models.Model):
    """One person of my network. Identity is the profile address, the e-mail, or the row itself; never a name."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="people")
    first = models.CharField(max_length=200, blank=True)
    last = models.CharField(max_length=200, blank=True)
    url = models.CharField(max_length=500, blank=True)
    url_key = models.CharField(max_length=500, blank=True)
    email = models.CharField(max_length=320, blank=True)
    email_key = models.CharField(max_length=320, blank=True)
    row_key = models.CharField(max_length=500, blank=True)
    title = models.TextField(blank=True)
    company = models.TextField(blank=True)
    place = models.CharField(max_length=300, blank=True)
    zone = models.CharField(max_length=64, blank=True)
    connected_on = models.DateField(null=True)
    willing = models.BooleanField(null=True)
    search = models.TextField(blank=True)
    source_ref = models.CharField(max_length=300, blank=True)
    source_date = models.DateField(null=True)
    imported = models.ForeignKey(Import, models.SET_NULL, null=True, related_name="added_people")

    objects = PersonQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["desk", key], condition=~models.Q(**{key: ""}), name=f"one_person_a_{key}")
            for key in ("url_key", "email_key", "row_key")
        ]
        indexes = [models.Index(fields=["desk", "last", "first"], name="people_by_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """First and last name as the source gives them."""
        return f"{self.first} {self.last}".strip()

    def record(self, known: "_Known | None" = None) -> people.Person:
        """This person as the method's rooms take it, with all that is known."""
        known = known or _Known(Person.objects.of(self.desk).filter(pk=self.pk))
        source = people.Source("import", self.source_ref, self.source_date) if self.source_ref else None
        return people.Person(
            first=self.first,
            last=self.last,
            url=self.url,
            email=self.email,
            company=self.company,
            title=self.title,
            place=self.place,
            connected_on=self.connected_on,
            willing=self.willing,
            positions=tuple(known.positions[self.pk]),
            education=tuple(known.education[self.pk]),
            source=source,
            id=self.pk,
            zone=self.zone,
            facts=tuple(known.facts[self.pk]),
            letters=tuple(known.letters[self.pk]),
            approached=self.pk in known.approached,
            declined=self.pk in known.declined,
        )


class Position(models.Model):
    """What a person, or I, did for a while."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="positions")
    me = models.ForeignKey(Profile, models.CASCADE, null=True, related_name="positions")
    title = models.TextField(blank=True)
    employer = models.TextField(blank=True)
    started = models.DateField(null=True)
    ended = models.DateField(null=True)
    current = models.BooleanField(default=False)
    place = models.CharField(max_length=300, blank=True)
    source_ref = models.CharField(max_length=300, blank=True)
    source_date = models.DateField(null=True)
    imported = models.ForeignKey(Import, models.CASCADE, null=True, related_name="+")

    objects = OfDesk.as_manager()

    def record(self) -> people.Position:
        """The position as a record."""
        return people.Position(
            self.title, self.employer, self.started, self.ended, self.current, self.place, _source(self)
        )


class Education(models.Model):
    """Where a person, or I, studied."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="education")
    me = models.ForeignKey(Profile, models.CASCADE, null=True, related_name="education")
    school = models.TextField()
    degree = models.TextField(blank=True)
    started = models.DateField(null=True)
    ended = models.DateField(null=True)
    source_ref = models.CharField(max_length=300, blank=True)
    source_date = models.DateField(null=True)
    imported = models.ForeignKey(Import, models.CASCADE, null=True, related_name="+")

    objects = OfDesk.as_manager()

    def record(self) -> people.Education:
        """The education as a record."""
        return people.Education(self.school, self.degree, self.started, self.ended, _source(self))


class Fact(models.Model):
    """One thing known of a person, or of an organisation that several of them share."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="facts")
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="facts")
    organisation = models.CharField(max_length=300, blank=True)
    organisation_key = models.CharField(max_length=300, blank=True, db_index=True)
    text = models.TextField()
    source = models.CharField(max_length=500)
    date = models.DateField(null=True)
    written_at = models.DateTimeField()

    objects = OfDesk.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "text", "source"], name="one_fact_once"),
            models.CheckConstraint(
                condition=models.Q(person=None) ^ models.Q(organisation_key=""), name="fact_of_someone_or_some_place"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def record(self) -> people.Fact:
        """The fact as a record."""
        return people.Fact(self.text, self.source, self.date, "person" if self.person_id else "organisation")


class Letter(models.Model):
    """Something written between me and a person before Askwell; kept on this desk, shown nowhere else."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="letters")
    direction = models.CharField(max_length=8)
    kind = models.CharField(max_length=10, default="message")
    at = models.DateTimeField(null=True)
    text = models.TextField(blank=True)
    thread = models.CharField(max_length=200, blank=True)
    digest = models.CharField(max_length=64)
    imported = models.ForeignKey(Import, models.CASCADE, null=True, related_name="+")

    objects = OfDesk.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "digest"], name="one_letter_once")]

    def record(self) -> people.Letter:
        """The letter as a record."""
        direction: people.Direction = "sent" if self.direction == "sent" else "received"
        kind = self.kind if self.kind == "invitation" else "message"
        return people.Letter(direction, self.at, self.text, kind, thread=self.thread)  # type: ignore[arg-type]


class _Known:
    """What is known of the people of a query, by their id; five queries for any number of people."""

    def __init__(self, chosen: PersonQuerySet) -> None:
        ids = chosen.values("pk")
        self.positions = _by_person(Position.objects.filter(person__in=ids).order_by("person_id", "-started", "id"))
        self.education = _by_person(Education.objects.filter(person__in=ids).order_by("person_id", "id"))
        self.facts = _by_person(Fact.objects.filter(person__in=ids).order_by("person_id", "date", "id"))
        self.letters = _by_person(Letter.objects.filter(person__in=ids).order_by("person_id", "at", "id"))
        events = chosen.filter(interviews__events__step__in=("asked", "answered"))
        steps = list(events.values_list("pk", "interviews__events__step", "interviews__events__reply"))
        self.approached = {pk for pk, _step, _reply in steps}
        self.declined = {pk for pk, _step, reply in steps if reply == "no"}


def _by_person(rows: Iterable[Any]) -> defaultdict[int, list[Any]]:  # Any: four models with the same two fields
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(row.record())
    return found


def _source(row: Position | Education) -> people.Source | None:
    what: people.SourceKind = "import" if row.imported_id else "me"
    return people.Source(what, row.source_ref, row.source_date) if row.source_ref else None
