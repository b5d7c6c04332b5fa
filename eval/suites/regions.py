"""Regions: whether somebody in one country is served as well as somebody in the other."""

from collections.abc import Callable, Iterator, Sequence

from eval.case.case import REGIONS, Case
from eval.measure.interval import Figure, difference, share
from eval.measure.score import Score
from eval.measure.scores import Scores


def regions(scores: Scores) -> Iterator[Figure]:
    """Yield figures by the case's region or its tag, and how far apart the regions are."""
    yield from _apart("hit@1", scores.answerable, lambda score: score.hit(1))
    yield from _apart("answered", scores.answerable, lambda score: score.answered)
    yield from _apart("refused", scores.unanswerable, lambda score: not score.answered)


def _apart(
    name: str, scores: Sequence[Score], outcome: Callable[[Score], bool]
) -> Iterator[Figure]:
    one, other = (
        share(f"{region}, {name}", (outcome(s) for s in scores if region_of(s.case) == region))
        for region in REGIONS
    )
    yield from (one, other, difference(f"{' less '.join(REGIONS)}, {name}", one, other))


def region_of(case: Case) -> str | None:
    """Return the region that a case gives, or else the one that it is tagged with."""
    tagged = [region for region in REGIONS if region.lower() in case.tags]
    return case.region or (tagged[0] if len(tagged) == 1 else None)
