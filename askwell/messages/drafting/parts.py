"""What can fill the slots of a draft: who I am, what I noticed, what I would like to learn, most telling first."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from askwell.messages.drafting.second_person import turn
from askwell.messages.drafting.words import article, inside, with_article
from askwell.messages.echoes import stems
from askwell.people import Curiosity, Fact, Me, Note, Person, Position, Reason

_LONGEST_INTRO = 30  # words
_LONGEST_TITLE = 6  # words; longer titles are slogans
_LONGEST_QUOTE = 22  # words
_LONGEST_TOPIC = 8  # words
_LONGEST_NAME = 30  # characters
_SEPARATORS = re.compile(r"\s*[|•·,;:/(\[{]\s*|\s+[-–—@]\s+|\s+at\s+", re.IGNORECASE)
_PLAN = re.compile(r"(?:i will|i['’]ll|i want to|i should|to do:|todo:)\s+(?P<plan>[a-z].+)", re.IGNORECASE)
_OF_HER = re.compile(r"\b(?:she|he|they|her|his|him|their|them|hers|theirs)\b", re.IGNORECASE)
_THIRD = re.compile(_OF_HER.pattern + r"|\b(?:me|my)\b", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:left|moved|switched|changed|retrained|before|until|became|started|began|from)\b", re.IGNORECASE
)
_FOREIGN = re.compile(r"\b(?:de|da|do|dos|das|del|della|di|der|für|du|des|van|voor|og|och|e|y|und|et)\b", re.IGNORECASE)
_PRONOUN_TAG = re.compile(r"\(.*?\)|\[.*?\]|[\"“”]")
_HONORIFIC = re.compile(r"^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|rev|eng|ing)\.?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece for one slot: `shape` names the sentence it fits, `used` the facts it says."""

    shape: str
    text: str
    used: tuple[str, ...] = ()


def first_name(person: Person) -> str:
    """How to greet: the first name without titles, marks and pictures; "" where only an initial is known."""
    name = _HONORIFIC.sub("", _PRONOUN_TAG.sub("", person.first).split(",")[0].strip())
    kept = "".join(c for c in name if c.isalpha() or unicodedata.category(c).startswith("M") or c in " -'’.")
    kept = " ".join(kept.split()).strip(" -'’.")
    if len(kept.replace(".", "").replace(" ", "")) < 2 or len(kept) > _LONGEST_NAME or _is_initials(kept):
        return ""
    if kept.isupper() or kept.islower():
        kept = kept.title()
    return kept


def own_name(me: Me) -> str:
    """How I sign: my name in one line, "" where it is not known or is no name."""
    name = " ".join(me.name.split())
    return name if name and len(name) <= 2 * _LONGEST_NAME and not set(name) & set("[]{}<>_@|#%$") else ""


def _is_initials(name: str) -> bool:
    return all(len(part.strip(".")) <= 1 for part in name.split())


def introductions(me: Me) -> Iterator[str]:
    """Sentences that say who I am, the best known first."""
    intro = _first_sentence(me.intro)
    if intro and len(intro.split()) <= _LONGEST_INTRO:
        low = intro.lower()
        if low.startswith(("i ", "i'm", "i’m", "my ")):
            yield f"{intro}."
        elif low.startswith(("a ", "an ", "the ", "one of ")):
            yield f"I am {intro[0].lower()}{intro[1:]}."
        else:
            yield f"I am {article(intro.split()[0])} {inside(intro)}."
    yield from (f"I work as {text}." for p in me.positions if p.current for text in _work(p.title, p.employer))
    title = _title(me.headline)
    if title:
        yield f"I am {with_article(title)}" + (f" in {me.place.split(',')[0].strip()}." if me.place else ".")
    yield from (f"I studied at {e.school}." for e in me.education if e.school)


def _first_sentence(text: str) -> str:
    flat = " ".join(text.split())
    return re.split(r"(?<=[a-z0-9)])[.!?](?:\s|$)", flat, maxsplit=1)[0].strip(" .!")


def _title(text: str) -> str:
    title = _SEPARATORS.split(" ".join(text.split()), maxsplit=1)[0].strip()
    plain = all(c.isalpha() or c in " &'’-." for c in title)
    return title if title and plain and len(title.split()) <= _LONGEST_TITLE else ""


def _work(title: str, employer: str) -> Iterator[str]:
    """A title and an employer as one says them."""
    short, place = _title(title), " ".join(employer.split())
    said = short if _FOREIGN.search(short) or not short.isascii() else with_article(short) if short else ""
    if said and place and len(place.split()) <= _LONGEST_TITLE:
        yield f"{said} at {place}"
    if said:
        yield said


def reasons_to_write(
    person: Person, me: Me, curiosity: Curiosity | None, reasons: Sequence[Reason] = ()
) -> Iterator[Part]:
    """What I know of this person, said to them: facts first, then what we share, then the work they do."""
    wanted = stems((*curiosity.roles, *curiosity.fields, curiosity.text)) if curiosity else frozenset()
    facts = [
        (fact, clause)
        for fact in person.facts
        if fact.about == "person" and (clause := turn(fact.text, name=person.name))
    ]
    for fact, clause in sorted(facts, key=lambda pair: -_telling(pair[0], wanted)):
        yield Part(_shape(clause), clause, (fact.text,))
    turned = ((reason.text, turn(reason.text, name=person.name)) for reason in reasons)
    yield from (Part(_shape(clause), clause, (text,)) for text, clause in turned if clause)
    yield from _shared(person, me)
    yield from (
        Part("work", text, tuple(x for x in (p.title, p.employer) if x))
        for p in _now(person)
        for text in _work(p.title, p.employer)
    )


def _telling(fact: Fact, wanted: frozenset[str]) -> int:
    """How much of a reason a fact is: a change of path weighs most, then what it shares with my curiosity."""
    return 2 * bool(_CHANGE.search(fact.text)) + min(2, len(wanted & stems((fact.text,))))


def _shape(clause: str) -> str:
    first, _, rest = clause.partition(" ")
    if first in ("we", "our"):
        return "shared"
    return "said" if first == "you" and rest.split(" ")[0] in ("said", "told", "say") else "clause"


def _shared(person: Person, me: Me) -> Iterator[Part]:
    mine = {e.school for e in me.education if e.school}
    for e in person.education:
        if e.school in mine:
            yield Part("clause", f"we both studied at {e.school}", (e.school,))
    employers = {p.employer for p in me.positions if p.employer}
    for p in person.positions:
        if p.employer in employers:
            yield Part("clause", f"we both worked at {p.employer}", (p.employer,))


def _now(person: Person) -> Iterator[Position]:
    if person.title or person.company:
        yield Position(person.title, person.company)
    yield from (p for p in person.positions if p.current)


def topics(curiosity: Curiosity | None, person: Person) -> Iterator[str]:
    """What the talk would be about, in a few words; "your work" where nothing plainer is known."""
    roles = [r for r in map(_plain, curiosity.roles if curiosity else ()) if r]
    fields = [f for f in map(_plain, curiosity.fields if curiosity else ()) if f]
    near = stems((person.title, *(f.text for f in person.facts)))
    roles.sort(key=lambda r: -len(stems((r,)) & near))
    fields.sort(key=lambda f: -len(stems((f,)) & near))
    other = [f for f in fields if roles and stems((f,)).isdisjoint(stems((roles[0],)))]
    if other:
        yield f"the work of {article(roles[0])} {roles[0]} in {other[0]}"
    if roles:
        yield f"the work of {article(roles[0])} {roles[0]}"
    if fields:
        yield f"working in {fields[0]}"
    yield "your work"


def _plain(words: str) -> str:
    """A role or field as one says it: no brackets, one of two alternatives; "" where too long or in another script."""
    text = re.split(r"\s*[(/\[{|;]|,|\s+or\s+", " ".join(words.split()), maxsplit=1)[0].strip(" .")
    return text if text and text.isascii() and len(text.split()) <= _LONGEST_TOPIC and text[0].isalnum() else ""


def interest(topic: str) -> str:
    """The topic as something one wants to understand."""
    return f"what {topic} is really like from day to day"


def cited(heard: Sequence[Note], name: str) -> Iterator[Part]:
    """What was said, starred notes first; nothing off the record."""
    open_notes = [n for n in heard if not n.off_record and n.text.strip()]
    for note in sorted(open_notes, key=lambda n: not n.star):
        clause = turn(note.text, name=name) or turn(_first_half(note.text), name=name)
        if clause:
            yield Part("clause", clause, (note.text,))
            continue
        quote = _first_sentence(note.text).strip('"“”‘’').replace("“", "‘").replace("”", "’").replace('"', "’")
        if quote and not _OF_HER.search(quote) and len(quote.split()) <= _LONGEST_QUOTE and not _PLAN.match(quote):
            yield Part("quote", quote, (note.text,))


def _first_half(text: str) -> str:
    """A sentence up to ", and": where the whole cannot be said to its speaker, its beginning often can."""
    return re.split(r"[,;]\s+(?:and|but)\b", _first_sentence(text), maxsplit=1)[0]


def plans(heard: Sequence[Note]) -> Iterator[Part]:
    """What I said I would do, from notes such as "I will read the handbook"."""
    for note in heard:
        match = _PLAN.match(_first_sentence(note.text)) if not note.off_record else None
        if match and not _THIRD.search(match["plan"]):
            yield Part("plan", match["plan"], (note.text,))
