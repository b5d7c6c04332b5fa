"""Figures that stand beside ours: what a small model and BM25 reach on the whole of each set.

They are those of shared/bench/README.md: all-MiniLM-L6-v2 and BM25 (k1 1.2, b 0.75), on more
articles, pages and conversations than its folder holds, so that no figure must equal its
baseline. Of MTRAG's rewrites they are one large model's.
"""

from collections.abc import Mapping

from eval.public.result import Baseline, Result
from eval.public.searchable import RANKERS
from eval.public.task import abstain, conversation, sentence

SOURCE = "shared/bench/README.md, on the whole set"
PARAGRAPH, SECTION = "right paragraph among all", "a section that answers among all"

_UN, _OLD = "mtragun", "mtrag"
_LAST, _ECHOED = "last turn", "last turn and half of the one before"
_Key = tuple[str, str, str, str]  # set, task, method, measure


def _row(
    key: tuple[str, str, str], n: str, values: tuple[float | None, ...]
) -> dict[_Key, Baseline]:
    """Return a row of the table: a value for each ranker, in the order of RANKERS."""
    dataset, task, measure = key
    pairs = zip(RANKERS, values, strict=False)
    return {(dataset, task, ranker, measure): Baseline(v, n, SOURCE) for ranker, v in pairs if v}


def _follow_ups(
    dataset: str, way: str, n: str, values: tuple[float, float, float]
) -> dict[_Key, Baseline]:
    pairs = zip(RANKERS, values, strict=True)
    task = conversation.FOLLOW_UPS
    return {
        (dataset, task, f"{way}, {ranker}", "recall@5"): Baseline(value, n, SOURCE)
        for ranker, value in pairs
    }


BASELINES: Mapping[_Key, Baseline] = {
    **_row(("squad", sentence.WITHIN, "P@1"), "2,910", (0.801, 0.823, 0.839)),
    **_row(("squad", PARAGRAPH, "hit@1"), "2,910", (0.649, 0.789, 0.820)),
    **_row(("squad", PARAGRAPH, "hit@5"), "2,910", (0.881, 0.927, 0.952)),
    **_row(("squad", sentence.AMONG_ALL, "P@1"), "2,910", (0.610, 0.655, 0.703)),
    **_row(("squad", sentence.AMONG_ALL, "top 3"), "2,910", (0.797, 0.789, 0.836)),
    **_row(("squad", abstain.AWAY, "AUROC"), "2,910 / 2,500", (0.971, 0.909)),
    **_row(("squad", abstain.ADVERSARIAL, "AUROC"), "2,910 / 3,168", (0.637, 0.562)),
    **_row(("medquad", SECTION, "hit@1"), "729", (0.425, 0.220, 0.357)),
    **_row(("medquad", SECTION, "hit@5"), "729", (0.863, 0.605, 0.708)),
    **_row(("medquad", abstain.ASPECT, "AUROC"), "729", (0.656, 0.516)),
    **_row(("medquad", abstain.ASPECT, "coverage at 5% wrong"), "729", (0.15,)),
    **_follow_ups(_UN, _LAST, "309", (0.717, 0.705, 0.795)),
    **_follow_ups(_UN, _ECHOED, "309", (0.807, 0.783, 0.880)),
    **_follow_ups(_OLD, _LAST, "132", (0.600, 0.474, 0.606)),
    **_follow_ups(_OLD, conversation.REWRITE, "132", (0.632, 0.497, 0.628)),
    (_UN, conversation.SILENCE, "last turn, cosine", "AUROC"): Baseline(0.801, "285 / 97", SOURCE),
}


def baseline_of(result: Result) -> Baseline | None:
    """Return the published figure of the same set, task, method and measure, if there is one."""
    return BASELINES.get(result.key)
