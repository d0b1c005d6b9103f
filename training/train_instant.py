"""Trains the instant stage: one logistic regression a label over hashed features of single sentences.

python -m training.train_instant OUT.npz
python -m training.train_instant OUT.json --leave-out   scores each writer by a model of the others
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from askwell.messages.learned.features import BUCKETS, features, stems
from askwell.messages.learned.labels import LABELS, OF_KIND
from training.examples import Example, examples
from training.texts import FOLDER, read_all

SOFT = 6.0  # inverse strength of the ridge penalty
FEW = 8  # texts; a label with fewer is not learned


def main() -> None:
    """Trains on all, or scores each writer left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--texts", type=Path, default=FOLDER)
    parser.add_argument("--leave-out", action="store_true")
    o = parser.parse_args()
    everything = examples(*read_all(o.texts))
    rows = [row_of(e) for e in everything]
    if o.leave_out:
        o.out.write_text(json.dumps(_left_out(everything, rows)))
        return
    weights, bias = fit(everything, rows)
    scale = np.abs(weights).max(axis=0) / 127
    scale[scale == 0] = 1
    np.savez_compressed(
        o.out, weights=np.round(weights / scale).astype(np.int8), scale=scale, bias=bias, labels=np.array(LABELS)
    )


def row_of(e: Example) -> list[list[int]]:
    """The features of each sentence of an example."""
    known = stems(e.facts)
    return [features(s, kind=e.kind, known=known) for s in e.sentences]


def _left_out(everything: list[Example], rows: list[list[list[int]]]) -> dict[str, list[list[float]]]:
    scores = {}
    for writer in sorted({e.writer for e in everything}):
        inside = [i for i, e in enumerate(everything) if e.writer != writer]
        weights, bias = fit([everything[i] for i in inside], [rows[i] for i in inside])
        for e, row in zip(everything, rows, strict=True):
            if e.writer == writer:
                scores[e.id] = [(weights[idx].sum(axis=0) + bias).round(3).tolist() for idx in row]
        print(writer, flush=True)
    return scores


def fit(given: Sequence[Example], rows: Sequence[Sequence[Sequence[int]]]) -> tuple[np.ndarray, np.ndarray]:
    """Weights (buckets, labels) and biases; each label is learned from the kinds that can carry it."""
    flat = [
        (e.kind, labels, idx) for e, r in zip(given, rows, strict=True) for labels, idx in zip(e.labels, r, strict=True)
    ]
    table = _matrix([idx for _, _, idx in flat])
    weights, bias = np.zeros((BUCKETS, len(LABELS)), np.float32), np.full(len(LABELS), -6.0, np.float32)
    for j, label in enumerate(LABELS):
        can = np.array([_can(kind, label) for kind, _, _ in flat])
        y = np.array([label in labels for _, labels, _ in flat])[can]
        if y.sum() < FEW:
            continue
        model = LogisticRegression(C=SOFT, solver="liblinear", class_weight={0: 1, 1: 1.5}).fit(table[can], y)
        weights[:, j], bias[j] = model.coef_[0], model.intercept_[0]
    return weights, bias


def _can(kind: str, label: str) -> bool:
    return label in OF_KIND[kind]


def _matrix(rows: Sequence[Sequence[int]]) -> csr_matrix:
    ends = np.cumsum([0, *(len(r) for r in rows)])
    indices = np.fromiter((i for r in rows for i in r), dtype=np.int32)
    table = csr_matrix((np.ones(len(indices), np.float32), indices, ends), shape=(len(rows), BUCKETS))
    table.sum_duplicates()
    return table


if __name__ == "__main__":
    main()
