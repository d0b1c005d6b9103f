"""The chance of every label, from what the rules found, the instant stage's scores and, where it ran, the deep stage's.

One logistic regression a label, fitted in training/stack.py on texts whose writers the models had not seen.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp, log
from typing import Any

from askwell.messages.learned.labels import COLUMN, ELEMENTS, OF_KIND, RULES
from askwell.reading import Level, Reading

Rows = Sequence[Sequence[float]]
_FAR = 30.0  # a logit beyond which nothing changes


def chances(
    kind: str, reading: Reading, rows: Rows, deep: tuple[Sequence[float], Sequence[float]] | None
) -> dict[str, float]:
    """Label to chance; `rows` are the instant stage's logits a sentence, `deep` the whole-text and verdict logits."""
    weights = _loaded()["deep" if deep else "instant"]
    found = {}
    for label in OF_KIND[kind]:
        if label in weights:
            bias, *each = weights[label]
            seen = evidence(label, reading, rows, deep)
            found[label] = logistic(bias + sum(w * x for w, x in zip(each, seen, strict=True)))
    return found


def evidence(
    label: str, reading: Reading, rows: Rows, deep: tuple[Sequence[float], Sequence[float]] | None
) -> list[float]:
    """What speaks for a label: the rules' word, the sentences' best and joint scores, and the deep stage's scores."""
    column = [row[COLUMN[label]] for row in rows] or [-_FAR]
    best = max(column)
    joint = best + log(sum(exp(x - best) for x in column))
    found = [*_from_rules(label, reading), best, joint]
    if deep is not None:
        whole, (send, fix, stop) = deep
        found += [whole[COLUMN[label]], fix - send, stop - send]
    return found


def verdict_chances(logits: Sequence[float]) -> tuple[float, float, float]:
    """The chances of send, fix and stop."""
    top = max(logits)
    send, fix, stop = (exp(x - top) for x in logits)
    total = send + fix + stop
    return send / total, fix / total, stop / total


def logistic(x: float) -> float:
    """1 / (1 + e^-x)."""
    return 1 / (1 + exp(-max(-_FAR, min(_FAR, x))))


def trust(kind: str) -> float:
    """How much the deep stage's own verdict weighs against the labels'."""
    return float(_loaded()["trust"]["questions" if kind == "question" else "messages"])


def _from_rules(label: str, reading: Reading) -> tuple[float, float]:
    if label in ELEMENTS:
        there = float(reading.elements.get(ELEMENTS[label], False))
        return there, there
    levels = [f.level for f in reading.findings if f.rule in RULES.get(label, ())]
    return float(any(x >= Level.FIX for x in levels)), float(bool(levels))


@cache
def _loaded() -> Mapping[str, Any]:  # Any: lists of weights by label, and numbers
    found: Mapping[str, Any] = json.loads((files(__package__) / "weights.json").read_text(encoding="utf-8"))
    return found
