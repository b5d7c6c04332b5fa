"""Fit the model of ingest/proofreader.py for as long as it is given.

    python -m training.damage.fit ../shared/train OUT --minutes 32 [--start SHIPPED]

OUT is a folder. The tagged sentences (`sentences.jsonl`) are made there once, and taken from there
afterwards; `proofreader.pt` is stored now and then and at the end. It prints the loss, and at the
end how many gaps are found on documents and lines that it is not fitted on.
"""

import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.damage import tagged
from training.damage.drops import Example, Tagged
from training.damage.examples import drawn, examples_of
from training.damage.links import unlinked
from training.damage.marked import Marked, both_of, marked_lines, unmarked
from training.damage.proofreader import Batch, Proofreader, batch_of
from training.shipped import load_shipped

BATCH, CHUNK, LINES, SEED = 32, 1024, 512, 5
RATE, HEAD_RATE, WARM_UP = 2e-4, 1e-3, 100
_NOWHERE = -30.0  # the score of what is no place
_REPORT, _STORE = 50, 300  # steps, seconds


class Trainer:
    """The model with its optimiser; the rate falls to zero as the time runs out."""

    def __init__(self, seconds: float, start: Path | None = None) -> None:
        self.model = Proofreader()
        if start:
            load_shipped(self.model, start)
        for parameter in self.model.body.embeddings.parameters():
            parameter.requires_grad = False
        groups = [
            {"params": self.model.body.encoder.parameters(), "lr": RATE},
            {"params": self.model.head.parameters(), "lr": RATE if start else HEAD_RATE},
        ]
        self._optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
        self._rates = [group["lr"] for group in self._optimiser.param_groups]
        self._seconds, self._begun, self.steps = seconds, time.monotonic(), 0

    @property
    def used(self) -> float:
        """Return the share of the time that is used up."""
        return (time.monotonic() - self._begun) / self._seconds

    def step(self, examples: Sequence[Example]) -> float:
        """Take one step."""
        self.model.train()
        self.steps += 1
        share = min(1.0, self.steps / WARM_UP) * max(0.0, 1 - self.used)
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * share
        batch = batch_of(examples)
        loss = _loss(self._scores(batch), batch)
        self._optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self._optimiser.step()
        return float(loss.detach())

    @torch.no_grad()
    def highest(self, examples: Sequence[Example]) -> np.ndarray:
        """Return the highest score of each sentence."""
        self.model.eval()
        rows = [batch_of(examples[at : at + 64]) for at in range(0, len(examples), 64)]
        found = [self._scores(row).masked_fill(row.places == 0, _NOWHERE) for row in rows]
        return np.concatenate([each.max(1).values.numpy() for each in found])

    def _scores(self, batch: Batch) -> Tensor:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found: Tensor = self.model(batch.ids, batch.mask).float()
        return found


def _loss(scores: Tensor, batch: Batch) -> Tensor:
    """Each place must be right, and the sentence as a whole."""
    cross_entropy = functional.binary_cross_entropy_with_logits
    places = (cross_entropy(scores, batch.gaps, reduction="none") * batch.places).sum()
    sentences = torch.logsumexp(scores.masked_fill(batch.places == 0, _NOWHERE), dim=1)
    damaged = (batch.gaps.sum(1) > 0).float()
    return 8 * places / batch.places.sum() + cross_entropy(sentences, damaged)


def batches(
    sentences: Iterator[Tagged], lines: Sequence[Marked], random: Random
) -> Iterator[list[Example]]:
    """Yield batches of sentences of like length, without end."""
    while True:
        made = [e for s in islice(sentences, CHUNK) for e in examples_of(s, random)]
        made += [e for line in random.sample(lines, LINES) for e in both_of(line, random)]
        made.sort(key=lambda example: len(example[0]) + 2 * random.random())
        found = [made[at : at + BATCH] for at in range(0, len(made), BATCH)]
        random.shuffle(found)
        yield from found


def report(trainer: Trainer, known: Sequence[tagged.Known]) -> None:
    """Print how many gaps are found where 1, 2 and 5 per cent of the sound ones are flagged."""
    random = Random(11)
    own = [k.sentence for k in known if k.part == "tune" and k.corpus in ("pages", "starter")]
    other = [k.sentence for k in known if k.part == "tune" and k.corpus in ("NHLBI", "NIDDK")]
    lines = [line for line in marked_lines() if line.part == "tune"]
    some = random.sample(other, min(400, len(other)))
    sets = {
        "own": (own, [unlinked(sentence, random) for sentence in own]),
        "MedQuAD": (some, [unlinked(sentence, random) for sentence in some]),
        "marked": (lines, [unmarked(line, random) for line in lines]),
    }
    for name, (sentences, damaged) in sets.items():
        whole = trainer.highest([(list(s.words), []) for s in sentences])
        lost = trainer.highest([example for example in damaged if example])
        for share in (0.01, 0.02, 0.05):
            limit = np.quantile(whole, 1 - share)
            print(f"{name} {share:.0%}: {np.mean(lost > limit):.3f} above {limit:.2f}", flush=True)


def main() -> None:
    """Read, fit, store, report."""
    arguments = ArgumentParser()
    arguments.add_argument("train", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--minutes", type=float, default=32.0)
    arguments.add_argument("--start", type=Path, help="go on from this ONNX file")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    file = given.out / "sentences.jsonl"
    if not file.exists():
        tagged.write(given.train, file)
    known = list(tagged.read(file))
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random = Random(SEED + bool(given.start))  # other examples than those that it began with
    fitted = [each for each in known if each.part == "fit"]
    trainer, losses, stored, seen = (
        Trainer(60 * given.minutes, given.start),
        list[float](),
        time.time(),
        0,
    )
    lines = [line for line in marked_lines() if line.part == "fit"]
    for batch in batches(drawn(fitted, random), lines, random):
        losses.append(trainer.step(batch))
        seen += len(batch)
        if trainer.steps % _REPORT == 0:
            mean = np.mean(losses[-_REPORT:])
            print(f"{trainer.used:4.0%} {trainer.steps} {seen} {mean:.3f}", flush=True)
        if time.time() - stored > _STORE or trainer.used >= 1:
            torch.save(trainer.model.state_dict(), given.out / "proofreader.pt")
            stored = time.time()
        if trainer.used >= 1:
            break
    report(trainer, known)


if __name__ == "__main__":
    main()
