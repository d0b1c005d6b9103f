"""The deep stage's model: a small pre-trained encoder with heads for sentences, the whole text, and the verdict."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional
from transformers import BertModel

from askwell.messages.learned.labels import COLUMN, LABELS, OF_KIND
from askwell.messages.learned.layout import layout
from askwell.messages.learned.wordpiece import Pieces
from training.examples import Example

FIRST_READER = 0.75  # what the first reader's word counts where a second disagrees
MASKS = {kind: [float(x in labels) for x in LABELS] for kind, labels in OF_KIND.items()}


@dataclass(slots=True)
class Batch:
    """Padded inputs: ids, types, attention (B, T); pool (B, S, T) averages each sentence; targets and masks."""

    ids: torch.Tensor
    types: torch.Tensor
    attention: torch.Tensor
    pool: torch.Tensor
    sentence_targets: torch.Tensor
    sentence_mask: torch.Tensor
    targets: torch.Tensor
    mask: torch.Tensor
    verdicts: torch.Tensor
    label_mask: torch.Tensor


def batch(pieces: Pieces, examples: Sequence[Example]) -> Batch:
    """The examples as tensors."""
    laid = [layout(pieces, e.kind, e.facts, e.sentences) for e in examples]
    size, most = max(len(x[0]) for x in laid), max(len(x[2]) for x in laid)
    count, width = len(laid), len(LABELS)
    ids = torch.zeros(count, size, dtype=torch.long)
    types, attention = torch.zeros_like(ids), torch.zeros_like(ids)
    pool = torch.zeros(count, most, size)
    sentence_targets, targets = torch.zeros(count, most, width), torch.zeros(count, width)
    sentence_mask, mask = torch.zeros(count, most), torch.zeros(count)
    label_mask = torch.tensor([MASKS[e.kind] for e in examples])
    for i, (e, (numbers, head, where)) in enumerate(zip(examples, laid, strict=True)):
        ids[i, : len(numbers)] = torch.tensor(numbers)
        types[i, head : len(numbers)] = 1
        attention[i, : len(numbers)] = 1
        mask[i] = float(not e.single)
        for j, (begin, end) in enumerate(where):
            if end > begin:
                pool[i, j, begin:end] = 1 / (end - begin)
                sentence_mask[i, j] = 1
            for label in e.labels[j]:
                sentence_targets[i, j, COLUMN[label]] = targets[i, COLUMN[label]] = 1
        if e.second is not None:
            for label in e.second ^ e.whole:
                targets[i, COLUMN[label]] = FIRST_READER if label in e.whole else 1 - FIRST_READER
    verdicts = torch.tensor([e.verdict for e in examples])
    return Batch(ids, types, attention, pool, sentence_targets, sentence_mask, targets, mask, verdicts, label_mask)


class Reader(nn.Module):
    """An encoder whose sentence scores, whole-text scores and verdict are trained together."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="sdpa")
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False  # rare words keep their meaning
        width, labels = 384, len(LABELS)
        self.drop = nn.Dropout(0.1)
        self.sentence = nn.Linear(2 * width, labels)
        self.whole = nn.Linear(width, labels)
        self.verdict = nn.Linear(width + labels, 3)
        nn.init.constant_(self.sentence.bias, -3.0)  # most sentences carry few labels

    def forward(self, b: Batch) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Sentence scores (B, S, L), whole-text scores (B, L), verdict scores (B, 3), all logits."""
        hidden = self.encoder(input_ids=b.ids, token_type_ids=b.types, attention_mask=b.attention).last_hidden_state
        hidden = self.drop(hidden.float())
        first = hidden[:, 0]
        pooled = b.pool @ hidden
        beside = first.unsqueeze(1).expand_as(pooled)
        sentences = self.sentence(torch.cat((pooled, beside), dim=2))
        hushed = sentences.masked_fill(b.sentence_mask.unsqueeze(2) == 0, -30.0)
        whole = torch.logsumexp(hushed, dim=1) + self.whole(first)
        return sentences, whole, self.verdict(torch.cat((first, whole), dim=1))


def loss_of(b: Batch, out: tuple[torch.Tensor, torch.Tensor, torch.Tensor]) -> torch.Tensor:
    """Cross-entropies of sentences, wholes and verdicts, each over what is known."""
    sentences, whole, verdict = out
    per = functional.binary_cross_entropy_with_logits(sentences, b.sentence_targets, reduction="none")
    weight = b.sentence_mask.unsqueeze(2) * b.label_mask.unsqueeze(1)
    total = (per * weight * (1 + b.sentence_targets)).sum() / b.sentence_mask.sum()
    if b.mask.sum():
        per = functional.binary_cross_entropy_with_logits(whole, b.targets, reduction="none")
        weight = b.mask.unsqueeze(1) * b.label_mask
        total = total + (per * weight * (1 + b.targets)).sum() / b.mask.sum() / 2
    if (b.verdicts >= 0).any():
        total = total + functional.cross_entropy(verdict, b.verdicts, ignore_index=-1)
    return total


def batches(examples: Sequence[Example], lengths: Sequence[int], *, size: int, seed: int) -> Iterable[list[int]]:
    """Positions of examples of like length together, batches in random order."""
    rng = random.Random(seed)
    order = sorted(range(len(examples)), key=lambda i: lengths[i] * (1 + rng.random() * 0.15))
    made, at = [], 0
    while at < len(order):
        longest = min(len(order), at + size)
        count = size if lengths[order[longest - 1]] > 60 else size * 2
        made.append(order[at : at + count])
        at += count
    rng.shuffle(made)
    return made
