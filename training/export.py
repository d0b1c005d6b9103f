"""Writes the trained encoder as an ONNX file with 8-bit weights.

python -m training.export BASE MODEL.pt OUT.onnx

Weights are rounded per output channel, word vectors per word; everything is computed in 32-bit floats, so nothing but
the rounding of the weights is lost. One message a run: `ids`, `types`, `positions` (T), `pool` (S, T).
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from training.encoder import Reader

WIDTH, HEADS, LAYERS = 384, 12, 6
STEPS = 127  # of an 8-bit number, either side of nothing


class Graph:
    """An ONNX graph in the making; every method returns the name of its result."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def put(self, name: str, value: np.ndarray) -> str:
        """A weight as it is."""
        self.weights.append(numpy_helper.from_array(value, name))
        return name

    def op(self, kind: str, *inputs: str, **attributes: Any) -> str:
        """One operation."""
        out = f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def rounded(self, name: str, value: np.ndarray, axis: int) -> tuple[str, str]:
        """A weight in 8 bits and its scales along the other axis."""
        scale = np.abs(value).max(axis=axis, keepdims=True) / STEPS
        scale[scale == 0] = 1
        return self.put(name, np.round(value / scale).astype(np.int8)), self.put(f"{name}_s", scale.astype(np.float32))

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """X @ weight.T + bias."""
        q, s = self.rounded(name, np.ascontiguousarray(weight.T), 0)
        whole = self.op("Mul", self.op("Cast", q, to=TensorProto.FLOAT), s)
        return self.op("Add", self.op("MatMul", x, whole), self.put(f"{name}_b", bias))

    def norm(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """Layer normalisation."""
        return self.op(
            "LayerNormalization", x, self.put(f"{name}_w", weight), self.put(f"{name}_b", bias), epsilon=1e-12
        )


def main() -> None:
    """Reads the weights, builds the graph, writes it."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("base", "model", "out"):
        parser.add_argument(name, type=Path)
    o = parser.parse_args()
    reader = Reader(o.base)
    reader.load_state_dict(torch.load(o.model))
    weights = {k: v.numpy() for k, v in reader.state_dict().items()}
    model = build(weights)
    onnx.checker.check_model(model)
    onnx.save(model, str(o.out))
    print(f"{o.out}: {o.out.stat().st_size / 1e6:.1f} MB")


def build(w: dict[str, np.ndarray]) -> onnx.ModelProto:
    """The whole graph."""
    g = Graph()
    x = _embedded(g, w)
    for i in range(LAYERS):
        x = _layer(g, w, x, i)
    outputs = _heads(g, w, x)
    ints = [helper.make_tensor_value_info(n, TensorProto.INT64, ["T"]) for n in ("ids", "types", "positions")]
    pool = helper.make_tensor_value_info("pool", TensorProto.FLOAT, ["S", "T"])
    outs = [
        helper.make_tensor_value_info(n, TensorProto.FLOAT, [rows, None])
        for n, rows in zip(outputs, ("S", 1, 1), strict=True)
    ]
    graph = helper.make_graph(g.nodes, "reader", [*ints, pool], outs, g.weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)


def _embedded(g: Graph, w: dict[str, np.ndarray]) -> str:
    at = "encoder.embeddings."
    q, s = g.rounded("words", w[f"{at}word_embeddings.weight"], 1)
    rows = g.op("Mul", g.op("Cast", g.op("Gather", q, "ids"), to=TensorProto.FLOAT), g.op("Gather", s, "ids"))
    places = g.op("Gather", g.put("places", w[f"{at}position_embeddings.weight"]), "positions")
    kinds = g.op("Gather", g.put("kinds", w[f"{at}token_type_embeddings.weight"]), "types")
    x = g.op("Add", g.op("Add", rows, places), kinds)
    return g.norm(x, "n", w[f"{at}LayerNorm.weight"], w[f"{at}LayerNorm.bias"])


def _layer(g: Graph, w: dict[str, np.ndarray], x: str, i: int) -> str:
    at = f"encoder.encoder.layer.{i}."

    def linear(y: str, name: str) -> str:
        return g.linear(y, f"{i}{name}", w[f"{at}{name}.weight"], w[f"{at}{name}.bias"])

    def norm(y: str, name: str) -> str:
        return g.norm(y, f"{i}{name}", w[f"{at}{name}.weight"], w[f"{at}{name}.bias"])

    split = g.put(f"{i}split", np.array([-1, HEADS, WIDTH // HEADS], np.int64))
    q, k, v = (g.op("Reshape", linear(x, f"attention.self.{n}"), split) for n in ("query", "key", "value"))
    scores = g.op("MatMul", g.op("Transpose", q, perm=[1, 0, 2]), g.op("Transpose", k, perm=[1, 2, 0]))
    eased = g.op("Mul", scores, g.put(f"{i}ease", np.array((WIDTH // HEADS) ** -0.5, np.float32)))
    mixed = g.op("MatMul", g.op("Softmax", eased, axis=-1), g.op("Transpose", v, perm=[1, 0, 2]))
    joined = g.op(
        "Reshape", g.op("Transpose", mixed, perm=[1, 0, 2]), g.put(f"{i}join", np.array([-1, WIDTH], np.int64))
    )
    x = norm(g.op("Add", linear(joined, "attention.output.dense"), x), "attention.output.LayerNorm")
    inner = g.op("Gelu", linear(x, "intermediate.dense"))
    return norm(g.op("Add", linear(inner, "output.dense"), x), "output.LayerNorm")


def _heads(g: Graph, w: dict[str, np.ndarray], x: str) -> list[str]:
    first = g.op("Gather", x, g.put("zero", np.array([0], np.int64)))
    pooled = g.op("MatMul", "pool", x)
    beside = g.op("Expand", first, g.op("Shape", pooled))
    both = g.op("Concat", pooled, beside, axis=1)
    sentences = g.linear(both, "sentence", w["sentence.weight"], w["sentence.bias"])
    top = g.op("ReduceLogSumExp", sentences, g.put("axis", np.array([0], np.int64)), keepdims=1)
    whole = g.op("Add", top, g.linear(first, "whole", w["whole.weight"], w["whole.bias"]))
    verdict = g.linear(g.op("Concat", first, whole, axis=1), "verdict", w["verdict.weight"], w["verdict.bias"])
    return [sentences, whole, verdict]


if __name__ == "__main__":
    main()
