"""Fit the alarm of answer/triage/alarm.py on five sixths of the messages, its limit on the rest.

    python -m training.triage.fit ENCODER OUT [--start OUT/alarm.pt]

ENCODER is the folder of the tuned encoder (training/reader). Weights and limit go to OUT, and
`training.triage.export` makes the shipped file of them. It goes on from that file as well; with
`--epochs 0` it only says how that does on the rest.
"""

import json
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional
from transformers import AutoTokenizer

from answer.triage.alarm import NOTICES
from answer.triage.triage import urgent
from training.descent import Descent
from training.shipped import load_shipped
from training.triage.classifier import Classifier, batch_of
from training.triage.data import QUIET, Message, messages

EPOCHS, BATCH, RATE, SEED = 4, 32, 5e-5, 5
QUESTIONS = 1  # training questions for each prompt, drawn anew each time through
URGENT_WEIGHT = 2.0
ALARMS = 0.01  # of the held-out questions, at most; half of those are urgent when read again
LABELS = (QUIET, *NOTICES)


class Trainer:
    """The classifier with its optimiser, over a known number of steps."""

    def __init__(self, folder: Path, steps: int) -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(str(folder))
        self.model = Classifier(str(folder), len(LABELS)).train()  # loaded, it has no dropout on
        for name, parameter in self.model.body.named_parameters():
            parameter.requires_grad = "embeddings" not in name
        trained = [p for p in self.model.parameters() if p.requires_grad]
        self._descent = Descent([{"params": trained, "lr": RATE}], steps, rest=0.02)
        self._weights = torch.tensor([1.0] + [URGENT_WEIGHT] * len(NOTICES))

    def start_from(self, weights: Path, limit: float) -> None:
        """Go on from a file of weights, or from the 8-bit file that ships with that limit."""
        if weights.suffix != ".onnx":
            self.model.load_state_dict(torch.load(weights))
            return
        load_shipped(self.model, weights)
        with torch.no_grad():
            self.model.head.bias[1:] += limit  # the export took it off

    def logits(self, texts: Sequence[str]) -> Tensor:
        """Return (messages, labels)."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found: Tensor = self.model(*batch_of(texts, self.tokenizer)).float()
        return found

    def step(self, batch: Sequence[Message]) -> float:
        """Take one step."""
        truth = torch.tensor([LABELS.index(m.label) for m in batch])
        loss = functional.cross_entropy(self.logits([m.text for m in batch]), truth, self._weights)
        return self._descent.step(loss)

    @torch.no_grad()
    def scores(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (messages, notices): how much each calls for a notice, against being quiet."""
        self.model.eval()
        rows = [self.logits(texts[at : at + 64]) for at in range(0, len(texts), 64)]
        table = torch.cat(rows).numpy()
        return np.asarray(table[:, 1:] - table[:, :1])


def batches(fitted: Sequence[Message], random: Random) -> list[list[Message]]:
    """Return the prompts and some questions once through, messages of like length together."""
    asked = [m for m in fitted if m.is_question]
    prompts = [m for m in fitted if not m.is_question]
    drawn = [*prompts, *random.sample(asked, min(len(asked), QUESTIONS * len(prompts)))]
    random.shuffle(drawn)
    chunks = [drawn[at : at + 8 * BATCH] for at in range(0, len(drawn), 8 * BATCH)]
    ordered = [m for chunk in chunks for m in sorted(chunk, key=lambda m: len(m.text))]
    found = [ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH)]
    random.shuffle(found)
    return found


def report(heard: NDArray[np.bool_], found: Sequence[Message]) -> None:
    """Print for each kind of message how many set off the alarm, the patterns, and either."""
    kinds = sorted({(m.label, m.kind) for m in found})
    known = np.array([urgent([m.text]) is not None for m in found])
    for label, kind in [*((label, "") for label in LABELS), *kinds]:
        of = np.array([m.label == label and kind in ("", m.kind) for m in found])
        shares = " ".join(f"{these[of].mean():6.1%}" for these in (heard, known, heard | known))
        print(f"{label:10}{kind:10}{of.sum():6}  alarm, patterns, either: {shares}")


def main() -> None:
    """Fit, set the limit, report and store."""
    arguments = ArgumentParser()
    arguments.add_argument("encoder", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--start", type=Path, help="go on from these, .pt or .onnx")
    arguments.add_argument("--more", help="messages of this kind go through three times as often")
    arguments.add_argument("--epochs", type=int, default=EPOCHS)
    arguments.add_argument("--limit", type=float, help="instead of what the held-out ones give")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random, found = Random(SEED), messages()
    print(Counter((m.label, m.held_out) for m in found), flush=True)
    fitted = [m for m in found if not m.held_out]
    fitted += 2 * [m for m in fitted if m.kind == given.more]
    steps = max(1, given.epochs * len(batches(fitted, Random(0))))
    trainer, begun = Trainer(given.encoder, steps), time.time()
    if given.start:
        trainer.start_from(given.start, given.limit or 0.0)
    for epoch in range(given.epochs):
        losses = [trainer.step(batch) for batch in batches(fitted, random)]
        print(epoch, f"{np.mean(losses):.3f} {time.time() - begun:.0f} s", flush=True)
    rest = [m for m in found if m.held_out]
    scores = trainer.scores([m.text for m in rest]).max(axis=1)
    asked = np.array([m.is_question for m in rest])
    limit = given.limit
    if limit is None:
        limit = float(np.quantile(scores[asked], 1 - ALARMS, method="higher"))
    report(scores > limit, rest)
    torch.save(trainer.model.state_dict(), given.out / "alarm.pt")
    (given.out / "limit.json").write_text(json.dumps(limit))
    print(f"limit {limit:.3f}")


if __name__ == "__main__":
    main()
