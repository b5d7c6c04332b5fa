"""Fit the reader on the training questions.

    python -m training.reader.fit ../shared/train ENCODER OUT [--start READER] [--share 1.0]

READER is a file of weights that this made, or the 8-bit one that ships. Every fourth group is a
public one. The loss is that of choosing among the group and silence, and that of judging each pair
alone.
"""

import math
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path
from random import Random

import torch
from sentence_transformers import SentenceTransformer
from torch import Tensor
from torch.nn import functional
from transformers import AutoTokenizer

from eval.calibrate.training import part_of
from training.descent import Descent
from training.reader.cross import Cross, Pair, batch_of
from training.reader.data import of_part, questions, sentences
from training.reader.group import Group, groups_of, public_row, row_of
from training.reader.public import public_choices
from training.shipped import load_shipped

STEPS, QUESTIONS, RATE, SEED = 1500, 16, 5e-5, 7
PUBLIC = 4  # groups a step that are public ones
LENGTHS = 8  # parts of a step, by length, to save padding


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

    def step(self, rows: Sequence[tuple[list[Pair], int]]) -> float:
        """Take one step on some groups: their pairs, and how many of the first ones answer."""
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


def main() -> None:
    """Train and save the weights after each epoch."""
    arguments = ArgumentParser()
    arguments.add_argument("public", type=Path)
    arguments.add_argument("encoder", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--start", type=Path, help="go on from these weights")
    arguments.add_argument("--share", type=float, default=1.0)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--steps", type=int, default=STEPS)
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(given.threads)
    torch.manual_seed(SEED)
    random = Random(SEED)
    known = {i: s for i, s in sentences().items() if part_of(s.page) == "train"}
    asked = of_part("train", sentences(), questions())
    asked = random.sample(asked, round(given.share * len(asked)))
    groups = groups_of(asked, known, SentenceTransformer(str(given.encoder), device="cpu"))
    paragraphs, pages = public_choices(given.public, random)
    trainer = Trainer(given.encoder, given.steps)
    if given.start:
        trainer.start_from(given.start)
    begun, smooth = time.time(), 0.0
    left: list[Group] = []
    for step in range(1, given.steps + 1):
        if len(left) < QUESTIONS:
            left = random.sample(groups, len(groups))
        rows = [row_of(left.pop(), known, random) for _ in range(QUESTIONS - PUBLIC)]
        public = random.sample(paragraphs, PUBLIC // 2) + random.sample(pages, PUBLIC // 2)
        rows += [public_row(choice) for choice in public]
        smooth = 0.98 * smooth + 0.02 * trainer.step(rows)
        if step % 20 == 0:
            loss = smooth / (1 - 0.98**step)
            print(step, given.steps, f"{loss:.3f} {time.time() - begun:.0f} s", flush=True)
        if step % 100 == 0 or step == given.steps:
            torch.save(trainer.model.state_dict(), given.out / "reader.pt")


if __name__ == "__main__":
    main()
