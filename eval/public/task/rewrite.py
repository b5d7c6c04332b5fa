"""How near follow-ups come to what a person made of them: the same question, said whole."""

from collections.abc import Callable, Collection, Iterator, Sequence

import numpy as np

from answer.features import Numbers
from answer.question import Question, question_of
from eval.measure.interval import Figure, mean, resampled
from eval.public.dataset import Asked, Dataset
from eval.public.lexical import Lexical
from eval.public.measure import hits
from eval.public.result import Result
from eval.public.searchable import Searchable
from index.encoder import Encoder

ANSWERS = "follow-ups: the answer among all not given yet"
NEARNESS = "follow-ups: likeness to the rewrite"
LAST, OWN, REWRITE = "last turn", "Ownwords' question", "a person's rewrite"
_KS = (1, 5)
_RANKER = "both"

Ranks = dict[str, list[list[str]]]  # the order of all answers for each question, by method


def rewrites(dataset: Dataset, encoder: Encoder) -> Iterator[Result]:
    """Yield what each way of asking reaches, and what share of that of the rewrites.

    The answers are pieces of sentences, which no index may quote, so they are searched as texts.
    """
    searchable = _searchable(dataset, encoder)
    asked = [q for q in dataset.questions if q.gold and len(q.turns) > 1]
    questions = {method: [way(q, encoder) for q in asked] for method, way in _WAYS.items()}
    orders = {
        method: [
            _open(searchable.order(_RANKER, question), given)
            for question, given in zip(each, _given(dataset, asked), strict=True)
        ]
        for method, each in questions.items()
    }
    for method, each in orders.items():
        found = [(order, q.gold) for order, q in zip(each, asked, strict=True)]
        yield from (Result(dataset.name, ANSWERS, method, hits(k, found)) for k in _KS)
    for method in (LAST, OWN):
        share = _share_of_rewrites(orders, method, asked)
        yield Result(dataset.name, ANSWERS, f"{method}, of what the rewrites reach", share)
    yield from _nearness(dataset, questions)


def _searchable(dataset: Dataset, encoder: Encoder) -> Searchable:
    texts = [f"{excerpt.title}: {excerpt.text}" for excerpt in dataset.excerpts]
    ids = tuple(excerpt.id for excerpt in dataset.excerpts)
    vectors = encoder.encode(texts)
    return Searchable(ids, np.arange(len(ids)), vectors, Lexical.of_texts(texts))


def _given(dataset: Dataset, asked: Sequence[Asked]) -> list[set[str]]:
    """Return for each question the excerpts that answered what was asked before it."""
    return [{e.id for e in dataset.excerpts if e.text in q.said} - q.gold.keys() for q in asked]


def _open(order: Sequence[str], given: Collection[str]) -> list[str]:
    """Return an order without what was given: it is next to itself, and nobody asks it again."""
    return [name for name in order if name not in given]


def _share_of_rewrites(orders: Ranks, method: str, asked: Sequence[Asked]) -> Figure:
    """Return hit@5 as a share of the rewrites'; both are of the same questions."""
    rows = np.array([_hits(orders[each], asked) for each in (method, REWRITE)], dtype=float).T
    return resampled(f"share of hit@{_KS[-1]}", rows, _ratio, "share")


def _ratio(rows: Numbers) -> float:
    ours, theirs = rows.sum(axis=0) if len(rows) else (0, 0)
    return float(ours / theirs) if theirs else float("nan")


def _hits(orders: Sequence[Sequence[str]], asked: Sequence[Asked]) -> list[bool]:
    pairs = zip(orders, asked, strict=True)
    return [not q.gold.keys().isdisjoint(order[: _KS[-1]]) for order, q in pairs]


def _nearness(dataset: Dataset, questions: dict[str, list[Question]]) -> Iterator[Result]:
    for method in (LAST, OWN):
        pairs = zip(questions[method], questions[REWRITE], strict=True)
        cosines = (float(one.vector @ whole.vector) for one, whole in pairs)
        figure = mean("mean cosine", cosines, "score")
        yield Result(dataset.name, NEARNESS, method, figure)


_WAYS: dict[str, Callable[[Asked, Encoder], Question]] = {
    LAST: lambda q, encoder: question_of(q.turns[-1:], encoder),
    OWN: lambda q, encoder: question_of(q.turns, encoder, quoted=q.said),
    REWRITE: lambda q, encoder: question_of([q.rewrite or ""], encoder),
}
