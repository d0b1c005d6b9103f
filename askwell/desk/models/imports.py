"""What was read in, so that it can be taken back."""

from django.db import models

from askwell.desk.models.accounts import Desk
from askwell.desk.models.base import OfDesk


class Import(models.Model):
    """One file read in, with its counts: read = added + changed + known + skipped."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="imports")
    source = models.CharField(max_length=30)
    name = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)
    as_of = models.DateField(null=True)
    at = models.DateTimeField()
    read = models.PositiveIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    skipped = models.PositiveIntegerField(default=0)
    undone_at = models.DateTimeField(null=True)

    objects = OfDesk.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    read=models.F("added") + models.F("changed") + models.F("known") + models.F("skipped")
                ),
                name="import_adds_up",
            )
        ]

    def __str__(self) -> str:
        return self.name


class SkippedRow(models.Model):
    """A row of a file that could not be used, and why."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    imported = models.ForeignKey(Import, models.CASCADE, related_name="skipped_rows")
    row = models.PositiveIntegerField()
    why = models.TextField()

    objects = OfDesk.as_manager()


class Seen(models.Model):
    """A person stood in this import: they stay as long as one import that named them does."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    imported = models.ForeignKey(Import, models.CASCADE, related_name="seen")
    person = models.ForeignKey("desk.Person", models.CASCADE, related_name="seen_in")

    objects = OfDesk.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["imported", "person"], name="seen_once_an_import")]


class Told(models.Model):
    """Something that one import brought and a later one told again: it stays as long as one of the two does."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    imported = models.ForeignKey(Import, models.CASCADE, related_name="+")
    position = models.ForeignKey("desk.Position", models.CASCADE, null=True, related_name="+")
    education = models.ForeignKey("desk.Education", models.CASCADE, null=True, related_name="+")
    letter = models.ForeignKey("desk.Letter", models.CASCADE, null=True, related_name="+")

    objects = OfDesk.as_manager()


class Overwritten(models.Model):
    """What a field held before an import changed it, of a person or of me (`person` is None)."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    imported = models.ForeignKey(Import, models.CASCADE, related_name="overwritten")
    person = models.ForeignKey("desk.Person", models.CASCADE, null=True, related_name="+")
    field = models.CharField(max_length=30)
    old = models.JSONField()
    new = models.JSONField()

    objects = OfDesk.as_manager()
