"""The instant stage: one weight for every feature and label, summed a sentence at a time (numpy, under 2 ms)."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from askwell.messages.learned.features import features, stems

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def score(kind: str, facts: Sequence[str], sentences: Sequence[str]) -> "NDArray[np.float32]":
    """Logits, a row of labels for each sentence."""
    import numpy as np

    weights, scale, bias = _loaded()
    known = stems(facts)
    rows = [features(s, kind=kind, known=known) for s in sentences]
    ends = np.cumsum([0, *map(len, rows)][:-1])
    flat = np.fromiter((i for row in rows for i in row), np.int64)
    summed: NDArray[np.float32] = np.add.reduceat(weights[flat].astype(np.int32), ends, axis=0) * scale + bias
    return summed


@cache
def _loaded() -> "tuple[NDArray[np.int8], NDArray[np.float32], NDArray[np.float32]]":
    import numpy as np

    with as_file(files(__package__) / "instant.npz") as path, np.load(path, allow_pickle=False) as held:
        return held["weights"], held["scale"], held["bias"]
