"""What the talk would be about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from askwell.messages.drafting.introductions import first_sentence
from askwell.messages.drafting.words import article, inside, pattern
from askwell.messages.echoes import stems
from askwell.people import Curiosity, Person

_LONGEST_TOPIC = 8  # words
_LONGEST_WONDER = 14  # words
_ALTERNATIVES = re.compile(r"\s*[(/\[{|;]|,|\s+or\s+")
_LEAD_IN = re.compile(rf"^(?:{pattern('lead_in')})(?: about)? ", re.IGNORECASE)
_WONDER = re.compile(r"(?:how|what|why|whether|which|when|where)\s", re.IGNORECASE)
_DIRECT = re.compile(r"\w+ (?:do|does|did|is|are|can|could|should|would|will)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Topic:
    """`about` follows "about"; `key` names the sentences of interest, `slots` fill them."""

    about: str
    key: str
    slots: dict[str, str] = field(default_factory=dict)


YOUR_WORK = Topic("your work", "")


def topics(curiosity: Curiosity | None, person: Person) -> Iterator[Topic]:
    """Topics, the closest to my curiosity and to this person first; "your work" where nothing plainer is known."""
    roles = [r for r in map(_plain, curiosity.roles if curiosity else ()) if r]
    fields = [f for f in map(_plain, curiosity.fields if curiosity else ()) if f]
    near = stems((person.title, *(f.text for f in person.facts)))
    roles.sort(key=lambda r: -len(stems((r,)) & near))
    fields.sort(key=lambda f: -len(stems((f,)) & near))
    for role in roles[:1]:
        said = f"{article(role)} {inside(role)}"
        other = [f for f in fields if stems((f,)).isdisjoint(stems((role,)))]
        for place in other[:1]:
            yield Topic(f"the work of {said} in {inside(place)}", "role_field", {"role": said, "field": inside(place)})
        yield Topic(f"the work of {said}", "role", {"role": said})
    yield from (Topic(f"working in {inside(f)}", "field", {"field": inside(f)}) for f in fields[:1])
    yield from _own_words(curiosity.text if curiosity else "")
    yield YOUR_WORK


def _own_words(text: str) -> Iterator[Topic]:
    """A curiosity in its owner's words: "how tides are read", "product design in health"."""
    said = _LEAD_IN.sub("", first_sentence(text[:300])).strip(" ?")
    if not said or not said.isascii() or set(said) & set("[]{}<>!?:;@"):
        return
    count = len(said.split())
    if _WONDER.match(said):
        if not _DIRECT.match(said) and count <= _LONGEST_WONDER:
            low = said[0].lower() + said[1:]
            yield Topic(low, "wonder", {"wonder": low})
    elif 1 < count <= _LONGEST_TOPIC and said.split()[0].lower() not in (
        "i",
        "my",
        "to",
        "a",
        "an",
        "is",
        "are",
        "do",
        "can",
    ):
        yield Topic(inside(said), "subject", {"subject": inside(said)})


def _plain(words: str) -> str:
    """A role or field as one says it: no brackets, one of two alternatives; "" where too long or in another script."""
    text = _ALTERNATIVES.split(" ".join(words[:200].split()), maxsplit=1)[0].strip(" .")
    plain = text and text.isascii() and len(text.split()) <= _LONGEST_TOPIC and text[0].isalnum() and "!" not in text
    return text if plain else ""
