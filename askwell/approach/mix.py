"""The order shown: first a mix of kinds, organisations and levels, then by strength."""

from collections import Counter
from collections.abc import Sequence

from askwell.careers import read
from askwell.people import Candidate, fold

MIXED = 10  # places that make up the mix
SAME_EMPLOYER = 0.93  # what a further person of one employer keeps
SAME_LEVEL = 0.985  # what a further person of one level keeps
NEW_KIND = 1.04  # what a kind not yet among the first gains


def mixed(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Candidates by strength with the first ten chosen one by one for the mix; strength always counts most."""
    left = list(candidates)
    chosen: list[Candidate] = []
    employers: Counter[str] = Counter()
    levels: Counter[str] = Counter()
    while left and len(chosen) < MIXED:
        kinds = {kind for one in chosen for kind in one.kinds}
        best = max(left[: 3 * MIXED], key=lambda one: _worth(one, kinds, employers, levels))
        left.remove(best)
        chosen.append(best)
        employers[fold(best.person.company)] += bool(best.person.company)
        levels[read(best.person.title).level] += 1
    return (*chosen, *left)


def _worth(one: Candidate, kinds: set[str], employers: Counter[str], levels: Counter[str]) -> float:
    worth = one.strength * SAME_EMPLOYER ** employers[fold(one.person.company)]
    worth *= SAME_LEVEL ** levels[read(one.person.title).level]
    return worth * (NEW_KIND if set(one.kinds) - kinds else 1.0)
