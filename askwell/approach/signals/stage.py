"""It is not their moment: silent, still learning, looking for work, or retired."""

from collections.abc import Iterator

from askwell.approach.found import Counter
from askwell.approach.seen import Seen
from askwell.approach.texts import marks, tokens


def find(seen: Seen) -> Iterator[Counter]:
    """Silence after two letters, a student, someone looking for work, someone retired."""
    if seen.tie.unanswered:
        yield Counter("unanswered", "Two letters of yours have had no answer.")
    if seen.career.student:
        yield Counter("student", "They are still learning it themselves.")
    if seen.career.looking or any("facts.looking" in marks(fact.text) for fact in seen.person.facts):
        yield Counter("looking", "They are looking for work themselves just now.")
    if seen.career.retired or "retired" in tokens(seen.person.company):
        yield Counter("retired", "They have retired.")
