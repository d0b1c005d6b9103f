"""Who may sit at which desk, and who is asking."""

from typing import Self
from zoneinfo import ZoneInfo

from django.contrib.auth.models import AbstractUser
from django.db import models

from askwell import people
from askwell.desk.models.base import OfDesk


class User(AbstractUser):
    """Someone who logs in, in server mode; local use has none."""


class DeskQuerySet(models.QuerySet["Desk"]):
    """Desks of a person, or the one of this machine."""

    def local(self, kind: str = "own") -> "Desk":
        """The desk of this machine, made at first use."""
        return self.get_or_create(owner=None, kind=kind)[0]

    def owned_by(self, user: User, kind: str = "own") -> "Desk":
        """The desk of someone who logged in, made at first use."""
        return self.get_or_create(owner=user, kind=kind)[0]


class Desk(models.Model):
    """One person's desk: everything they keep. A sample desk holds Sam's invented network and nothing else."""

    class Kind(models.TextChoices):
        OWN = "own"
        SAMPLE = "sample"

    owner = models.ForeignKey(User, models.CASCADE, null=True, blank=True, related_name="desks")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.OWN)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = DeskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "kind"], name="one_desk_of_a_kind"),
            models.UniqueConstraint(fields=["kind"], condition=models.Q(owner=None), name="one_local_desk_of_a_kind"),
            models.CheckConstraint(condition=models.Q(kind__in=["own", "sample"]), name="desk_kind_known"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} desk of {self.owner or 'this machine'}"

    @property
    def me(self) -> "Profile":
        """Who is asking at this desk."""
        return Profile.objects.get_or_create(desk=self)[0]


class Profile(models.Model):
    """Who is asking: filled by a LinkedIn archive or by hand. A blank was never told."""

    desk = models.OneToOneField(Desk, models.CASCADE, related_name="profile")
    name = models.CharField(max_length=200, blank=True)
    intro = models.TextField(blank=True)
    headline = models.TextField(blank=True)
    place = models.CharField(max_length=300, blank=True)
    zone = models.CharField(max_length=64, blank=True)
    english = models.CharField(max_length=2, default="uk", choices=[("uk", "British"), ("us", "American")])
    url = models.CharField(max_length=500, blank=True)
    emails = models.JSONField(default=list, blank=True)

    objects = OfDesk.as_manager()

    def __str__(self) -> str:
        return self.name

    def record(self) -> people.Me:
        """Who is asking, as the method's rooms take it."""
        return people.Me(
            name=self.name,
            intro=self.intro,
            headline=self.headline,
            place=self.place,
            zone=self.zone,
            english="us" if self.english == "us" else "uk",
            url=self.url,
            emails=tuple(self.emails),
            positions=tuple(p.record() for p in self.positions.order_by("-started", "id")),
            education=tuple(e.record() for e in self.education.order_by("-ended", "id")),
        )

    def clock(self) -> ZoneInfo:
        """My time zone; UTC until it is told."""
        return ZoneInfo(self.zone or "UTC")

    def changed(self, **fields: object) -> Self:
        """The profile with some fields set and saved; None leaves a field alone."""
        told = {name: value for name, value in fields.items() if value is not None}
        for name, value in told.items():
            setattr(self, name, value)
        if told:
            self.save(update_fields=list(told))
        return self
