"""Selection: whether the right sentences are chosen, all of them, and nothing beside them."""

from collections.abc import Iterator, Sequence

from eval.case.match import normalise
from eval.measure.clip import is_condition, left_out
from eval.measure.interval import Figure, mean, median, share
from eval.measure.ranking import MRR, NDCG3, ranking
from eval.measure.score import QuoteScore, Score
from eval.measure.scores import Scores


def selection(scores: Scores) -> Iterator[Figure]:
    """Yield the figures of the cases that want an answer; refusing such a case is a miss."""
    answerable = scores.answerable
    in_parts = [score for score in answerable if score.case.all_of]
    several = [score for score in in_parts if len(score.groups) > 1]
    yield from hits(scores)
    yield mean("nDCG@3", ranking(NDCG3, answerable), "score")
    yield mean("MRR", ranking(MRR, answerable), "score")
    yield share("parts given", (hit for score in in_parts for hit in score.groups_hit))
    yield share("complete, several parts", (score.complete for score in several))
    yield share("complete, several sources", (s.complete for s in several if s.of_several_sources))
    yield share("right quotes", (quote.right for score in answerable for quote in score.quotes))
    yield from _cuts(answerable)


def hits(scores: Scores) -> Iterator[Figure]:
    """Yield how many answerable cases were answered rightly."""
    yield share("hit@1", (score.hit(1) for score in scores.answerable))
    yield share("hit@3", (score.hit(3) for score in scores.answerable))
    yield share("complete", (score.complete for score in scores.answerable))


def _cuts(scores: Sequence[Score]) -> Iterator[Figure]:
    """Yield whether quotes are longer or shorter than the texts that are wanted."""
    quotes = [(score, quote) for score in scores for quote in score.quotes]
    lengths = (_excess(score, quote) for score, quote in quotes if quote.right)
    yield median("quoted to needed length", lengths, "times")
    cuts = [(quote, _left_out(score, quote)) for score, quote in quotes]
    cuts = [(quote, cut) for quote, cut in cuts if quote.right or cut]
    yield share("clipped quotes", (bool(cut) for _, cut in cuts))
    yield share("clipped conditions", (is_condition(cut) for _, cut in cuts))


def _excess(score: Score, quote: QuoteScore) -> float:
    """Return how many times as long a right quote is as what is needed of it.

    That is all the gold that it holds, or else the shortest that it is a part of.
    """
    text = normalise(quote.text)
    golds = [normalise(score.case.gold[index].quote) for index in quote.golds]
    held = {place for gold in golds if gold in text for place in _places(gold, text)}
    return len(text) / (len(held) or min(map(len, golds)))


def _places(part: str, text: str) -> range:
    start = text.index(part)
    return range(start, start + len(part))


def _left_out(score: Score, quote: QuoteScore) -> str:
    """Return what a quote leaves out of gold that it begins; its context may say it."""
    golds = [gold.quote for gold in score.case.gold if gold.doc == quote.quote["document"]]
    if any(normalise(gold) in normalise(quote.text) for gold in golds):
        return ""
    cuts = (left_out(quote.text, gold) for gold in golds)
    context = normalise(" ".join(span["text"] for span in quote.quote["context"]))
    return next((cut for cut in cuts if cut and cut not in context), "")
