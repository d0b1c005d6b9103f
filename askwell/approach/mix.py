"""The order shown: first a mix of kinds, organisations and levels, then by strength.

The article asks for a mix of four kinds of people, so the first three stand for as many kinds as they can, and each of
the first ten says first what it stands for that those before it do not. Strength always counts most: nobody moves up
past someone much stronger, and whoever was written to already waits behind the mix.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from askwell.careers import read
from askwell.people import Candidate, fold

MIXED = 10  # places that make up the mix
FIRST = 3  # places that stand for as many kinds as they can
SAME_EMPLOYER = 0.93  # what a further person of one employer keeps
SAME_LEVEL = 0.985  # what a further person of one level keeps
NEW_KIND = 1.04  # what a kind not yet among the first gains
CLOSE = 0.85  # the share of the strongest that someone who adds a kind to the first three must have


@dataclass(slots=True)
class _Shown:
    """Those chosen so far, with what they already stand for."""

    chosen: list[Candidate] = field(default_factory=list)
    employers: Counter[str] = field(default_factory=Counter)
    levels: Counter[str] = field(default_factory=Counter)

    @property
    def kinds(self) -> set[str]:
        return {kind for one in self.chosen for kind in one.kinds}

    def add(self, one: Candidate) -> None:
        """Choose one more."""
        self.chosen.append(one)
        self.employers[fold(one.person.company)] += bool(one.person.company)
        self.levels[read(one.person.title).level] += 1


def mixed(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Candidates by strength with the first ten chosen one by one for the mix.

    The kinds of the first ten stand in the order in which they tell each apart; as a set they are unchanged.
    """
    free = [one for one in candidates if not one.person.approached]
    shown = _Shown()
    while free and len(shown.chosen) < MIXED:
        best = _next(free[: 3 * MIXED], shown)
        free.remove(best)
        shown.add(best)
    first = {id(one) for one in shown.chosen}
    return (*_told_apart(shown.chosen), *(one for one in candidates if id(one) not in first))


def _next(left: Sequence[Candidate], shown: _Shown) -> Candidate:
    """The strongest for the mix; among the first three, of those close to it, the one that adds most kinds."""
    kinds = shown.kinds
    worth = {id(one): _worth(one, kinds, shown) for one in left}
    least = CLOSE * max(worth.values()) if 0 < len(shown.chosen) < FIRST else max(worth.values())
    close = [one for one in left if worth[id(one)] >= least]
    return max(
        close, key=lambda one: (_stand_for([*shown.chosen, one])[0], len(set(one.kinds) - kinds), worth[id(one)])
    )


def _worth(one: Candidate, kinds: set[str], shown: _Shown) -> float:
    worth = one.strength * SAME_EMPLOYER ** shown.employers[fold(one.person.company)]
    worth *= SAME_LEVEL ** shown.levels[read(one.person.title).level]
    return worth * (NEW_KIND if set(one.kinds) - kinds else 1.0)


def _stand_for(first: Sequence[Candidate]) -> tuple[int, tuple[str, ...]]:
    """For how many kinds these few can stand, one each, and the kind of each, earlier kinds before later ones."""
    choices = product(*(one.kinds or ("",) for one in first))
    return max(((len(set(kinds) - {""}), kinds) for kinds in choices), key=lambda told: told[0])


def _told_apart(chosen: Sequence[Candidate]) -> list[Candidate]:
    """Each with the kind first that it stands for: the first three differ where they can, then the rarest so far."""
    stands = list(_stand_for(chosen[:FIRST])[1])
    used = Counter(stands)
    for one in chosen[FIRST:]:
        kind = min(one.kinds, key=lambda kind: used[kind], default="")
        used[kind] += 1
        stands.append(kind)
    return [_first(one, kind) for one, kind in zip(chosen, stands, strict=True)]


def _first(one: Candidate, kind: str) -> Candidate:
    if not kind or one.kinds[0] == kind:
        return one
    return replace(one, kinds=(kind, *(other for other in one.kinds if other != kind)))
