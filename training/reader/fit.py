"""Fit the reader on the training questions.

    python -m training.reader.fit ../shared/train ENCODER OUT [--start READER --newest=-8,-9]

READER is a file of weights that this made, or the 8-bit one that ships. Of sixteen groups three are
public ones, and two are questions on other subjects beside the sentences that lie nearest. The loss
is that of choosing among the group and silence, and that of judging each pair alone.
"""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random

import torch
from sentence_transformers import SentenceTransformer
from torch.optim.swa_utils import AveragedModel

from eval.calibrate.training import part_of
from training.reader.data import foreign_questions, of_part, questions, sentences
from training.reader.group import Group, groups_of, public_row, row_of
from training.reader.public import public_choices
from training.reader.trainer import Row, Trainer

STEPS, QUESTIONS, SEED = 1500, 16, 7
PUBLIC, FOREIGN = 3, 2  # groups a step that are public ones, and that are on other subjects
NEWEST = 6  # groups a step of the newest pages, where they are named
TAIL, EVERY = 4, 100  # the mean of the weights after the last steps is kept: so many, so far apart


def endless(groups: Sequence[Group], random: Random) -> Iterator[Group]:
    """Yield the groups again and again, each time in another order."""
    while groups:
        yield from random.sample(groups, len(groups))


def steps_of(given: Namespace, random: Random) -> Iterator[list[Row]]:
    """Yield what each step chooses among: our own questions, foreign ones and public ones."""
    known = {i: s for i, s in sentences().items() if part_of(s.page) == "train"}
    asked = of_part("train", sentences(), questions())
    asked = random.sample(asked, round(given.share * len(asked)))
    ends = tuple(given.newest.split(",")) if given.newest else ()
    newest = [q for q in asked if q.page.endswith(ends)]
    own = QUESTIONS - PUBLIC - FOREIGN - (NEWEST if newest else 0)
    older = [q for q in asked if not q.page.endswith(ends)][: own * given.steps]
    encoder = SentenceTransformer(str(given.encoder), device="cpu")
    parts = older, newest, foreign_questions()
    found = iter(groups_of([q for part in parts for q in part], known, encoder))
    drawn, latest, foreign = (endless([*islice(found, len(part))], random) for part in parts)
    paragraphs, pages = public_choices(given.public, random)
    while True:
        chosen = [*islice(drawn, own), *islice(latest, NEWEST), *islice(foreign, FOREIGN)]
        public = random.sample(paragraphs, PUBLIC - 1) + random.sample(pages, 1)
        yield [row_of(g, known, random) for g in chosen] + [public_row(c) for c in public]


def main() -> None:
    """Train, and save the mean of the weights after the last steps."""
    arguments = ArgumentParser()
    arguments.add_argument("public", type=Path)
    arguments.add_argument("encoder", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--start", type=Path, help="go on from these weights")
    arguments.add_argument("--newest", help="ends of page names: half of the questions")
    arguments.add_argument("--share", type=float, default=1.0)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--steps", type=int, default=STEPS)
    arguments.add_argument("--seed", type=int, default=SEED)
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    trainer = Trainer(given.encoder, given.steps)
    if given.start:
        trainer.start_from(given.start)
    mean, begun, smooth = AveragedModel(trainer.model), time.time(), 0.0
    rows = steps_of(given, Random(given.seed))
    for step in range(1, given.steps + 1):
        smooth = 0.98 * smooth + 0.02 * trainer.step(next(rows))
        if step % 20 == 0:
            loss = smooth / (1 - 0.98**step)
            print(step, given.steps, f"{loss:.3f} {time.time() - begun:.0f} s", flush=True)
        if (left := given.steps - step) % EVERY == 0 and left < TAIL * EVERY:
            mean.update_parameters(trainer.model)
            torch.save(mean.module.state_dict(), given.out / "reader.pt")


if __name__ == "__main__":
    main()
