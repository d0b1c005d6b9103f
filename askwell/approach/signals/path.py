"""They came to the work by another road."""

from collections.abc import Iterator
from datetime import date

from askwell.approach.found import Found, short
from askwell.approach.seen import Seen
from askwell.approach.texts import marks
from askwell.careers import lexicon, read
from askwell.people import Fact, Reason, Source

LATELY = 3  # years since the crossing within which every step is still remembered
KIND = "non-traditional"


def find(seen: Seen) -> Iterator[Found]:
    """A former craft in the title, letters of another craft, earlier positions elsewhere, or a fact that says so."""
    if not seen.relevant:
        return
    for found, same, when in (*_title(seen), *_letters(seen), *_positions(seen), *_facts(seen)):
        yield found
        if same:
            yield Found(Reason("same-start", found.reason.text, found.reason.source), 1.0)
        if when and seen.asked.today.year - when <= LATELY:
            yield Found(Reason("crossed-lately", found.reason.text, found.reason.source), 1.0)
        return


_Step = tuple[Found, bool, int]


def _title(seen: Seen) -> Iterator[_Step]:
    for role in seen.career.past:
        if seen.is_foreign(role.core, role.sector):
            text = f"Did something else before: “{short(role.text)}” in the title"
            yield Found(Reason("path", text, seen.source), 1.0, KIND), seen.is_same_start(role.core, role.sector), 0
    for role in seen.career.now[1:]:
        if seen.fit and role.sector and seen.is_foreign_beside(role):
            text = f"Comes from another craft: “{short(role.text)}” in the title"
            yield Found(Reason("path", text, seen.source), 1.0, KIND), seen.is_same_start(role.core, role.sector), 0


def _letters(seen: Seen) -> Iterator[_Step]:
    """Letters such as RN after the title or the name."""
    after = seen.person.last.partition(",")[2].replace(",", " | ")
    for craft in (*seen.career.trained, *(read(after).trained if after else ())):
        sector = lexicon().sectors.get(craft, "")
        if seen.is_foreign(craft, sector):
            text = f"Trained for another craft: the letters after “{short(seen.person.name)}, {short(seen.title)}”"
            yield Found(Reason("path", text, seen.source), 0.8, KIND), seen.is_same_start(craft, sector), 0


def _positions(seen: Seen) -> Iterator[_Step]:
    past = [(p, named) for p, named in seen.history if not p.current]
    for position, named in past:
        if named and seen.is_foreign(named.craft, named.sector) and seen.history[-1][0] is not position:
            until = _year(position.ended)
            at = f" at {position.employer}" if position.employer else ""
            text = f"{position.title}{at}" + (f" until {until}" if until else ", before what they do now")
            source = position.source or seen.source
            yield Found(Reason("path", text, source), 1.0, KIND), seen.is_same_start(named.craft, named.sector), until


def _facts(seen: Seen) -> Iterator[_Step]:
    for text, named in seen.left:
        fact = next(fact for fact in seen.person.facts if fact.text == text)
        yield _of(fact, 1.0), seen.is_same_start(named.craft, named.sector), _last_year(text)
    for fact in seen.person.facts:
        said = marks(fact.text)
        if fact.about == "person" and "facts.unusual" in said and not said & {"facts.mine", "facts.met"}:
            yield _of(fact, 0.9), False, _last_year(fact.text)


def _of(fact: Fact, worth: float) -> Found:
    return Found(Reason("path", short(fact.text), Source("note", fact.source, fact.date)), worth, KIND)


def _last_year(text: str) -> int:
    years = [
        int(word) for word in text.replace("–", " ").replace(",", " ").split() if word.isdigit() and len(word) == 4
    ]
    return max(years, default=0)


def _year(day: date | None) -> int:
    return day.year if day else 0
