"""They have not offered help, or are far away."""

from collections.abc import Iterator

from askwell.approach.found import Counter
from askwell.approach.seen import Seen
from askwell.approach.texts import tokens


def find(seen: Seen) -> Iterator[Counter]:
    """A directory entry that offers no help, and a place that is none of those asked about."""
    if seen.person.willing is False:
        yield Counter("not-willing", "Their directory entry does not offer help.")
    where = frozenset(tokens(seen.person.place))
    if where and seen.asked.places and not any(place <= where for place in seen.asked.places):
        abroad = seen.asked.country and not seen.asked.country <= where
        why = f"Whether you could meet in person: they are in {seen.person.place}."
        yield Counter("abroad" if abroad else "elsewhere", why)
