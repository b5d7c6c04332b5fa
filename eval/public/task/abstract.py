"""Papers: which abstract a question is of, and which of its sections draws the conclusion."""

from collections.abc import Iterator, Sequence

from eval.measure.interval import share
from eval.public.built import Built
from eval.public.dataset import Asked
from eval.public.measure import hits
from eval.public.pubmedqa import DECISIONS
from eval.public.reply import Replies
from eval.public.result import Result
from eval.public.searchable import RANKERS
from eval.public.task.scorer import METHODS, Scorer
from eval.public.task.search import LINE, READER

OWN_ABSTRACT, CONCLUSION = "own abstract among all", "conclusion among the abstract's sections"
_KS = (1, 5)


def own_abstract(built: Built, replies: Replies) -> Iterator[Result]:
    """Yield how often a section of the question's own abstract comes among the first."""
    asked = built.dataset.questions
    questions = [built.question(one.turns) for one in asked]
    orders: dict[str, list[Sequence[str]]] = {
        ranker: [built.searchable.order(ranker, question) for question in questions]
        for ranker in RANKERS
    }
    orders[LINE] = [replies[one.id].retrieved for one in asked]
    orders[READER] = [replies[one.id].read for one in asked]
    for method, each in orders.items():
        found = [(_abstracts(built, o), {q.id: 1}) for o, q in zip(each, asked, strict=True)]
        yield from (Result(built.dataset.name, OWN_ABSTRACT, method, hits(k, found)) for k in _KS)


def conclusion(built: Built) -> Iterator[Result]:
    """Yield how often the best sentence of the own abstract is one of its conclusion."""
    asked = built.dataset.questions
    scorer = Scorer(built)
    for method in METHODS:
        chosen = {q.id: _chooses(built, scorer, method, q) for q in asked}
        yield Result(built.dataset.name, CONCLUSION, method, share("P@1", chosen.values()))
        for decision in DECISIONS if method == READER else ():
            of_decision = (chosen[q.id] for q in asked if q.kind == decision)
            figure = share("P@1", of_decision)
            yield Result(built.dataset.name, CONCLUSION, f"{method}, answer {decision}", figure)


def _abstracts(built: Built, order: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(built.excerpts[name].group for name in order))


def _chooses(built: Built, scorer: Scorer, method: str, asked: Asked) -> bool:
    candidates = built.sentences([e.id for e in built.groups[asked.id]])
    scores = scorer.scores(method, built.question(asked.turns), candidates)
    return bool(candidates) and candidates[int(scores.argmax())].document.id in asked.gold
