"""Something else is noted down about them, so there is something to begin with."""

from collections.abc import Iterator

from askwell.approach.found import Found, short
from askwell.approach.seen import Seen
from askwell.people import Reason, Source


def find(seen: Seen) -> Iterator[Found]:
    """The first fact noted about the person."""
    for fact in seen.person.facts:
        if fact.about == "person":
            yield Found(Reason("said", short(fact.text), Source("note", fact.source, fact.date)))
            return
