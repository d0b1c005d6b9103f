"""The learned stages: *instant* and *deep*, which refine what the rules have read.

Their models are data made by training/, where it says from what. Neither is loaded before it is asked for.
"""

from functools import cache
from typing import Literal

Stage = Literal["rules", "instant", "deep"]
_NEEDS: tuple[tuple[Stage, str, str], ...] = (
    ("instant", "numpy", "instant.npz"),
    ("deep", "onnxruntime", "deep.onnx"),
)


@cache
def stages() -> tuple[Stage, ...]:
    """The stages that can run here, the lightest first; each needs those before it."""
    from importlib.util import find_spec  # both are slow to load, and the rules need neither
    from pathlib import Path

    found: list[Stage] = ["rules"]
    for stage, library, model in _NEEDS:
        if find_spec(library) is None or not (Path(__file__).parent / model).exists():
            break
        found.append(stage)
    return tuple(found)
