"""What speaks against writing to someone, or writing to them first."""

from collections.abc import Iterator

from askwell.approach.found import Counter, in_words
from askwell.approach.seen import Seen
from askwell.approach.texts import marks, tokens
from askwell.people import Fact, Letter


def find(seen: Seen) -> Iterator[Counter]:
    """Every counter-signal, those that take a person out first."""
    yield from _shut(seen)
    yield from _trade(seen)
    yield from _stage(seen)
    yield from _height(seen)
    yield from _terms(seen)


def _shut(seen: Seen) -> Iterator[Counter]:
    tie = seen.tie
    if seen.person.declined:
        yield Counter("declined", "They said no, so leave it there.", shut=True)
    if tie.refused:
        yield Counter("refused", f"They said no{_when(tie.refused)}, so leave it there.", shut=True)
    if tie.talked:
        yield Counter("talked", f"You have already talked{_when(tie.talked)}.", shut=True)


def _trade(seen: Seen) -> Iterator[Counter]:
    asked = seen.asked
    if seen.career.recruiter and not any(role.core == "recruit" for role in asked.wanted):
        yield Counter("recruiter", "They recruit for the role and do not do it.", shut=True)
    if seen.career.seller and not any(role.core in ("sell", "coach") for role in asked.wanted):
        yield Counter("seller", "They sell into the field and do not do the work.", shut=True)
    if any("facts.charges" in marks(fact.text) for fact in seen.person.facts):
        yield Counter("charges", "A note says they sell something or ask for your papers.")


def _stage(seen: Seen) -> Iterator[Counter]:
    if seen.tie.unanswered:
        yield Counter("unanswered", f"Your last letters have had no answer{_when(seen.tie.unanswered)}.")
    if seen.career.student:
        yield Counter("student", "They are still learning it themselves.")
    if seen.career.looking or any("facts.looking" in marks(fact.text) for fact in seen.person.facts):
        yield Counter("looking", "They are looking for work themselves just now.")
    if seen.career.retired or "retired" in tokens(seen.person.company):
        yield Counter("retired", "They have retired.")


def _height(seen: Seen) -> Iterator[Counter]:
    close = seen.tie.mutual or seen.tie.offered or seen.person.willing
    noted = any("facts.distant" not in marks(fact.text) for fact in seen.person.facts)
    if seen.career.famous and not close:
        yield Counter("famous", "They are much asked and you have no tie; others are better first.")
    elif seen.career.level == "executive" and not close and not noted:
        yield Counter("far-too-senior", "They are very senior and you have no tie; others are better first.")


def _terms(seen: Seen) -> Iterator[Counter]:
    if seen.person.willing is False:
        yield Counter("not-willing", "Their directory entry does not offer help.")
    where = frozenset(tokens(seen.person.place))
    if where and seen.asked.places and not any(place <= where for place in seen.asked.places):
        abroad = seen.asked.country and not seen.asked.country <= where
        yield Counter("abroad" if abroad else "elsewhere", f"They are in {seen.person.place}.")


def _when(evidence: Letter | Fact) -> str:
    if isinstance(evidence, Letter):
        return f" on {in_words(evidence.at.date())}" if evidence.at else ""
    return f" on {in_words(evidence.date)}" if evidence.date else ""
