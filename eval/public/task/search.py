"""Which excerpt answers, among all: by cosine, by BM25, by both, by the chat's line, its reader."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from eval.measure.interval import Figure
from eval.public.built import Built
from eval.public.dataset import Asked
from eval.public.measure import Found
from eval.public.reply import Replies
from eval.public.result import Result
from eval.public.searchable import RANKERS

Measure = Callable[[Iterable[Found]], Figure]

LINE = "Ownwords' retrieval"
READER = "Ownwords' reader"


def search(
    built: Built, replies: Replies, task: str, measures: Sequence[Measure]
) -> Iterator[Result]:
    """Yield each measure of each method, over the questions that something answers."""
    asked = [question for question in built.dataset.questions if question.gold]
    for method, rankings in _rankings(built, replies, asked).items():
        found = [(ranking, one.gold) for ranking, one in zip(rankings, asked, strict=True)]
        for measure in measures:
            yield Result(built.dataset.name, task, method, measure(found))


def _rankings(
    built: Built, replies: Replies, asked: Sequence[Asked]
) -> dict[str, list[Sequence[str]]]:
    questions = [built.question(one.turns) for one in asked]
    plain: dict[str, list[Sequence[str]]] = {
        ranker: [built.searchable.order(ranker, question) for question in questions]
        for ranker in RANKERS
    }
    of_line: list[Sequence[str]] = [replies[one.id].retrieved for one in asked]
    of_reader: list[Sequence[str]] = [replies[one.id].read for one in asked]
    return {**plain, LINE: of_line, READER: of_reader}
