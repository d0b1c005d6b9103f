"""They have said, in a directory, that they are willing to help."""

from collections.abc import Iterator

from askwell.approach.found import Found
from askwell.approach.seen import Seen
from askwell.people import Reason


def find(seen: Seen) -> Iterator[Found]:
    """Willing to help, in the words of the record that says so."""
    if seen.person.willing:
        record = next(record for record in seen.records if record.willing)
        yield Found(Reason("willing", "Says they are willing to help", record.source or seen.source))
