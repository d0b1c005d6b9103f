"""They work in the field asked about."""

from collections.abc import Iterator

from askwell.approach.found import Found, short
from askwell.approach.seen import IN_FIELD, NAMED, Seen
from askwell.approach.topics import coverage
from askwell.people import Reason, Source


def find(seen: Seen) -> Iterator[Found]:
    """Title, company or a fact names a field asked about; the fullest one is told."""
    best, text, field = max(
        ((coverage(f, t, seen.fits.weight), t, f.text) for f in seen.asked.fields for t in seen.texts),
        default=(0.0, "", ""),
    )
    if best < IN_FIELD and not seen.at_home:
        return
    if best < IN_FIELD or text == seen.texts[0]:
        how = "Works in" if best >= NAMED else "Close to"
        field = field or seen.asked.fields[0].text
        what = " at ".join(part for part in (seen.title, seen.person.company) if part)
        yield Found(Reason("field", f"{how} {field}: {what}", seen.source), best)
        return
    fact = next(fact for fact in seen.person.facts if fact.text == text)
    yield Found(Reason("field", short(fact.text), Source("note", fact.source, fact.date)), best)
