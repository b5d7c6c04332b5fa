"""Fine-tune the encoder, so that a question lies near the sentences that answer it.

    python -m training.reader.encoder ../shared/train BEFORE OUT [--start FOLDER ...] [--share 1.0]

Batches of own questions: each against its answer, the answers of the others, and one miss a
question (softmax over cosines, Oord et al., 2018): one that its writer named, or a sentence that
BEFORE, the encoder before this one, takes for an answer. `--together` questions of one slice stand
in a batch side by side, so that the answers of the others are on the same subject. A message that
leans is read in one of the ways that `answer.followup` reads it. Every fifth batch is a public one,
so that the encoder stays a good general one.
"""

import math
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from random import Random

import torch
from sentence_transformers import SentenceTransformer
from torch import Tensor
from torch.nn import functional

from eval.calibrate.training import part_of
from ingest.weights import packaged
from training.descent import Descent
from training.mean import mean_of
from training.reader.batch import BATCH, own_batches, public_batch
from training.reader.cross import ATTENTION
from training.reader.data import of_part, questions, sentences
from training.reader.group import groups_of
from training.reader.public import public_pairs

TEMPERATURE = 0.05
PUBLIC = 5  # one batch in so many
LONGEST = 96  # tokens
LENGTHS = 5  # parts of a batch, by length


class Trainer:
    """The model with its optimiser, over a known number of steps."""

    def __init__(self, start: Sequence[Path], steps: int, rate: float) -> None:
        self.model = _mean_of(start)
        self.model.train()  # loaded weights have no dropout on
        for name, parameter in self.model.named_parameters():
            parameter.requires_grad = "embeddings" not in name
        trained = [p for p in self.model.parameters() if p.requires_grad]
        self._descent = Descent([{"params": trained, "lr": rate}], steps, warm_up=30)

    def encode(self, texts: Sequence[str]) -> Tensor:
        """Return rows of length 1, embedded in groups by length to save padding."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        size = math.ceil(len(order) / LENGTHS)
        groups = [order[at : at + size] for at in range(0, len(order), size)]
        rows = torch.cat([self._encoded([texts[i] for i in group]) for group in groups])
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return rows[back]

    def _encoded(self, texts: Sequence[str]) -> Tensor:
        tokens = self.model.tokenizer(
            list(texts), padding=True, truncation=True, max_length=LONGEST, return_tensors="pt"
        )
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = self.model(dict(tokens))["sentence_embedding"]
        return functional.normalize(out.float(), dim=1)

    def step(self, asked: Sequence[str], texts: Sequence[str], also: Tensor) -> float:
        """Take one step; text i answers question i, `also` marks what else may."""
        cosines = self.encode(asked) @ self.encode(texts).T
        logits = (cosines / TEMPERATURE).masked_fill(also, -1e4)
        return self._descent.step(functional.cross_entropy(logits, torch.arange(len(asked))))


def _mean_of(folders: Sequence[Path]) -> SentenceTransformer:
    """Return a model with the mean of the weights of all."""
    kwargs = {"attn_implementation": ATTENTION}
    models = [SentenceTransformer(str(f), device="cpu", model_kwargs=kwargs) for f in folders]
    models[0].load_state_dict(mean_of([model.state_dict() for model in models]))
    return models[0]


def main() -> None:
    """Train and save `OUT/tuned`."""
    arguments = ArgumentParser()
    arguments.add_argument("public", type=Path)
    arguments.add_argument("before", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--start", type=Path, nargs="+", default=[packaged()])
    arguments.add_argument("--together", type=int, default=32)
    arguments.add_argument("--rate", type=float, default=4e-5)
    arguments.add_argument("--epochs", type=float, default=3.0)
    arguments.add_argument("--seed", type=int, default=11)
    arguments.add_argument("--share", type=float, default=1.0)
    arguments.add_argument("--threads", type=int, default=2)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    random = Random(given.seed)
    known = {i: s for i, s in sentences().items() if part_of(s.page) == "train"}
    asked = [q for q in of_part("train", sentences(), questions()) if q.answers]
    asked = random.sample(asked, round(given.share * len(asked)))
    groups = groups_of(asked, known, SentenceTransformer(str(given.before), device="cpu"))
    pairs = public_pairs(given.public)
    steps = round(given.epochs * len(asked) / BATCH)
    trainer = Trainer(given.start, steps + steps // PUBLIC, given.rate)
    begun = time.time()
    batches = own_batches(groups, known, given.together, random)
    for done, batch in enumerate(islice(batches, steps), 1):
        loss = trainer.step(*batch)
        if done % PUBLIC == 0:
            public = trainer.step(*public_batch(pairs, random))
        if done % 10 == 0:
            print(done, steps, f"{loss:.3f} {public:.3f} {time.time() - begun:.0f} s", flush=True)
    trainer.model.save(str(given.out / "tuned"))


if __name__ == "__main__":
    main()
