"""Look around with Sam's network: sixty invented people at a desk of their own."""

from datetime import datetime
from pathlib import Path

from django.db import transaction

from askwell import importers
from askwell.desk.acts.import_people import import_people
from askwell.desk.acts.state_curiosity import state_curiosity
from askwell.desk.acts.tell_me import tell_me
from askwell.desk.acts.write_fact import write_facts
from askwell.desk.models import Desk, Person, User

SAMPLE = Path(__file__).resolve().parent.parent / "sample"
INTRO = "a primary school teacher in Leicester"


@transaction.atomic
def open_sample(*, owner: User | None, now: datetime) -> Desk:
    """The sample desk of this machine or of someone who logged in, filled as anyone's would be; once is enough."""
    desk = _desk(owner)
    if Person.objects.of(desk).exists():
        return desk
    import_people(desk=desk, path=SAMPLE / "archive", now=now, name="Sam’s LinkedIn archive")
    import_people(desk=desk, path=SAMPLE / "Oakbridge alumni.csv", now=now)
    tell_me(desk=desk, intro=INTRO, zone="Europe/London")
    state_curiosity(desk=desk, curiosity=importers.curiosity(SAMPLE / "curiosity.json"), at=now)
    write_facts(desk=desk, rows=importers.notes(SAMPLE / "notes.json"), at=now)
    return desk


def close_sample(*, owner: User | None) -> None:
    """Remove the sample desk and everyone at it; no other desk is touched."""
    Desk.objects.filter(owner=owner, kind=Desk.Kind.SAMPLE).delete()


def _desk(owner: User | None) -> Desk:
    return Desk.objects.owned_by(owner, "sample") if owner else Desk.objects.local("sample")
