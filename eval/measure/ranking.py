"""The quotes of an answer as a ranking, measured by ir-measures."""

from collections.abc import Iterator, Sequence

import ir_measures
from ir_measures import RR, Measure, Qrel, ScoredDoc, nDCG

from eval.measure.score import Score

MRR, NDCG3 = RR, nDCG @ 3


def ranking(measure: Measure, scores: Sequence[Score]) -> list[float]:
    """Return the measure of each answer. Refusing ranks nothing, which measures 0."""
    wanted = [qrel for number, score in enumerate(scores) for qrel in _wanted(str(number), score)]
    ranked = [doc for number, score in enumerate(scores) for doc in _ranked(str(number), score)]
    found = ir_measures.iter_calc([measure], wanted, ranked) if wanted else ()
    values = {int(metric.query_id): metric.value for metric in found}
    return [values[number] for number in range(len(scores))]


def _wanted(query: str, score: Score) -> Iterator[Qrel]:
    """Yield what a perfect ranking holds: each quote that adds a part, and each part not given.

    So a list quoted whole is as good as a quote for each of its items, and a quote that says
    again what one before it said adds nothing.
    """
    for place, adds in enumerate(_adding(score)):
        yield Qrel(query, f"quote {place}", int(adds))
    for part, given in enumerate(score.groups_hit):
        if not given:
            yield Qrel(query, f"part {part}", 1)


def _ranked(query: str, score: Score) -> Iterator[ScoredDoc]:
    for place, _ in enumerate(_adding(score)):
        yield ScoredDoc(query, f"quote {place}", -place)


def _adding(score: Score) -> Iterator[bool]:
    """Yield for each quote of an answer whether it gives a part that none before it gave."""
    given: set[int] = set()
    for quote in score.quotes if score.answered else ():
        parts = {n for n, golds in enumerate(score.groups) if not quote.golds.isdisjoint(golds)}
        yield bool(parts - given)
        given |= parts
