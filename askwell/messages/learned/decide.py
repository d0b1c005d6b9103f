"""From the chance of every label to the labels themselves: the likeliest set that also makes sense as a verdict.

A verdict follows from the labels by the contract's table. The labels chosen are those with the greatest chance taken
together with the chance of the verdict they make, so what is found always explains what is said.
"""

from collections.abc import Mapping
from math import log
from typing import NamedTuple

from askwell.messages.learned.labels import FIRST

SEND, FIX, STOP = 0, 1, 2
NEEDED: Mapping[str, tuple[str, ...]] = dict.fromkeys(FIRST, ("intro", "reason", "ask", "advice")) | {
    "follow-up": ("ask", "reason", "advice"),
    "thank-you": ("thanks", "cites"),
    "keep-in-touch": ("news", "link"),
    "introduction-request": ("target", "why"),
    "reschedule": ("sorry", "times"),
    "question": (),
}
_STOPS = ("job", "placeholder", "hurts", "q-job", "q-pay", "q-private")
_FIXES = ("pushy", "sells", "huge", "false", "many", "review", "q-vague", "q-closed", "q-public", "q-two", "q-leading")
_ONE_OF = ("bound", "thanks")  # a first message needs a length or a thank-you
_NEVER = 1e-4  # nothing is ruled out by a model


class Decided(NamedTuple):
    """The labels held to be there, and the verdict they make (0 send or ask, 1 fix or improve, 2 stop)."""

    labels: frozenset[str]
    verdict: int


def decide(
    kind: str, chances: Mapping[str, float], *, verdict: tuple[float, float, float] | None = None, trust: float = 0.0
) -> Decided:
    """The likeliest labels of a message of a kind; `verdict` are chances of send, fix and stop, weighed by `trust`."""
    free = {label for label, p in chances.items() if p > 0.5}
    best: tuple[float, Decided] | None = None
    for aim in (SEND, FIX, STOP):
        labels = _nearest(kind, chances, free, aim)
        if labels is None:
            continue
        worth = sum(log(max(_NEVER, p if x in labels else 1 - p)) for x, p in chances.items())
        if verdict is not None:
            worth += trust * log(max(_NEVER, verdict[aim]))
        if best is None or worth > best[0]:
            best = worth, Decided(frozenset(labels), aim)
    return best[1] if best else Decided(frozenset(free), verdict_of(kind, frozenset(free)))


def verdict_of(kind: str, labels: frozenset[str]) -> int:
    """The verdict that the contract's table gives to labels."""
    if any(x in labels for x in _STOPS):
        return STOP
    return FIX if _missing(kind, labels) or any(x in labels for x in _FIXES) or _vague(kind, labels) else SEND


def _missing(kind: str, labels: frozenset[str]) -> bool:
    one_of = kind in FIRST and kind != "linkedin-note" and not any(x in labels for x in _ONE_OF)
    return one_of or any(x not in labels for x in NEEDED[kind])


def _vague(kind: str, labels: frozenset[str]) -> bool:
    return "vague" in labels and kind in ("outreach", "inmail", "referred")


def _nearest(kind: str, chances: Mapping[str, float], free: set[str], aim: int) -> set[str] | None:
    """The likeliest labels with this verdict, or None where the kind cannot have it."""
    if aim == STOP:
        return _with_one(free, chances, [x for x in _STOPS if x in chances])
    labels = free.difference(_STOPS)
    if aim == SEND:
        return _flawless(kind, chances, labels)
    if verdict_of(kind, frozenset(labels)) == FIX:
        return labels
    return _flawed(kind, chances, labels)


def _with_one(labels: set[str], chances: Mapping[str, float], of: list[str]) -> set[str] | None:
    if labels.intersection(of):
        return set(labels)
    return labels | {max(of, key=lambda x: chances[x])} if of else None


def _flawless(kind: str, chances: Mapping[str, float], labels: set[str]) -> set[str]:
    labels = labels.difference(_FIXES, ("vague",) if _vague(kind, frozenset(labels)) else ()) | set(NEEDED[kind])
    if _missing(kind, frozenset(labels)):
        labels.add(max(_ONE_OF, key=lambda x: chances.get(x, 0.0)))
    return labels


def _flawed(kind: str, chances: Mapping[str, float], labels: set[str]) -> set[str] | None:
    """The one change that spoils a flawless message at the least cost: a part taken out or a fault put in."""
    faults = [
        x for x in (*_FIXES, "vague") if x in chances and (x != "vague" or kind in ("outreach", "inmail", "referred"))
    ]
    out = {x: log(max(_NEVER, 1 - chances[x])) - log(max(_NEVER, chances[x])) for x in NEEDED[kind] if x in chances}
    into = {x: log(max(_NEVER, chances[x])) - log(max(_NEVER, 1 - chances[x])) for x in faults}
    if not out and not into:
        return None
    change = max((*out, *into), key=lambda x: out[x] if x in out else into[x])
    return labels - {change} if change in out else labels | {change}
