"""Set someone aside, kindly: not now, or not a fit; and take it back."""

from datetime import datetime, timedelta

from askwell.desk.models import Person, SetAside

NOT_NOW = timedelta(days=30)


def set_aside(*, person: Person, at: datetime, for_good: bool) -> SetAside:
    """Rest someone for a month ("not now"), or until it is taken back ("not a fit")."""
    until = None if for_good else (at + NOT_NOW).date()
    row, _ = SetAside.objects.update_or_create(desk=person.desk, person=person, defaults={"until": until, "at": at})
    return row


def take_back(*, person: Person) -> None:
    """Let someone be suggested again."""
    SetAside.objects.of(person.desk).filter(person=person).delete()
