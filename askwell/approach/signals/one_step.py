"""They are one step ahead: new enough in the role to remember the way in."""

from collections.abc import Iterator

from askwell.approach.found import Found
from askwell.approach.seen import ROLE, Seen
from askwell.people import Reason


def find(seen: Seen) -> Iterator[Found]:
    """In the role asked for, at a junior or middle level by their own title."""
    if seen.fit >= ROLE and seen.career.level in ("junior", "mid") and not seen.career.looking:
        yield Found(Reason("one-step", f"Not long in the role: {seen.title}", seen.source))
