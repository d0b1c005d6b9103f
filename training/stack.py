"""Fits how rules, instant and deep stage are weighed, on scores of texts whose writers the models had not seen.

python -m training.stack OUT.json --instant SCORES.json --deep FOLD.scores.json…
Prints what to expect of a new writer: every writer is read with weights fitted on the others.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from askwell.messages.checking import check
from askwell.messages.learned.decide import decide
from askwell.messages.learned.labels import LABELS, OF_KIND
from askwell.messages.learned.weighing import evidence, logistic, verdict_chances
from askwell.reading import Message, Reading
from training.examples import VERDICTS, examples
from training.texts import FOLDER, Question, Text, read_all

SOFT = 0.5  # inverse strength of the ridge penalty
FEW = 12  # texts with a label, or without it; where there are fewer, the models' own scores stand
AS_SCORED = {"instant": [0.0, 0.0, 0.0, 0.0, 1.0], "deep": [0.0, 0.0, 0.0, 0.0, 0.2, 0.8, 0.0, 0.0]}
STAGES = ("instant", "deep")
EASE = {"deep": {"job": 0.5}}  # the model that ships has read more open asks than the folds, and hears one sooner
TRUST = {"messages": 0.25, "questions": 0.5}  # in the deep stage's own verdict; chosen on writers left out


@dataclass(frozen=True, slots=True)
class Case:
    """One text with all that is known of it."""

    writer: str
    kind: str
    labels: frozenset[str]
    verdict: int
    reading: Reading
    rows: Sequence[Sequence[float]]
    deep: tuple[Sequence[float], Sequence[float]] | None


def main() -> None:
    """Fits, reports, writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--instant", type=Path, required=True)
    parser.add_argument("--deep", type=Path, nargs="*", default=[])
    parser.add_argument("--texts", type=Path, default=FOLDER)
    o = parser.parse_args()
    found = cases(o.texts, o.instant, o.deep)
    made: dict[str, object] = {"trust": TRUST}
    for stage in STAGES:
        of_stage = [c for c in found if stage == "instant" or c.deep]
        if of_stage:
            made[stage] = eased(fit(of_stage, stage), stage)
            report(of_stage, stage)
    o.out.write_text(json.dumps(made, indent=None, separators=(",", ":")).replace('],"', '],\n"') + "\n")


def cases(texts: Path, instant: Path, deep: Sequence[Path]) -> list[Case]:
    """Every whole text that the instant stage has scored, with the deep stage's scores where there are any."""
    rows = json.loads(instant.read_text())
    seen = {k: v for path in deep for k, v in json.loads(path.read_text()).items()}
    found = []
    letters, questions = read_all(texts)
    for record, e in zip((*letters, *questions), examples(letters, questions), strict=True):
        if e.single or e.id not in rows:
            continue
        of_deep = (seen[e.id]["whole"], seen[e.id]["verdict"]) if e.id in seen else None
        found.append(Case(e.writer, e.kind, e.whole, e.verdict, check(message_of(record)), rows[e.id], of_deep))
    return found


def message_of(record: Text | Question) -> Message:
    """The record as the program is given it."""
    if isinstance(record, Question):
        return Message(record.text, kind="question", facts=(record.context,))
    return Message(
        record.text,
        kind=record.kind,  # type: ignore[arg-type]
        channel=record.channel,  # type: ignore[arg-type]
        subject=record.subject,
        sender=record.sender,
        recipient=record.recipient,
        facts=record.facts,
    )


def fit(given: Sequence[Case], stage: str) -> dict[str, list[float]]:
    """Bias and weights for every label with enough texts."""
    weights = {}
    for label in LABELS:
        of_label = [c for c in given if label in OF_KIND[c.kind]]
        y = np.array([label in c.labels for c in of_label])
        if len(y) == 0 or min(y.sum(), (~y).sum()) < FEW:
            weights[label] = AS_SCORED[stage]
            continue
        x = np.array([evidence(label, c.reading, c.rows, c.deep if stage == "deep" else None) for c in of_label])
        model = LogisticRegression(C=SOFT, max_iter=1000).fit(x, y)
        weights[label] = [round(float(v), 4) for v in (model.intercept_[0], *model.coef_[0])]
    return weights


def eased(weights: dict[str, list[float]], stage: str) -> dict[str, list[float]]:
    """The weights with the biases of EASE taken off."""
    less = EASE.get(stage, {})
    return {x: [round(bias - less.get(x, 0.0), 4), *each] for x, (bias, *each) in weights.items()}


def read_with(weights: Mapping[str, list[float]], c: Case, stage: str, trust: float) -> tuple[frozenset[str], int]:
    """The labels and verdict of a case, as the program decides them (precise rules aside)."""
    deep = c.deep if stage == "deep" else None
    chances = {}
    for label in OF_KIND[c.kind]:
        if label in weights:
            bias, *each = weights[label]
            seen = evidence(label, c.reading, c.rows, deep)
            chances[label] = logistic(bias + sum(w * v for w, v in zip(each, seen, strict=True)))
    verdict = verdict_chances(deep[1]) if deep else None
    return decide(c.kind, chances, verdict=verdict, trust=trust)


def report(given: Sequence[Case], stage: str) -> None:
    """Every writer read with weights fitted on the others: F1 a label, verdict agreement, good messages sent back."""
    writers = sorted({c.writer for c in given})
    for trust in (0.0, 0.25, 0.5, 1.0) if stage == "deep" else (0.0,):
        said: list[tuple[Case, frozenset[str], int]] = []
        for writer in writers:
            weights = fit([c for c in given if c.writer != writer], stage)
            said += [(c, *read_with(weights, c, stage, trust)) for c in given if c.writer == writer]
        _print(said, f"{stage}, trust {trust}")


def _print(said: Sequence[tuple[Case, frozenset[str], int]], name: str) -> None:
    print(f"\n{name}: {len(said)} texts")
    for of_questions in (False, True):
        part = [s for s in said if (s[0].kind == "question") is of_questions]
        if not part:
            continue
        agreed = np.mean([c.verdict == v for c, _, v in part])
        good = [v for c, _, v in part if c.verdict == VERDICTS["send"]]
        stopped = [c.verdict for c, _, v in part if v == VERDICTS["stop"]]
        back, rightly = np.mean([v > 0 for v in good]), np.mean([v == VERDICTS["stop"] for v in stopped])
        kind = "questions" if of_questions else "messages"
        print(f"{kind}: verdict {agreed:.3f}, good sent back {back:.3f}, of stops rightly {rightly:.3f}")
    line = []
    for label in LABELS:
        part = [(label in c.labels, label in x) for c, x, _ in said if label in OF_KIND[c.kind]]
        hit = sum(t and s for t, s in part)
        true, found = sum(t for t, _ in part), sum(s for _, s in part)
        if true >= FEW:
            line.append(
                f"{label} {hit / max(1, found):.2f}/{hit / true:.2f} F {2 * hit / max(1, true + found):.3f} ({true})"
            )
    print("\n".join("   ".join(line[i : i + 4]) for i in range(0, len(line), 4)))


if __name__ == "__main__":
    main()
