"""How well titles are the role asked for."""

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from askwell.careers.lexicon import lexicon, near_pairs
from askwell.careers.titles import Career, Role, read

PAST_ROLE = 0.3  # what a role that was left is worth
LATER_ROLE = 0.97  # what each further role in a title is worth against the one before it
BROAD_CORE = 0.12  # what a broad craft (designer, engineer) is worth when nothing before it fits
NARROW_CORE = 0.45  # the same for a narrow craft or a function
RARE_WORD = 1.0
SAME_SECTOR = 0.22  # another craft of the same sector
OTHER_TRADE = 0.6  # a selling or marketing part beside a role of another sector
SIGNS_SPOIL = {"recruiter": 0.1, "seller": 0.1}  # whoever hires for or sells to a role does not do it
ALIKE = 0.62  # share of letter groups from which two unknown words are one
A_KIND_OF = 0.85  # likeness from which a role asked for is a kind of another
SWAPPED = 0.9  # the same two words in the other order, as languages have them
ASIDE = 0.5  # what a field named beside a role is worth as a role
KEPT = 50_000  # words remembered between calls
CROWD = 60  # titles from which the commonness of a word says something
_LEADERS = frozenset({"manage", "own", "lead", "head", "direct", "chief"})
_ALTERNATIVES = re.compile(r"\s+(?:or|ou|o|oder|/)\s+|\s*[/;()|]\s*", re.IGNORECASE)


def match(query: str, titles: Sequence[str]) -> list[float]:
    """How well each title is the role asked for, 0 to 1, in the order given."""
    return Matcher(titles).scores(query)


class Matcher:
    """Titles read once, to be asked for many roles; equal titles are read and scored once."""

    def __init__(self, titles: Sequence[str]) -> None:
        """Read the titles; each may be empty, which is no role at all."""
        self._titles = tuple(titles)
        self._careers: dict[str, Career] = {title: read(title) for title in dict.fromkeys(self._titles)}
        self._weight = _weights(list(self._careers.values()))

    def scores(self, query: str) -> list[float]:
        """How well each title is the role asked for, 0 to 1, in the order of the titles."""
        parts = self.now_and_past(query)
        known = {title: round(max(now, was * PAST_ROLE), 4) for title, (now, was) in parts.items()}
        return [known[title] for title in self._titles]

    def now_and_past(self, query: str) -> dict[str, tuple[float, float]]:
        """For each different title, how well its current and its past roles are the role asked for, 0 to 1."""
        wanted = asked_for(query)
        may_be = _sieve(wanted)
        none = (0.0, 0.0)
        return {
            title: self._parts(wanted, career) if any(map(may_be, career.roles)) else none
            for title, career in self._careers.items()
        }

    def _parts(self, wanted: tuple[tuple[Role, float], ...], career: Career) -> tuple[float, float]:
        now = past = 0.0
        worth = 1.0
        for role in career.roles:
            value = max((w * likeness(q, role, self._weight) for q, w in wanted), default=0.0)
            if role.past:
                past = max(past, value)
            else:
                aside = (
                    ASIDE
                    if not role.nominal and role is not career.roles[0] and any(r.nominal for r in career.now)
                    else 1.0
                )
                now, worth = max(now, value * worth * aside), worth * LATER_ROLE
        spoilt = _spoilt(wanted, career)
        return now * spoilt, past * spoilt


def _sieve(wanted: tuple[tuple[Role, float], ...]) -> Callable[[Role], bool]:
    """Whether a role can be one of those wanted at all: by its core, its sector, or as an unknown word beside one."""
    cores = {role.core for role, _ in wanted} | {word for role, _ in wanted for word in role.words}
    sectors = {role.sector for role, _ in wanted if role.sector}
    unknown = any(not _is_known(role.core) for role, _ in wanted)
    return lambda role: role.core in cores or role.sector in sectors or (unknown and not _is_known(role.core))


@lru_cache(maxsize=KEPT)
def _is_known(core: str) -> bool:
    return core in lexicon().sectors or lexicon().word((core,)) is not None


def asked_for(query: str) -> tuple[tuple[Role, float], ...]:
    """The roles a query means, its alternatives and what lies near them, each with its worth."""
    asked = [role for text in _alternatives(query) for role in read(text).roles]
    found = [(role, 1.0) for role in asked]
    for one, other, weight in _near_roles():
        for role in asked:
            for here, there in ((one, other), (other, one)):
                if (fit := likeness(here, role, {})) > A_KIND_OF:
                    more = tuple(word for word in role.words if word not in (*here.words, *there.words, there.core))
                    found.append((replace(there, words=there.words + more), weight * fit))
    return tuple(found)


def likeness(query: Role, role: Role, weight: Mapping[str, float]) -> float:
    """How well one role is another, 0 to 1: the same core first, then the general head, then the narrowing words."""
    same = _same_core(query.core, role.core)
    if not same and query.core in role.words and role.core in query.words:
        same = SWAPPED
    if not same:
        near = query.sector and query.sector == role.sector and not _is_broad(role.core)
        return SAME_SECTOR * (0.5 + 0.5 * _covered(query.words, role, weight)) if near else 0.0
    covered = _covered(query.words, role, weight)
    floor = BROAD_CORE if _is_broad(query.core) else NARROW_CORE * weight.get(query.core, RARE_WORD)
    return same * _heads_fit(query.head, role.head) * (floor + (1 - floor) * covered)


def _same_core(one: str, other: str) -> float:
    if one == other:
        return 1.0
    known = lexicon()
    if one in known.sectors or other in known.sectors:
        return 0.0
    alike = _dice(one, other)
    return alike if alike >= ALIKE and not _either_known(one, other) else 0.0


def _either_known(one: str, other: str) -> bool:
    known = lexicon()
    return known.word((one,)) is not None or known.word((other,)) is not None


def _covered(words: tuple[str, ...], role: Role, weight: Mapping[str, float]) -> float:
    """The share of the narrowing words asked for that the role has, the rarer words counting more."""
    if not words:
        return 1.0
    have = {role.core, *role.words, *role.topic}
    total = sum(weight.get(word, RARE_WORD) for word in words)
    return sum(weight.get(word, RARE_WORD) for word in words if word in have or _alike_any(word, have)) / total


def _alike_any(word: str, have: set[str]) -> bool:
    known = lexicon()
    if known.word((word,)) is not None:
        return False
    return any(_dice(word, other) >= ALIKE for other in have if known.word((other,)) is None)


def _heads_fit(asked: str, found: str) -> float:
    """How near two general heads are: a manager, an owner and a head of one thing are near, an assistant is not."""
    if asked == found:
        return 1.0
    leads, led = asked in _LEADERS, found in _LEADERS
    if leads and led:
        return 0.7 if "chief" in (asked, found) else 0.9
    if not asked and led:
        return {"chief": 0.7, "direct": 0.82}.get(found, 0.9)
    if not asked:
        return 0.7 if found == "assist" else 0.93
    if led:
        return 0.75
    return 0.8 if not leads else 0.5


def _is_broad(core: str) -> bool:
    return core in lexicon().general


def _spoilt(wanted: tuple[tuple[Role, float], ...], career: Career) -> float:
    sectors = {role.sector for role, _ in wanted}
    spoilt = 1.0
    for sign, worth in SIGNS_SPOIL.items():
        asked = "business" in sectors if sign == "seller" else any(role.core == "recruit" for role, _ in wanted)
        if getattr(career, sign) and not asked:
            spoilt *= worth
    trades = any(role.sector == "business" and not role.past for role in career.roles)
    return spoilt * (OTHER_TRADE if trades and "business" not in sectors else 1.0)


@cache
def _near_roles() -> tuple[tuple[Role, Role, float], ...]:
    return tuple((read(one).roles[0], read(other).roles[0], weight) for one, other, weight in near_pairs())


def _alternatives(query: str) -> list[str]:
    """The alternatives of a query: "digital or informatics nurse" is a digital nurse or an informatics nurse."""
    parts = [part.strip() for part in _ALTERNATIVES.split(query) if part and part.strip()]
    if len(parts) < 2:
        return parts
    last = parts[-1].split()
    whole = [
        part if len(part.split()) > 1 or (read(part).roles[:1] and _known(part)) else f"{part} {last[-1]}"
        for part in parts
    ]
    return [*whole, parts[-1]] if whole[-1] != parts[-1] else whole


def _known(part: str) -> bool:
    word = lexicon().word(tuple(part.casefold().split()))
    return (word is not None and word.kind == "craft") or part.casefold() in lexicon().titles


def _weights(careers: list[Career]) -> dict[str, float]:
    """How much each word tells, by how rare it is among the titles; too few titles tell nothing about rarity."""
    if len(careers) < CROWD:
        return {}
    seen = Counter(
        word for career in careers for role in career.roles for word in {role.core, *role.words, *role.topic}
    )
    most = math.log(1 + len(careers))
    return {word: max(0.15, min(1.0, 1.4 * math.log(len(careers) / count) / most)) for word, count in seen.items()}


@cache
def _grams(word: str) -> frozenset[str]:
    padded = f" {word} "
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))


def _dice(one: str, other: str) -> float:
    left, right = _grams(one), _grams(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0
