"""Trains the deep stage's encoder.

python -m training.train_deep BASE OUT [--leave-out FOLD/FOLDS] [--epochs N]

BASE is the folder of the pre-trained encoder (training/README.md). With --leave-out the writers of that fold are
kept from training and their scores are written beside OUT, which is what the stacking is fitted on.
"""

import argparse
import json
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import torch

from askwell.messages.learned.labels import OF_KIND
from askwell.messages.learned.layout import layout
from askwell.messages.learned.wordpiece import Pieces
from training.agreement import FOLDER as SECOND
from training.agreement import second
from training.encoder import Reader, batch, batches, loss_of
from training.examples import Example, Varied, examples
from training.texts import FOLDER, read_all

SIZE = 16  # texts a step
SEED = 20261124
KEPT_OUT = frozenset({"w16"})  # open asks for work, kept for measuring what bars


def main() -> None:
    """Trains, scores what was left out, and saves."""
    o = _options()
    torch.set_num_threads(o.threads)
    torch.manual_seed(SEED)  # every model begins alike, so that several can be averaged
    read = (e for e in examples(*read_all(o.texts)) if e.writer not in KEPT_OUT)
    everything = with_second(list(read), second(o.second))
    inside, outside = split(everything, o.leave_out)
    pieces = Pieces(vocabulary(o.base))
    model = Reader(o.base)
    if o.start:
        model.load_state_dict(torch.load(o.start))
    torch.manual_seed(o.seed)
    train(model, pieces, inside, epochs=o.epochs, seed=o.seed, rate=o.rate)
    if outside:
        scores = score(model, pieces, outside)
        o.out.with_suffix(".scores.json").write_text(json.dumps(scores))
    torch.save(model.state_dict(), o.out)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--texts", type=Path, default=FOLDER)
    parser.add_argument("--second", type=Path, default=SECOND)
    parser.add_argument("--leave-out", default="")
    parser.add_argument("--start", type=Path, help="a model to go on from, instead of the base alone")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=SEED)
    return parser.parse_args()


def vocabulary(base: Path) -> dict[str, int]:
    """The encoder's pieces and their numbers."""
    lines = (base / "vocab.txt").read_text(encoding="utf-8").split("\n")
    return {piece: i for i, piece in enumerate(lines) if piece}


def with_second(everything: list[Example], other: Mapping[str, tuple[int, frozenset[str]]]) -> list[Example]:
    """The examples with a second reader's labels; where the two differ on the verdict, none is taught."""
    found = []
    for e in everything:
        if e.id not in other:
            found.append(e)
            continue
        verdict, labels = other[e.id]
        named = {f"q-{x}" for x in labels} if e.kind == "question" else labels
        known = frozenset(named & set(OF_KIND[e.kind]))
        found.append(replace(e, second=known, verdict=e.verdict if verdict == e.verdict else -1))
    return found


def split(everything: list[Example], fold: str) -> tuple[list[Example], list[Example]]:
    """The examples inside and outside; "2/4" keeps out every fourth writer, beginning with the third."""
    if not fold:
        return everything, []
    k, n = (int(x) for x in fold.split("/"))
    out = {w for i, w in enumerate(sorted({e.writer for e in everything})) if i % n == k}
    return [e for e in everything if e.writer not in out], [e for e in everything if e.writer in out]


def train(model: Reader, pieces: Pieces, inside: list[Example], *, epochs: int, seed: int, rate: float) -> None:
    """AdamW with a linear fall after a short rise; the heads learn ten times as fast."""
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    steps_in = len(list(batches(inside, _lengths(pieces, inside), size=SIZE, seed=0))) * epochs
    optimizer = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": heads, "lr": rate * 10}], weight_decay=0.01)
    warm = steps_in // 12
    plan = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: (s + 1) / warm if s < warm else max(0.02, (steps_in - s) / (steps_in - warm))
    )
    for epoch in range(epochs):
        begun, total, count = time.time(), 0.0, 0
        varied = Varied(inside, seed + epoch)
        now = [varied.vary(e) for e in inside]
        model.train()
        for positions in batches(now, _lengths(pieces, now), size=SIZE, seed=seed + epoch):
            b = batch(pieces, [now[i] for i in positions])
            with torch.autocast("cpu", torch.bfloat16):
                out = model(b)
            loss = loss_of(b, tuple(x.float() for x in out))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            plan.step()
            total, count = total + loss.item(), count + 1
        print(f"epoch {epoch + 1}: loss {total / count:.3f}, {time.time() - begun:.0f} s", flush=True)


def _lengths(pieces: Pieces, given: list[Example]) -> list[int]:
    return [len(layout(pieces, e.kind, e.facts, e.sentences)[0]) for e in given]


@torch.no_grad()
def score(model: Reader, pieces: Pieces, given: list[Example]) -> dict[str, object]:
    """Sentence, whole-text and verdict scores (logits) of each text, by its id."""
    model.eval()
    lengths = _lengths(pieces, given)
    order = sorted(range(len(given)), key=lengths.__getitem__)
    scores: dict[str, object] = {}
    for at in range(0, len(order), 32):
        chosen = [given[i] for i in order[at : at + 32]]
        sentences, whole, verdict = model(batch(pieces, chosen))
        for i, e in enumerate(chosen):
            rows = sentences[i, : len(e.sentences)].tolist()
            scores[e.id] = {
                "sentences": [[round(x, 3) for x in row] for row in rows],
                "whole": [round(x, 3) for x in whole[i].tolist()],
                "verdict": [round(x, 3) for x in verdict[i].tolist()],
            }
    return scores


if __name__ == "__main__":
    main()
