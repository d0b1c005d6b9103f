"""Curiosities, interviews and their events, and what is written on the way."""

import uuid

from django.db import models

from askwell import method, people
from askwell.desk.models.accounts import Desk
from askwell.desk.models.base import OfDesk
from askwell.desk.models.people import Person

ONCE = ("chosen", "prepared", "held", "thanked", "reflected", "closed")


class Curiosity(models.Model):
    """What I want to understand; the newest is the current one."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="curiosities")
    text = models.TextField(blank=True)
    roles = models.JSONField(default=list, blank=True)
    fields = models.JSONField(default=list, blank=True)
    places = models.JSONField(default=list, blank=True)
    questions = models.JSONField(default=list, blank=True)
    at = models.DateTimeField()

    objects = OfDesk.as_manager()

    def __str__(self) -> str:
        return self.text

    def record(self) -> people.Curiosity:
        """The curiosity as the method's rooms take it."""
        lists = (tuple(part) for part in (self.roles, self.fields, self.places, self.questions))
        return people.Curiosity(self.text, *lists)


class Interview(models.Model):
    """One informational interview with one person, from choosing them to what was learnt."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="interviews")
    person = models.ForeignKey(Person, models.CASCADE, related_name="interviews")
    curiosity = models.ForeignKey(Curiosity, models.SET_NULL, null=True, related_name="interviews")
    reasons = models.JSONField(default=list)
    open = models.BooleanField(default=True)

    objects = OfDesk.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(open=True), name="one_open_interview")
        ]

    def __str__(self) -> str:
        return f"interview with {self.person}"

    def history(self) -> tuple[method.Event, ...]:
        """Its events, oldest first."""
        return tuple(e.record() for e in sorted(self.events.all(), key=lambda e: e.number))

    @property
    def state(self) -> str:
        """Where it stands, as the method names it."""
        return method.state(self.history())


class Event(models.Model):
    """Something that happened in an interview; appended, never changed."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    interview = models.ForeignKey(Interview, models.CASCADE, related_name="events")
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=10)
    at = models.DateTimeField()
    reply = models.CharField(max_length=5, blank=True)
    meeting = models.DateTimeField(null=True)
    minutes = models.PositiveIntegerField(null=True)
    because = models.TextField(blank=True)

    objects = OfDesk.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["interview", "number"], name="one_event_a_number"),
            models.UniqueConstraint(
                fields=["interview", "step"], condition=models.Q(step__in=ONCE), name="a_step_once"
            ),
            models.CheckConstraint(condition=models.Q(step__in=method.STEPS), name="step_known"),
            models.CheckConstraint(condition=models.Q(reply__in=("", *method.REPLIES)), name="reply_known"),
        ]

    def record(self) -> method.Event:
        """The event as the method takes it."""
        reply = next((r for r in method.REPLIES if r == self.reply), None)
        step = next(s for s in method.STEPS if s == self.step)
        return method.Event(step, self.at, reply, self.meeting, self.minutes, self.because)


class Message(models.Model):
    """A message that I write: a draft until `sent_at`; Askwell sends nothing."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="messages")
    person = models.ForeignKey(Person, models.CASCADE, related_name="messages")
    interview = models.ForeignKey(Interview, models.CASCADE, null=True, related_name="messages")
    kind = models.CharField(max_length=30)
    channel = models.CharField(max_length=10, default="email")
    subject = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    changed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    because = models.TextField(blank=True)

    objects = OfDesk.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["interview", "kind"], condition=models.Q(sent_at=None), name="one_draft_of_a_kind"
            )
        ]

    def __str__(self) -> str:
        return self.subject or self.kind


class Question(models.Model):
    """A question for one interview, in its order."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    interview = models.ForeignKey(Interview, models.CASCADE, related_name="questions")
    order = models.PositiveIntegerField()
    text = models.TextField()
    theme = models.CharField(max_length=20, blank=True)
    fact = models.TextField(blank=True)
    why = models.TextField(blank=True)
    must = models.BooleanField(default=False)
    asked_at = models.DateTimeField(null=True)

    objects = OfDesk.as_manager()

    def __str__(self) -> str:
        return self.text


class Note(models.Model):
    """A line written in or after a talk. `key` is the device's own name for it, so that sending twice keeps one."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="notes")
    person = models.ForeignKey(Person, models.CASCADE, related_name="notes")
    interview = models.ForeignKey(Interview, models.SET_NULL, null=True, related_name="notes")
    question = models.ForeignKey(Question, models.SET_NULL, null=True, related_name="notes")
    key = models.UUIDField(default=uuid.uuid4)
    version = models.PositiveIntegerField(default=1)
    text = models.TextField()
    star = models.BooleanField(default=False)
    off_record = models.BooleanField(default=False)
    at = models.DateTimeField()

    objects = OfDesk.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["desk", "key"], name="one_note_a_key")]

    def __str__(self) -> str:
        return self.text

    def record(self) -> people.Note:
        """The note as the method's rooms take it."""
        return people.Note(self.text, self.star, self.off_record, self.at)


class SetAside(models.Model):
    """Someone I would rather not ask: "not now" until a day, or "not a fit" for a curiosity."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="set_aside")
    until = models.DateField(null=True)
    at = models.DateTimeField()

    objects = OfDesk.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person"], name="set_aside_once")]


class Muted(models.Model):
    """Advice that I do not want to be told again: the name of its rule."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="+")
    rule = models.CharField(max_length=60)
    at = models.DateTimeField()

    objects = OfDesk.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["desk", "rule"], name="muted_once")]

    def __str__(self) -> str:
        return self.rule
