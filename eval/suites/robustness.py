"""Robustness: whether the same thing, asked in another way, gets the same answer."""

from collections.abc import Iterator, Mapping

from eval.case.case import Expect
from eval.measure.interval import Figure, mean, share
from eval.measure.score import Score
from eval.measure.scores import Scores


def robustness(scores: Scores) -> Iterator[Figure]:
    """Yield, for each way of asking, how it does and how far it is from the plain question."""
    for way, changed in scores.changed.items():
        yield from _of_way(way, scores, changed)


def _of_way(way: str, scores: Scores, changed: Mapping[str, Score]) -> Iterator[Figure]:
    pairs = list(scores.beside(changed))
    answerable = [(plain, new) for plain, new in pairs if plain.case.expect is Expect.ANSWER]
    yield share(f"{way}, hit@1", (new.hit(1) for _, new in answerable))
    apart = (new.hit(1) - plain.hit(1) for plain, new in answerable)
    yield mean(f"{way}, less plain hit@1", apart, "points")
    same = (new.decision == plain.decision for plain, new in pairs)
    yield share(f"{way}, same decision", same)
