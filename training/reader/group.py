"""The groups that a step of the reader's training chooses among.

A group is a question with one answer (none for a question that nothing answers), near misses that
the writer named, and the sentences of the same slice that the encoder takes for answers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from sentence_transformers import SentenceTransformer

from eval.ask.typing_error import mistyped
from training.reader.cross import Pair
from training.reader.data import Question, Sentence, joined, not_wrong, twins
from training.reader.public import Choice

NEAR, MINED, DEPTH = 2, 2, 12  # misses a question: named, mined, and how deep to mine
MISTYPED = 0.15  # share of questions that are met with typing errors


@dataclass(frozen=True, slots=True)
class Group:
    """A question with the sentences that answer it, and those that are known not to."""

    question: Question
    mined: tuple[str, ...]


def groups_of(
    asked: Sequence[Question], known: Mapping[str, Sentence], encoder: SentenceTransformer
) -> list[Group]:
    """Return the questions with the sentences of their slice that lie nearest and do not answer.

    Those of all slices for a question on another subject, which is asked of no page.
    """
    ids, alike = list(known), twins()
    rows = encoder.encode([known[i].in_context for i in ids], normalize_embeddings=True)
    vectors = encoder.encode([q.text for q in asked], normalize_embeddings=True)
    slice_of = {sentence.page: sentence.slice for sentence in known.values()}
    found = []
    for question, row in zip(asked, vectors @ rows.T, strict=True):
        own = slice_of.get(question.page)
        masked = not_wrong(question, alike)
        best = (ids[i] for i in np.argsort(-row))
        misses = (i for i in best if own in (None, known[i].slice) and i not in masked)
        found.append(Group(question, tuple(i for i, _ in zip(misses, range(DEPTH), strict=False))))
    return found


def one_way(question: Question, random: Random) -> str:
    """Return one of the ways to read a question, now and then with typing errors."""
    text = random.choice(question.ways)
    return mistyped(text, random) if random.random() < MISTYPED else text


def row_of(group: Group, known: Mapping[str, Sentence], random: Random) -> tuple[list[Pair], int]:
    """Return the pairs of a group, the right one first, and how many are right (0 or 1)."""
    ids, right = _candidates(group, random)
    neighbours = random.random() < 0.8  # now and then without, so that it does not lean on them
    text = one_way(group.question, random)
    return [pair_of(text, known[i], neighbours) for i in ids], right


def public_row(choice: Choice) -> tuple[list[Pair], int]:
    """Return the pairs of a public question, likewise."""
    return [*choice.right, *choice.wrong], len(choice.right)


def _candidates(group: Group, random: Random) -> tuple[list[str], int]:
    """Return some sentences of a group, its answer first; and how many of them answer (0 or 1)."""
    question = group.question
    right = [random.choice(question.answers)] if question.answers else []
    near = random.sample(question.near, min(NEAR + (not right), len(question.near)))
    mined = [i for i in group.mined if i not in near]
    # The nearest ones more often: a squared uniform draw.
    wanted = MINED + (0 if question.near else NEAR + 1)
    drawn = {mined[int(len(mined) * random.random() ** 2)] for _ in range(wanted if mined else 0)}
    return [*right, *near, *sorted(drawn)], len(right)


def pair_of(question: str, sentence: Sentence, neighbours: bool = True) -> Pair:
    """Return a pair as the reader sees it when it serves."""
    before = sentence.before if neighbours else ""
    return Pair(question, joined(*sentence.above, before, sentence.lead_in), sentence.text)
