"""Something the two have been through together, in the asker's own notes."""

from collections.abc import Iterator

from askwell.approach.found import Found, short
from askwell.approach.seen import Seen
from askwell.approach.texts import marks
from askwell.people import Reason, Source

KIND = "shared-experience"
LOOSE = 0.75  # worth of a note that speaks of us without a word for having met


def find(seen: Seen) -> Iterator[Found]:
    """A note that speaks of me and them, and not of an answer, a post or a refusal."""
    for fact in seen.person.facts:
        said = marks(fact.text)
        if fact.about != "person" or said & {"facts.not_shared", "facts.distant", "facts.refused", "facts.unanswered"}:
            continue
        if "facts.met" in said or "facts.mine" in said:
            worth = 1.0 if "facts.met" in said else LOOSE
            source = Source("note", fact.source, fact.date)
            yield Found(Reason("shared-experience", short(fact.text), source), worth, KIND)
            return
