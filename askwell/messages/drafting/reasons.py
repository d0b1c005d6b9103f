"""Why I write to this person and to nobody else, what is most particular first, their title last."""

from collections.abc import Iterator

from askwell.messages.drafting.introductions import the_school, worked
from askwell.messages.drafting.known import Known, Part
from askwell.messages.drafting.second_person import WORTH, tell
from askwell.messages.drafting.words import bases, past
from askwell.messages.echoes import stems
from askwell.people import Position

_SHAPES = {"said": "said", "moved": "moved", "thing": "thing"}
_MOST_OVERLAP = 2  # words shared with my curiosity that count
_WORK = 2.5  # worth of a title: above a role noted by hand, below what someone did


def reasons(known: Known) -> tuple[Part, ...]:
    """What I know of this person, said to them, the most particular first."""
    wanted = _wanted(known)
    found = [*_noted(known, wanted), *_shared(known), *_working(known)]
    ranked = sorted(found, key=lambda p: -(worth_of(p) + min(_MOST_OVERLAP, len(wanted & stems(p.used)))))
    first = {part.text.lower(): part for part in reversed(ranked)}
    return tuple(part for part in ranked if first[part.text.lower()] is part)


def worth_of(part: Part) -> float:
    """How much of a reason a part is."""
    return _WORK if part.shape == "work" else WORTH.get(part.form, 0)


def _wanted(known: Known) -> frozenset[str]:
    curious = known.curiosity
    return stems((*curious.roles, *curious.fields, curious.text)) if curious else frozenset()


def _noted(known: Known, wanted: frozenset[str]) -> Iterator[Part]:
    """Facts that were noted, and reasons to approach this person that are told in the same way."""
    texts = [f.text for f in known.person.facts if f.about == "person"]
    texts += [r.text for r in known.reasons if "…" not in r.text and r.text not in texts]
    for text in texts:
        told = tell(text, name=known.person.name)
        if told and (told.form != "place" or wanted & stems((text,))):
            yield Part(_shape(told.form, told.text), told.text, (text,), told.form)


def _shape(form: str, text: str) -> str:
    if form == "shared" and text.startswith("you ") and text.split()[1] in bases() - past():
        return "clause"  # what is so today needs no remembering: you know my aunt
    if form == "shared":
        return "mine" if text.startswith(("I ", "your ")) else "shared"
    return _SHAPES.get(form, "clause")


def _shared(known: Known) -> Iterator[Part]:
    """Schools and employers of both of us."""
    me, person = known.me, known.person
    mine = {e.school for e in me.education if e.school}
    for school in dict.fromkeys(e.school for e in person.education if e.school in mine):
        yield Part("common", f"we both studied at {the_school(school)}", (school,), "shared")
    employers = {p.employer for p in me.positions if p.employer}
    for employer in dict.fromkeys(p.employer for p in person.positions if p.employer in employers):
        yield Part("common", f"we both worked at {employer}", (employer,), "shared")


def _working(known: Known) -> Iterator[Part]:
    person = known.person
    now = [Position(person.title, person.company)] if person.title or person.company else []
    now += [p for p in person.positions if p.current]
    for position in now:
        used = tuple(x for x in (position.title, position.employer) if x)
        yield from (Part("work", text, used, "work") for text in worked(position.title, position.employer))
