"""Tell who is asking."""

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction

from askwell.desk.models import Desk, Education, Position, Profile
from askwell.people import fold

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
    for school in _new(schools, me.education.values_list("school", flat=True)):
        Education.objects.create(desk=desk, me=me, school=school, source_ref=MINE)
    for employer in _new(employers, me.positions.values_list("employer", flat=True)):
        Position.objects.create(desk=desk, me=me, employer=employer, source_ref=MINE)
    return me


def _new(told: Sequence[str], known: Iterable[str]) -> tuple[str, ...]:
    """What is told and not known yet, each once, case and accents aside."""
    have = {fold(name) for name in known} | {""}
    new = {fold(name): name.strip() for name in reversed(told)}
    return tuple(new[key] for key in dict.fromkeys(map(fold, told)) if key not in have)
