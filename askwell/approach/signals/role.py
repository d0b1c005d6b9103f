"""They do, or did, what is asked about, or work beside it."""

from collections.abc import Iterator

from askwell.approach.found import Found
from askwell.approach.seen import NEAR_ROLE, ROLE, Seen
from askwell.people import Reason


def find(seen: Seen) -> Iterator[Found]:
    """The title is the role asked for, a neighbour of it, or was it once."""
    what = f"{seen.title} at {seen.person.company}" if seen.person.company else seen.title
    if seen.fit >= ROLE:
        yield Found(Reason("role", what, seen.source), seen.fit, "aspired-role")
    elif seen.past_fit >= ROLE:
        yield from _once(seen)
    elif seen.fit >= NEAR_ROLE:
        yield Found(Reason("role", f"Works beside the role: {what}", seen.source), seen.fit)


def _once(seen: Seen) -> Iterator[Found]:
    for position in seen.person.positions:
        if position.title and not position.current and seen.fits.now.get(position.title, 0.0) >= ROLE:
            at = f" at {position.employer}" if position.employer else ""
            yield Found(Reason("past-role", f"Was {position.title}{at}", position.source or seen.source), seen.past_fit)
            return
    yield Found(Reason("past-role", f"Did this work before: “{seen.title}”", seen.source), seen.past_fit)
