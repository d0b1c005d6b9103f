"""They are far too senior or too much asked, and no tie leads to them."""

from collections.abc import Iterator

from askwell.approach.found import Counter
from askwell.approach.seen import Seen
from askwell.approach.texts import marks


def find(seen: Seen) -> Iterator[Counter]:
    """Famous by their own title, or of the highest level, without a tie, an offer or a note of a meeting."""
    close = seen.tie.mutual or seen.tie.offered or seen.person.willing
    noted = any("facts.distant" not in marks(fact.text) for fact in seen.person.facts)
    if seen.career.famous and not close:
        yield Counter("famous", "They are much asked and you have no tie; others are better first.")
    elif seen.career.level == "executive" and not close and not noted:
        yield Counter("far-too-senior", "They are very senior and you have no tie; others are better first.")
