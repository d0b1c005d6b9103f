"""They have been long in the field: said so, or shown by dated positions; never guessed."""

from collections.abc import Iterator
from datetime import date

from askwell.approach.found import Found, short
from askwell.approach.path import LONG_CAREER, years_said
from askwell.approach.seen import NEAR_ROLE, ROLE, Seen
from askwell.people import Position, Reason, Source

KIND = "veteran"


def find(seen: Seen) -> Iterator[Found]:
    """A fact, the title, or the positions say fifteen years or more in work that is not the one they left."""
    if not seen.relevant:
        return
    yield from list(_said(seen))[:1] or list(_shown(seen))[:1]


def _said(seen: Seen) -> Iterator[Found]:
    away = {text for text, _ in seen.left}
    for fact in seen.person.facts:
        years = 0 if fact.text in away or fact.about != "person" else years_said(fact.text, today=seen.asked.today)
        if years >= LONG_CAREER:
            yield Found(Reason("veteran", short(fact.text), Source("note", fact.source, fact.date)), 1.0, KIND)
    if years_said(seen.title, today=seen.asked.today) >= LONG_CAREER:
        yield Found(Reason("veteran", f"Long in the field: “{short(seen.title)}”", seen.source), 1.0, KIND)


def _shown(seen: Seen) -> Iterator[Found]:
    """From the first dated position in the field on."""
    field = _in_field(seen)
    if not field or field[0].started is None:
        return
    first, started = field[0], field[0].started
    if _last(seen, field) - started.year >= LONG_CAREER:
        what = " at ".join(part for part in (first.title, first.employer) if part)
        text = f"In the field since {started.year}: {short(what)}"
        yield Found(Reason("veteran", text, first.source or seen.source), 1.0, KIND)


def _in_field(seen: Seen) -> list[Position]:
    """For someone in the role, the positions that are the role or near it; for a neighbour, all since they crossed."""
    dated = [(position, named) for position, named in seen.history if position.started]
    if seen.fit >= ROLE:
        return [
            p for p, _ in dated if max(seen.fits.now.get(p.title, 0.0), seen.fits.past.get(p.title, 0.0)) >= NEAR_ROLE
        ]
    away = [at for at, (_, named) in enumerate(dated) if named and seen.is_foreign(named.craft, named.sector)]
    return [position for position, _ in dated[(away[-1] + 1 if away else 0) :]]


def _last(seen: Seen, positions: list[Position]) -> int:
    if any(position.current or position.ended is None for position in positions):
        return seen.asked.today.year
    return max((position.ended or date.min).year for position in positions)
