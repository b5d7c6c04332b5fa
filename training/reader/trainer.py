"""The reader on its way down the gradient."""

import math
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional
from transformers import AutoTokenizer

from training.descent import Descent
from training.reader.cross import Cross, Pair, batch_of
from training.shipped import load_shipped

RATE = 5e-5
LENGTHS = 8  # parts of a step, by length, to save padding
Row = tuple[list[Pair], int]  # the pairs of a group, and how many of the first ones answer


class Trainer:
    """The reader with its optimiser, over a known number of steps."""

    def __init__(self, folder: Path, steps: int) -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(str(folder))
        self.model = Cross(str(folder)).train()  # loaded weights have no dropout on
        for name, parameter in self.model.body.named_parameters():
            frozen = "word_embeddings" in name or "position" in name or "layer.0." in name
            parameter.requires_grad = not frozen
        body = [p for p in self.model.body.parameters() if p.requires_grad]
        head = [*self.model.head.parameters(), self.model.cosine]
        groups = [{"params": body, "lr": RATE}, {"params": head, "lr": 20 * RATE}]
        self._descent = Descent(groups, steps)

    def start_from(self, weights: Path) -> None:
        """Go on from a file of weights, or from the 8-bit file that ships."""
        if weights.suffix == ".onnx":
            load_shipped(self.model, weights)
        else:
            self.model.load_state_dict(torch.load(weights))

    def logits(self, pairs: Sequence[Pair]) -> Tensor:
        """Return the pairs' logits."""
        order = sorted(range(len(pairs)), key=lambda i: len("".join(astuple(pairs[i]))))
        size = math.ceil(len(order) / LENGTHS)
        parts = []
        for at in range(0, len(order), size):
            batch = batch_of([pairs[i] for i in order[at : at + size]], self.tokenizer)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts.append(self.model(*batch).float())
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(parts)[back]

    def step(self, rows: Sequence[Row]) -> float:
        """Take one step on some groups."""
        logits = self.logits([pair for pairs, _ in rows for pair in pairs])
        loss, at = torch.zeros(()), 0
        for pairs, right in rows:
            own = logits[at : at + len(pairs)]
            at += len(pairs)
            with_silence = torch.cat([torch.zeros(1), own])
            target = torch.tensor(1 if right else 0)
            loss = loss + functional.cross_entropy(with_silence, target)
            truth = torch.zeros(len(pairs))
            truth[:right] = 1
            weight = torch.where(truth > 0, 2.0, 1.0)
            loss = loss + functional.binary_cross_entropy_with_logits(own, truth, weight)
        return self._descent.step(loss / len(rows))
