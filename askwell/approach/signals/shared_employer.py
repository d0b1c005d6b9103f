"""They work, or worked, where the asker works or worked."""

from collections.abc import Iterator

from askwell.approach.found import Found
from askwell.approach.organisations import initials, same_employer
from askwell.approach.seen import Seen
from askwell.people import Position, Reason, Source

KIND = "shared-experience"
OVERLAP = 1.6  # worth where both were there at one time
PAST = 1.3  # worth of a workplace one of us has left: closer than any colleague of today


def find(seen: Seen) -> Iterator[Found]:
    """The first employer both have had, the one with overlapping years first."""
    if not seen.relevant:
        return
    found = sorted(_shared(seen), key=lambda f: -f.worth)
    yield from found[:1]


def _shared(seen: Seen) -> Iterator[Found]:
    for mine in seen.asked.me.positions:
        if mine.employer and seen.person.company and same_employer(mine.employer, seen.person.company):
            you = "work" if mine.current or mine.ended is None else "worked"
            text = f"Works at {seen.person.company}, where you {you}"
            yield Found(Reason("shared-employer", text, seen.source), PAST if you == "worked" else 1.0, KIND)
        for theirs in seen.person.positions:
            if mine.employer and _same(mine.employer, theirs) and not theirs.current:
                worth = OVERLAP if _overlap(mine, theirs) else PAST
                source = theirs.source or Source("import", "your network")
                text = f"Worked at {theirs.employer or theirs.title}, as you did"
                yield Found(Reason("shared-employer", text, source), worth, KIND)


def _same(employer: str, theirs: Position) -> bool:
    return same_employer(employer, theirs.employer) if theirs.employer else initials(theirs.title, employer)


def _overlap(mine: Position, theirs: Position) -> bool:
    if not mine.started or not theirs.started:
        return False
    starts = max(mine.started, theirs.started)
    ends = [day for day in (mine.ended, theirs.ended) if day]
    return not ends or starts < min(ends)
