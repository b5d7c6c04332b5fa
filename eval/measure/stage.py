"""Where on the way from documents to answer a text that was wanted got lost."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from answer.answerer import Answerer
from answer.retrieve import Candidate
from eval.case.case import Case, Expect, Gold
from eval.case.place import is_quotable, places
from eval.measure.score import Score
from index.library import Library


class Stage(StrEnum):
    """What lost a text, in the order of the way."""

    NOT_IN_INDEX = "not in the index"
    QUARANTINED = "quarantined"
    NOT_RETRIEVED = "not retrieved"
    READ_TOO_LOW = "read too low"
    MERGED_AWAY = "merged away"
    REFUSED = "refused"


Read = tuple[Candidate, float]  # and its probability
Trace = Callable[[Case], Sequence[Read]]
StageOf = Callable[[Score], Stage | None]


def tracer(answerer: Answerer) -> Trace:
    """Return the function that gives the candidates of a case as the reader judged them."""

    def trace(case: Case) -> list[Read]:
        traced = answerer.trace(case.turns, case.region)
        if traced.scores is None:
            return []
        return list(zip(traced.candidates, map(float, traced.scores), strict=True))

    return trace


def stage_of(score: Score, library: Library, trace: Trace) -> Stage | None:
    """Say what lost the gold of a case: of several that would do, the one that came furthest.

    None where nothing is lost, or the case wants no answer.
    """
    wanted = _lost(score)
    indexed = [_indexed(gold, library) for gold in wanted]
    if not wanted:
        return None
    if Stage.NOT_RETRIEVED not in indexed:
        return Stage.QUARANTINED if Stage.QUARANTINED in indexed else Stage.NOT_IN_INDEX
    return _stage_of_read(score, wanted, trace(score.case))


def _lost(score: Score) -> tuple[Gold, ...]:
    """Return the gold that the answer lacks, or else gives too late."""
    gold = score.case.gold
    if score.case.expect is not Expect.ANSWER or (score.hit(1) and score.complete):
        return ()
    if not score.hit(len(score.quotes)) or score.complete:
        return gold
    missing = zip(score.groups, score.groups_hit, strict=True)
    return tuple(gold[index] for group, hit in missing if not hit for index in group)


def _indexed(gold: Gold, library: Library) -> Stage:
    """Return how far a gold text comes before anybody asks."""
    document = library.store.document(gold.doc)
    found = places(gold.quote, document.text) if document else []
    if not document or not found:
        return Stage.NOT_IN_INDEX
    quotable = any(is_quotable(place, document) for place in found)
    return Stage.NOT_RETRIEVED if quotable else Stage.QUARANTINED


def _stage_of_read(score: Score, wanted: Sequence[Gold], reads: Sequence[Read]) -> Stage:
    """Return where gold that can be quoted was lost once the question was asked."""
    best = max(_probabilities(wanted, reads), default=None)
    if best is None:
        return Stage.NOT_RETRIEVED
    if score.answered:
        shown = score.quotes[0] if score.complete else score.quotes[-1]
        return Stage.READ_TOO_LOW if best < shown.quote["score"] else Stage.MERGED_AWAY
    return Stage.REFUSED if best == max(p for _, p in reads) else Stage.READ_TOO_LOW


def _probabilities(wanted: Sequence[Gold], reads: Sequence[Read]) -> Iterator[float]:
    """Yield how probable each candidate is that stands where a wanted text does."""
    for candidate, probability in reads:
        document, own = candidate.document, candidate.sentence
        golds = [gold for gold in wanted if gold.doc == document.id]
        found = (place for gold in golds for place in places(gold.quote, document.text))
        if any(own.start < place.end and place.start < own.end for place in found):
            yield probability
