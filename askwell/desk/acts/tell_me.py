"""Tell who is asking."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction

from askwell.desk.models import Desk, Education, Position, Profile

MINE = "what you told Askwell"


class NoSuchZone(Exception):
    """A word that names no time zone."""


def known_zone(zone: str) -> str:
    """The zone as the world's table spells it; raises NoSuchZone."""
    try:
        return ZoneInfo(zone).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
        raise NoSuchZone(f"I do not know the time zone {zone!r}. Try one such as Europe/London.") from fault


@transaction.atomic
def tell_me(
    *,
    desk: Desk,
    name: str | None = None,
    intro: str | None = None,
    schools: Sequence[str] = (),
    employers: Sequence[str] = (),
    zone: str | None = None,
    english: str | None = None,
) -> Profile:
    """Set what is told and leave the rest; schools and employers are added to those known."""
    me = desk.me.changed(name=name, intro=intro, english=english, zone=known_zone(zone) if zone else None)
    for school in schools:
        if not me.education.filter(school__iexact=school).exists():
            Education.objects.create(desk=desk, me=me, school=school, source_ref=MINE)
    for employer in employers:
        if not me.positions.filter(employer__iexact=employer).exists():
            Position.objects.create(desk=desk, me=me, employer=employer, source_ref=MINE)
    return me
