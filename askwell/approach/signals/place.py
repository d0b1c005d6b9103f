"""They are where the asker is or wants to be."""

from collections.abc import Iterator

from askwell.approach.found import Found, short
from askwell.approach.seen import Seen
from askwell.approach.texts import tokens
from askwell.people import Reason

BY_NAME = 0.6  # worth where only the name of the company or the title tells the place


def find(seen: Seen) -> Iterator[Found]:
    """The place of a record, or the name of title or company, holds a place asked about."""
    if not seen.relevant:
        return
    said = frozenset(tokens(seen.person.place))
    named = frozenset(tokens(f"{seen.title} {seen.person.company}"))
    for place in seen.asked.places:
        if said and place <= said:
            yield Found(Reason("place", f"In {seen.person.place}", seen.source))
            return
        if not said and place <= named:
            where = seen.person.company if place <= frozenset(tokens(seen.person.company)) else seen.title
            yield Found(
                Reason("place", f"A place you asked about is in the name: {short(where)}", seen.source), BY_NAME
            )
            return
