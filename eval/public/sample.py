"""A part of a set, chosen by a seed, so that a run takes minutes and another makes it again."""

import random
from dataclasses import replace
from itertools import islice

from eval.public.dataset import Asked, Dataset, Excerpt

EACH = 8  # excerpts kept for each question that is: what answers it, its page, and others


def sample(dataset: Dataset, count: int, seed: int) -> Dataset:
    """Return at most `count` answerable and as many unanswerable questions, and their excerpts.

    Of the excerpts those that they are about are kept first, then others of their pages, then any,
    up to EACH for every question. The order of the set is kept, and 0 keeps all of it.
    """
    if not count:
        return dataset
    chance = random.Random(seed)
    kept = [
        asked
        for answerable in (True, False)
        for asked in _some(
            [q for q in dataset.questions if q.answerable is answerable], count, chance
        )
    ]
    ids = {asked.id for asked in kept}
    questions = tuple(asked for asked in dataset.questions if asked.id in ids)
    return replace(
        dataset, excerpts=_excerpts(dataset, questions, count, chance), questions=questions
    )


def _some(questions: list[Asked], count: int, chance: random.Random) -> list[Asked]:
    return chance.sample(questions, min(count, len(questions)))


def _excerpts(
    dataset: Dataset, questions: tuple[Asked, ...], count: int, chance: random.Random
) -> tuple[Excerpt, ...]:
    about = {name for asked in questions for name in (*asked.gold, *asked.about)}
    pages = {excerpt.group for excerpt in dataset.excerpts if excerpt.id in about}
    shuffled = chance.sample(dataset.excerpts, len(dataset.excerpts))
    nearest = sorted(shuffled, key=lambda e: (e.id not in about, e.group not in pages))
    kept = {excerpt.id for excerpt in islice(nearest, max(len(about), EACH * count))}
    return tuple(excerpt for excerpt in dataset.excerpts if excerpt.id in kept)
