"""They hire for the work or sell into it, and do not do it."""

from collections.abc import Iterator

from askwell.approach.found import Counter
from askwell.approach.seen import Seen
from askwell.approach.texts import marks


def find(seen: Seen) -> Iterator[Counter]:
    """Recruiters and sellers, unless that is the work asked about, and whoever charges for a talk."""
    asked = seen.asked
    if seen.career.recruiter and not any(role.core == "recruit" for role in asked.wanted):
        yield Counter("recruiter", "They recruit for the role and do not do it.", shut=True)
    if seen.career.seller and not any(role.core in ("sell", "coach") for role in asked.wanted):
        yield Counter("seller", "They sell into the field and do not do the work.", shut=True)
    if any("facts.charges" in marks(fact.text) for fact in seen.person.facts):
        yield Counter("charges", "A note says they sell something or ask for your papers.")
