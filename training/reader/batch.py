"""The batches that the encoder is fitted on: questions, texts, and which texts are not wrong.

Text i answers question i; behind the answers stand misses. A row and a column of the marks are a
question and a text that may answer it too.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from random import Random

import torch
from torch import Tensor

from training.reader.data import Sentence, not_wrong, twins
from training.reader.group import Group, one_way

BATCH = 64  # questions
Batch = tuple[list[str], list[str], Tensor]


def own_batches(
    groups: Sequence[Group], known: dict[str, Sentence], together: int, random: Random
) -> Iterator[Batch]:
    """Yield batches of own questions with their texts, through all again and again."""
    alike = twins()
    for drawn in _drawn(groups, known, together, random):
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


def _drawn(
    groups: Sequence[Group], known: dict[str, Sentence], together: int, random: Random
) -> Iterator[list[Group]]:
    """Yield groups for a batch, without end; none but the last few of a round are left out."""
    while True:
        order = _ordered(groups, known, together, random)
        for at in range(0, len(order) - BATCH + 1, BATCH):
            yield order[at : at + BATCH]


def _ordered(
    groups: Sequence[Group], known: dict[str, Sentence], together: int, random: Random
) -> list[Group]:
    """Return the groups in a random order in which some of one slice stand side by side."""
    slices = defaultdict[str, list[Group]](list)
    for group in random.sample(groups, len(groups)):
        slices[known[group.question.answers[0]].slice].append(group)
    rows = [
        each[at : at + together] for each in slices.values() for at in range(0, len(each), together)
    ]
    random.shuffle(rows)
    return list(chain.from_iterable(rows))


def _misses(group: Group, random: Random) -> tuple[str, ...]:
    """Return the named misses of a group or the mined ones, where it has both."""
    kinds = [each for each in (group.question.near, group.mined) if each]
    return random.choice(kinds) if kinds else ()


def public_batch(pairs: Sequence[tuple[str, str]], random: Random) -> Batch:
    """Return a batch of public pairs; the same text is not held against another question."""
    batch = random.sample(pairs, BATCH)
    texts = [text for _, text in batch]
    also = torch.tensor(
        [[i != j and a == b for j, b in enumerate(texts)] for i, a in enumerate(texts)]
    )
    return [question for question, _ in batch], texts, also
