"""The deep stage: a small encoder, trained in training/, that reads the message as a whole (onnxruntime, one core)."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from askwell.messages.learned.layout import layout, looks
from askwell.messages.learned.wordpiece import Pieces

if TYPE_CHECKING:
    import onnxruntime

MOST_LOOKS = 6  # of some 250 words each; what is beyond is left to the other stages


class Scores(NamedTuple):
    """Logits: a row of labels a sentence (those read), one row for the whole, and one for send, fix and stop."""

    sentences: list[list[float]]
    whole: list[float]
    verdict: list[float]


def score(kind: str, facts: Sequence[str], sentences: Sequence[str]) -> Scores:
    """What the encoder makes of a message of a kind; about 40 ms for 120 words on one core."""
    session, pieces = _loaded()
    parts = [_look(session, pieces, kind, facts, part) for part in looks(pieces, sentences, most=MOST_LOOKS)]
    return Scores(
        [row for part in parts for row in part.sentences],
        [max(column) for column in zip(*(part.whole for part in parts), strict=True)],
        max(parts, key=lambda part: part.verdict[2] - part.verdict[0]).verdict,
    )


def _look(
    session: "onnxruntime.InferenceSession", pieces: Pieces, kind: str, facts: Sequence[str], sentences: Sequence[str]
) -> Scores:
    import numpy as np

    laid = layout(pieces, kind, facts, sentences)
    size = len(laid.ids)
    pool = np.zeros((max(1, len(sentences)), size), np.float32)
    for i, (begin, end) in enumerate(laid.where):
        pool[i, begin:end] = 1 / max(1, end - begin)
    given = {
        "ids": np.array(laid.ids, np.int64),
        "types": np.array([0] * laid.head + [1] * (size - laid.head), np.int64),
        "positions": np.arange(size, dtype=np.int64),
        "pool": pool,
    }
    rows, whole, verdict = session.run(None, given)
    return Scores(rows[: len(sentences)].tolist(), whole[0].tolist(), verdict[0].tolist())


@cache
def _loaded() -> tuple["onnxruntime.InferenceSession", Pieces]:
    import onnxruntime

    onnxruntime.disable_telemetry_events()  # its builds for Windows would tell their maker of each session
    room = files(__package__)
    options: Any = onnxruntime.SessionOptions()  # Any: onnxruntime ships no types
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        (room / "deep.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
    )
    lines = (room / "pieces.txt").read_text(encoding="utf-8").split("\n")
    return session, Pieces({piece: i for i, piece in enumerate(lines) if piece})
