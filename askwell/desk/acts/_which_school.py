"""Which of my schools an alumni list is from, when the list does not say.

Someone holds the list of a school they went to. Its e-mail addresses or its file name tell which, by the school's
name or initials; with one school only, it is that one. Otherwise the school stays unknown.
"""

from collections.abc import Sequence
from dataclasses import replace

from askwell.people import Education, Me, Person, fold

_SMALL = frozenset(
    {"of", "de", "da", "do", "of the", "the", "and", "e", "y", "di", "des", "du", "la", "le", "for", "at"}
)
_COMMON = frozenset(
    {
        "university",
        "universidade",
        "universidad",
        "universite",
        "universitat",
        "college",
        "school",
        "escola",
        "institute",
    }
)
MANY = 5  # addresses that agree make it more than a coincidence


def with_school(persons: Sequence[Person], *, me: Me, name: str) -> tuple[Person, ...]:
    """The people of an alumni list, their blank schools filled in where it can be told which."""
    if not any(e.school == "" for p in persons for e in p.education):
        return tuple(persons)
    school = _told_by(me.education, [*(p.email for p in persons if p.email), *[name] * MANY])
    return tuple(_filled(p, school) for p in persons) if school else tuple(persons)


def _told_by(schools: Sequence[Education], marks: Sequence[str]) -> str:
    names = tuple(dict.fromkeys(e.school for e in schools if e.school))
    votes = {name: sum(_names(mark.rpartition("@")[2], name) for mark in marks) for name in names}
    best = max(votes, key=lambda n: votes[n], default="")
    if best and votes[best] >= MANY and sorted(votes.values())[-2:].count(votes[best]) == 1:
        return best
    return names[0] if len(names) == 1 else ""


def _names(mark: str, school: str) -> bool:
    words = [w for w in fold(school).replace("-", " ").split() if w not in _SMALL]
    initials = "".join(w[0] for w in words if w[0].isalpha())
    parts = "".join(c if c.isalnum() else " " for c in fold(mark)).split()
    telling = [w for w in words if w not in _COMMON and len(w) > 3]
    return any(p == initials and len(initials) > 1 for p in parts) or any(w in p for w in telling for p in parts)


def _filled(person: Person, school: str) -> Person:
    education = tuple(e if e.school else replace(e, school=school) for e in person.education)
    return replace(person, education=education)
