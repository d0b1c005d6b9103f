"""Keep the time zone that someone lives in."""

from askwell import slots
from askwell.desk.acts.tell_me import NoSuchZone, known_zone
from askwell.desk.models import Person


def zone_meant(text: str) -> str:
    """The zone that a place or a zone's own name means; raises NoSuchZone."""
    place = slots.zone_of(text)
    if place:
        return place
    try:
        return known_zone(text.strip())
    except NoSuchZone as fault:
        raise NoSuchZone(
            f"I cannot tell the time zone of “{text.strip()[:60]}”. Name a larger city near by, such as Leeds."
        ) from fault


def know_zone(*, person: Person, zone: str) -> Person:
    """Keep where someone's clock is, from a place or a zone; raises NoSuchZone."""
    person.zone = zone_meant(zone)
    person.save(update_fields=["zone"])
    return person
