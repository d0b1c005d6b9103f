"""They said no, or the talk has been had: no one to ask again."""

from collections.abc import Iterator

from askwell.approach.found import Counter, when
from askwell.approach.seen import Seen


def find(seen: Seen) -> Iterator[Counter]:
    """A refusal or a talk that was had takes the person out."""
    tie = seen.tie
    if seen.person.declined:
        yield Counter("declined", "They said no, so leave it there.", shut=True)
    if tie.refused:
        yield Counter("refused", f"They said no{when(tie.refused)}, so leave it there.", shut=True)
    if tie.talked:
        yield Counter("talked", f"You have already talked{when(tie.talked)}.", shut=True)
