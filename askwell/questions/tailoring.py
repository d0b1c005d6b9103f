"""Questions that only this person can be asked: facts turned from the third person to the second.

A fact that cannot be turned safely is not used; nothing is added to what the fact says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from askwell.people import Fact, Person
from askwell.questions.phrases import read

LONGEST_FACT = 110  # characters that a question can carry and still be said in one breath
ENOUGH_YEARS = 8  # years in a field after which somebody has seen it change

_SINCE = (
    r"(?:Has been |Working |Been )?(?:[Ii]n|[Aa]t|[Aa]s|\w+ing \w+) [^,]*?"
    r"since (?:the )?(?:early |late |mid )?[\w-]*\d{4}s?"
)
_THEIRS = r"\b(?:his|her) (?=(?!(?:to|in|on|at|for|and|that|about|by|with|from|as|or|but|when|if)\b)[\w’'])"


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as it is said to the person: the opening of a question, the kind of fact, and the fact as noted."""

    opening: str
    kind: str
    fact: str
    why: str


@dataclass(frozen=True, slots=True)
class Tailored:
    """A question built on a fact."""

    text: str
    theme: str
    fact: str
    why: str


def tailored(person: Person, organisation: tuple[Fact, ...], *, today: date) -> tuple[Tailored, ...]:
    """One question for each usable fact, the person's own facts first; an ending returns only when all were used."""
    used: dict[str, int] = {}
    found = []
    about_person = (*_told_by_facts(person.facts), *_told_by_positions(person, today))
    for told in (*about_person, *_told_by_organisation(organisation)):
        frames = _data()["frames"][told.kind]
        theme, ending = frames[used.get(told.kind, 0) % len(frames)]
        used[told.kind] = used.get(told.kind, 0) + 1
        found.append(Tailored(f"{told.opening} {ending}", theme, told.fact, told.why))
    return tuple(found)


def _told_by_facts(facts: tuple[Fact, ...]) -> Iterator[Told]:
    for fact in facts:
        turned = _turned(fact.text) if fact.about == "person" else None
        if turned is not None:
            yield Told(f"{turned[1]}:", turned[0], fact.text, _noted(fact))


def _told_by_positions(person: Person, today: date) -> Iterator[Told]:
    """A move between two titles that an import or a note tells of."""
    past = [p for p in person.positions if p.title and not p.current and (p.ended is None or p.ended <= today)]
    if not past or not person.title or not _plain(past[0].title, past[0].employer, person.title):
        return
    former = past[0]
    if former.title.casefold() == person.title.casefold():
        return
    where = f" at {former.employer}" if former.employer else ""
    source = former.source.ref if former.source is not None else "your import"
    yield Told(
        f"Your profile has “{former.title}”{where} before “{person.title}”:",
        "change",
        f"{former.title}{where}",
        f"Known from {source}.",
    )


def _told_by_organisation(facts: tuple[Fact, ...]) -> Iterator[Told]:
    for fact in facts:
        if fact.text.strip() and _plain(fact.text) and not _unfit(fact.text):
            yield Told(f"I read this about where you work: “{_trimmed(fact.text)}”.", "quoted", fact.text, _noted(fact))


def _noted(fact: Fact) -> str:
    when = f", {fact.date.isoformat()}" if fact.date else ""
    return f"You noted this: {fact.source}{when}." if fact.source else "You noted this."


def _turned(text: str) -> tuple[str, str] | None:
    """The kind of a fact and the fact said to the person, or None where that is not safe."""
    fact = _trimmed(text)
    if not fact or not _plain(fact) or _unfit(text):
        return None
    turned = _years(fact) or _until(fact) or _we(fact) or _verb(fact)
    if turned is None:
        return None
    said = _second_person(turned[1])
    return None if said is None else (turned[0], said)


def _trimmed(text: str) -> str:
    """The fact on one line, without its full stop and without what follows a semicolon or, outside quotes, a comma."""
    line = " ".join(text.partition(";")[0].split())
    head = line.partition(", ")[0]
    whole = head.count('"') % 2 == 0 and head.count("“") == head.count("”") and head.count("(") == head.count(")")
    return (head if whole else line).rstrip(" .!?…:,")


def _plain(*texts: str) -> bool:
    return all(len(text) <= LONGEST_FACT and not re.search(r"[?\n\r<>{}\[\]|]|https?:|@", text) for text in texts)


def _unfit(text: str) -> bool:
    return _unfit_words().search(text.replace("’", "'").lower()) is not None


def _years(fact: str) -> tuple[str, str] | None:
    """Such facts as "22 years in health software" and "In digital health since 2003"."""
    counted = re.match(r"(?:Over |More than |About |Some )?(\d{1,2})\+? years (?:in|of|as) [^,]+", fact)
    if counted and int(counted[1]) >= ENOUGH_YEARS:
        return "years", f"You have {_small(counted[0])} behind you"
    since = re.match(_SINCE, fact)
    if since:
        return "years", f"You have been {_small(re.sub(r'^(?:Has been|Been) ', '', since[0]))}"
    return None


def _until(fact: str) -> tuple[str, str] | None:
    """Such facts as "District nurse until 2016" and "Hospital pharmacist for 9 years before product"."""
    match = re.match(r"((?:[A-Za-zÀ-ÿ&'-]+ ){1,4})(until \d{4}|for \d{1,2} years before [^,]+)$", fact)
    if match is None:
        return None
    role, first = _small(match[1].strip()), match[1].split()[0].lower()
    if first in _verbs() or first in _little() or first.endswith("ing"):
        return None
    return "was", f"You were {'an' if first[0] in 'aeiou' else 'a'} {role} {match[2]}"


def _we(fact: str) -> tuple[str, str] | None:
    return ("we", fact) if re.match(r"We (?:\w+ed|ran|taught|led|built|wrote|sat|were|did) ", fact) else None


def _verb(fact: str) -> tuple[str, str] | None:
    """Facts that begin with what the person did or does, after an adverb or not."""
    first, _, rest = fact.partition(" ")
    if not rest:
        return None
    if first.lower() in _data()["present"]["adverbs"]:
        inner = _verb(rest)
        return None if inner is None else (inner[0], f"You {first.lower()} {inner[1].removeprefix('You ')}")
    kind = _past_kinds().get(first.lower())
    if kind is not None:
        return kind, f"You {'were' if kind == 'was' else first.lower()} {rest}"
    present = _data()["present"]
    if first.lower() in present["verbs"] or first.lower() in present["said"]:
        return ("said" if first.lower() in present["said"] else "now"), f"You {_base(first.lower())} {rest}"
    return None


def _base(verb: str) -> str:
    """A verb as it follows "you": "builds" is "build"."""
    irregular = _data()["present"]["irregular"]
    return str(irregular.get(verb) or verb.removesuffix("s"))


def _second_person(text: str) -> str | None:
    """The text with the person spoken to instead of spoken about, or None where a pronoun could be somebody else's."""
    said = re.sub(r"\b(?:s?he) (was|is|has|does)\b", lambda m: f"you {_base(m[1])}", text)
    said = re.sub(r"\bs?he (?=\w)", "you ", said)
    said = re.sub(r"\b(?:him|her)self\b", "yourself", said)
    said = re.sub(_THEIRS, "your ", said)
    if re.search(r"\b(?:he|she|him|his|her|hers|they|them|their|theirs)\b", said, re.IGNORECASE):
        return None
    # "you works" would be wrong, and guessing the verb could be worse.
    return None if re.search(r"\byou \w+[^s\W]s\b(?<!always)", said) else said


def _small(text: str) -> str:
    """The text with a small first letter, unless its first word is a name or an abbreviation."""
    first = text.partition(" ")[0]
    return text if first[1:] != first[1:].lower() or first.isupper() else text[:1].lower() + text[1:]


@lru_cache(maxsize=1)
def _unfit_words() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in _data()["unfit"]) + r")(?!\w)")


@lru_cache(maxsize=1)
def _past_kinds() -> dict[str, str]:
    return {verb: kind for kind, verbs in _data()["past"].items() for verb in verbs}


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(_past_kinds()) | frozenset(_data()["present"]["verbs"]) | frozenset(_data()["present"]["said"])


@lru_cache(maxsize=1)
def _little() -> frozenset[str]:
    return frozenset("a an the my our we i in at on not no his her their was classmate".split())


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:  # Any: what TOML holds
    return read("askwell.questions", "facts.toml")
