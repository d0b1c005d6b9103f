"""What a curiosity told in free words asks about, and what it says of the asker.

One sentence is enough: "What is product work in health like, for a nurse?" asks for product managers in health and
tells of a nurse. What the asker does or leaves is no role asked for; it is the bridge to people who crossed over.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from askwell.approach.cues import BREAK, cues, sentences
from askwell.approach.mentions import (
    NAMED_DOER,
    NAMED_DOING,
    NAMED_FIELD,
    NAMED_WORK,
    UNKNOWN,
    FieldNamed,
    Mention,
    Own,
    field_at,
    work_at,
)
from askwell.approach.texts import tokens
from askwell.approach.topics import telling, topics

KEPT = 200  # texts remembered
MOST = 6  # roles, and fields, read out of one text
ALONE = 2  # words between two pauses that are a question in themselves
SOON, SHORTLY, NEXT = 6, 3, 2  # words within which the work stands that a cue speaks of
_SHORT_CUES = frozenset({"my", "mi", "ma", "mon", "meu", "minha", "mein", "meine", "meiner", "meinem", "ex", "former"})


@dataclass(frozen=True, slots=True)
class Heard:
    """Roles and fields asked about, and the asker's own crafts with their sectors."""

    roles: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    crafts: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Ear:
    """One sentence being listened to: where, in whose name, and what was named so far."""

    said: tuple[str, ...]
    at: int = 0
    mine: bool = False
    own: Own = ""
    own_until: int = 0
    self_until: int = 0
    denied: bool = False
    asked_until: int = 0
    crossing: int = -1
    work: list[Mention] = field(default_factory=list)
    fields: list[FieldNamed] = field(default_factory=list)


@lru_cache(maxsize=KEPT)
def heard(text: str) -> Heard:
    """Roles and fields a text asks about, surest first, in English, Portuguese, Spanish, French or German."""
    told = [_listened(said) for said in sentences(text)]
    own = {one.craft for ear in told for one in ear.work if one.own == "left"}
    hinted = {one.craft for ear in told for one in ear.work if one.own == "bridge"} - own
    asked = _asked(told, own | hinted)
    if not asked and hinted and not any(one.known for ear in told for one in ear.fields):
        asked = _asked([_unbridged(ear) for ear in told], own)
        hinted = set()
    roles = dict.fromkeys(role for one in asked for role in one.roles)
    sectors = {one.sector for ear in told for one in ear.work if one.craft in own | hinted and one.sector}
    return Heard(tuple(roles)[:MOST], _fields(told, asked), frozenset(own | hinted), frozenset(sectors))


def _listened(said: tuple[str, ...]) -> _Ear:
    ear = _Ear(said)
    while ear.at < len(said):
        names, size = cues().at(said, ear.at)
        if "mine" in names and ear.at and said[ear.at - 1] in cues().words["articles"]:
            names = frozenset()  # o trabalho em, el trabajo en: a noun after its article
        if ear.said[ear.at] == BREAK:
            ear.own_until = ear.self_until = ear.asked_until = 0
            ear.at += 1
        elif names:
            _obey(ear, names, size)
        else:
            _name(ear)
    return replace(ear, work=_crossed(ear))


def _obey(ear: _Ear, names: frozenset[str], size: int) -> None:
    """Take a cue to heart and pass on."""
    end = ear.at + size
    opens = " ".join(ear.said[ear.at : end])
    if "mine" in names:
        ear.mine = True
    if "left" in names or ("bridge" in names and not (ear.own and ear.at < ear.own_until)):
        ear.own = "left" if "left" in names else "bridge"
        ear.own_until = end + (NEXT if opens in _SHORT_CUES else SOON if "left" in names else SHORTLY)
    if "self" in names or "denies" in names:
        ear.self_until, ear.denied = end + NEXT, "denies" in names
    if "turns" in names:
        ear.work = [one if one.own else replace(one, own="bridge") for one in ear.work]
    if names & {"asks", "asked", "turns"}:
        ear.mine = False
    if "asked" in names and not ear.at < ear.own_until:
        ear.asked_until = end + SHORTLY
    if any("crosses" in cues().at(ear.said[ear.at : ear.at + length], 0)[0] for length in range(1, size + 1)):
        ear.crossing = ear.at
    ear.at = end


def _name(ear: _Ear) -> None:
    """Note the work or the field that stands here, and in whose name."""
    asked = ear.at < ear.asked_until
    known = work_at(ear.said, ear.at, expected=asked or _stands_alone(ear), of_me=ear.at < ear.self_until)
    known = None if known and not known.sure and not asked else known  # "Hello" stands alone and is no work
    if known is not None and known.sure:
        ear.work.append(replace(known, own=known.own or _whose(ear)))
        ear.asked_until = ear.self_until = 0
        ear.own_until = 0 if ear.at < ear.own_until else ear.own_until
    named = field_at(ear.said, ear.at)
    if named is not None and (known is None or known.sure <= NAMED_FIELD) and not _is_own_field(ear):
        ear.fields.append(named)
    elif known is not None and not known.sure and named is None:
        ear.work.append(known)
    ends = [one.end for one in (known if known and known.sure else None, named) if one]
    ear.at = max(ends, default=ear.at + 1)


def _stands_alone(ear: _Ear) -> bool:
    """Whether what stands between two pauses is hardly more than this word: "Data." is as good as a question."""
    if ear.mine or (ear.at and ear.said[ear.at - 1] != BREAK):
        return False
    return BREAK in ear.said[ear.at : ear.at + ALONE + 1]


def _whose(ear: _Ear) -> Own:
    if ear.at < ear.self_until:
        return "denied" if ear.denied else "left"
    if ear.mine:
        return "left"
    return ear.own if ear.at < ear.own_until else ""


def _is_own_field(ear: _Ear) -> bool:
    return ear.mine or (ear.own == "left" and ear.at < ear.own_until)


def _crossed(ear: _Ear) -> list[Mention]:
    """Where one craft becomes another, the first is the asker's: could an actor become a teacher."""
    free = [one for one in ear.work if not one.own and one.sure > NAMED_FIELD]
    if ear.crossing < 0 or len(free) < 2 or free[0].at > ear.crossing:
        return ear.work
    return [replace(one, own="bridge") if one is free[0] else one for one in ear.work]


def _asked(told: Iterable[_Ear], own: set[str]) -> list[Mention]:
    """The work asked about, the surest kind of mention only; a doer counts beside surer work of the same sentence."""
    kept = [[one for one in ear.work if not one.own and one.craft not in own] for ear in told]
    for sure in (NAMED_WORK, NAMED_DOER, NAMED_DOING, NAMED_FIELD, UNKNOWN):
        lowest = NAMED_DOER if sure == NAMED_WORK else sure
        found = [one for work in kept if any(x.sure == sure for x in work) for one in work if one.sure >= lowest]
        if found:
            return sorted(found, key=lambda one: -one.sure)
    return []


def _unbridged(ear: _Ear) -> _Ear:
    return replace(ear, work=[replace(one, own="") if one.own == "bridge" else one for one in ear.work])


def _fields(told: Iterable[_Ear], asked: list[Mention]) -> tuple[str, ...]:
    """The fields named; one that says little beside a role, as apps does, and a word of no known field, only alone."""
    named = [one for ear in told for one in ear.fields]
    sure = any(one.sure for one in asked)
    known = dict.fromkeys(one.text for one in named if one.known and (not sure or telling(topics(one.text))))
    if known or sure:
        return tuple(known)[:MOST]
    return tuple(dict.fromkeys(one.text for one in named if tokens(one.text)))[:MOST]
