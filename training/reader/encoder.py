"""Fine-tune the encoder, so that a question lies near the sentences that answer it.

    python -m training.reader.encoder ../shared/train BEFORE OUT [--share 1.0]

Batches of own questions: each against its answer, the answers of the others, and one miss a
question (softmax over cosines, Oord et al., 2018): one that its writer named, or a sentence that
BEFORE, the encoder before this one, takes for an answer. A message that leans is read in one of the
ways that `answer.followup` reads it. Every fifth batch is a public one, so that the encoder stays a
good general one.
"""

import math
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import torch
from sentence_transformers import SentenceTransformer
from torch import Tensor
from torch.nn import functional

from eval.calibrate.training import part_of
from ingest.weights import packaged
from training.descent import Descent
from training.reader.cross import ATTENTION
from training.reader.data import Sentence, not_wrong, of_part, questions, sentences, twins
from training.reader.group import Group, groups_of, one_way
from training.reader.public import public_pairs

EPOCHS, BATCH, RATE, TEMPERATURE, SEED = 3, 64, 4e-5, 0.05, 11
PUBLIC = 5  # one batch in so many
LONGEST = 96  # tokens
LENGTHS = 5  # parts of a batch, by length
Row = tuple[str, list[str], list[list[int]]]


class Trainer:
    """The model with its optimiser, over a known number of steps."""

    def __init__(self, steps: int) -> None:
        self.model = SentenceTransformer(
            str(packaged()), device="cpu", model_kwargs={"attn_implementation": ATTENTION}
        )
        self.model.train()  # loaded weights have no dropout on
        for name, parameter in self.model.named_parameters():
            parameter.requires_grad = "embeddings" not in name
        trained = [p for p in self.model.parameters() if p.requires_grad]
        self._descent = Descent([{"params": trained, "lr": RATE}], steps, warm_up=30)

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


def own_batches(
    groups: Sequence[Group], known: dict[str, Sentence], random: Random
) -> Iterator[tuple[list[str], list[str], Tensor]]:
    """Yield batches of own questions with their texts, once through all."""
    order, alike = list(groups), twins()
    random.shuffle(order)
    for at in range(0, len(order) - BATCH // 2, BATCH):
        drawn = order[at : at + BATCH]
        batch = [group.question for group in drawn]
        ids = [random.choice(q.answers) for q in batch]
        ids += [random.choice(misses) for g in drawn if (misses := _misses(g, random))]
        also = torch.zeros(len(batch), len(ids), dtype=torch.bool)
        for row, question in enumerate(batch):
            masked = not_wrong(question, alike)
            for column, each in enumerate(ids):
                also[row, column] = column != row and each in masked
        texts = [known[i].text if random.random() < 0.5 else known[i].in_context for i in ids]
        yield [one_way(q, random) for q in batch], texts, also


def _misses(group: Group, random: Random) -> tuple[str, ...]:
    """Return the named misses of a group or the mined ones, where it has both."""
    kinds = [each for each in (group.question.near, group.mined) if each]
    return random.choice(kinds) if kinds else ()


def public_batch(
    pairs: Sequence[tuple[str, str]], random: Random
) -> tuple[list[str], list[str], Tensor]:
    """Return a batch of public pairs; the same text is not held against another question."""
    batch = random.sample(pairs, BATCH)
    texts = [text for _, text in batch]
    also = torch.tensor(
        [[i != j and a == b for j, b in enumerate(texts)] for i, a in enumerate(texts)]
    )
    return [question for question, _ in batch], texts, also


def main() -> None:
    """Train and save `OUT/tuned`, and the weights after each epoch before."""
    arguments = ArgumentParser()
    arguments.add_argument("public", type=Path)
    arguments.add_argument("before", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--share", type=float, default=1.0)
    arguments.add_argument("--threads", type=int, default=2)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(SEED)
    random = Random(SEED)
    known = {i: s for i, s in sentences().items() if part_of(s.page) == "train"}
    asked = [q for q in of_part("train", sentences(), questions()) if q.answers]
    asked = random.sample(asked, round(given.share * len(asked)))
    groups = groups_of(asked, known, SentenceTransformer(str(given.before), device="cpu"))
    pairs = public_pairs(given.public)
    own = EPOCHS * ((len(asked) - BATCH // 2 - 1) // BATCH + 1)
    trainer = Trainer(own + own // PUBLIC)
    begun, done = time.time(), 0
    for epoch in range(EPOCHS):
        for batch in own_batches(groups, known, random):
            loss = trainer.step(*batch)
            done += 1
            if done % PUBLIC == 0:
                public = trainer.step(*public_batch(pairs, random))
            if done % 10 == 0:
                took = round(time.time() - begun)
                print(epoch, done, own, f"{loss:.3f} {public:.3f} {took} s", flush=True)
        trainer.model.save(str(given.out / f"epoch{epoch}"))
    trainer.model.save(str(given.out / "tuned"))


if __name__ == "__main__":
    main()
