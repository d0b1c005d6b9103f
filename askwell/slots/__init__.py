"""When to meet: zones of places, one time said for both people, times read and times offered."""

from askwell.slots.offers import offer
from askwell.slots.places import zone_of
from askwell.slots.times import Both, NoSuchTime, NotATime, NotAZone, TwiceThatDay, in_both, read_time

__all__ = [
    "Both",
    "NoSuchTime",
    "NotATime",
    "NotAZone",
    "TwiceThatDay",
    "in_both",
    "offer",
    "read_time",
    "zone_of",
]
