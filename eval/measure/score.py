"""One answer held against its case."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.case.case import Case
from eval.case.match import matches
from eval.measure.cited import Cited, cited
from eval.measure.verbatim import fault


@dataclass(frozen=True, slots=True)
class QuoteScore:
    """A quote that was shown, and what is right and wrong with it.

    `fault` says why it is not verbatim, `cited` whether its reference is true; `golds` are the
    indices of the case's gold that it hits.
    """

    quote: Mapping[str, Any]
    fault: str | None
    cited: Cited
    golds: frozenset[int]
    forbidden: bool
    forbidden_context: bool

    @property
    def text(self) -> str:
        """The words that were shown as the quote, without their context."""
        return str(self.quote["text"])

    @property
    def right(self) -> bool:
        """Whether it is one of the texts that the case wants."""
        return bool(self.golds)


@dataclass(frozen=True, slots=True)
class Score:
    """What one answer did for its case, in `ms` milliseconds.

    `quotes` are what the answer offers; `beside` are the related and the hand-over quotes.
    `confidence` is how sure the answerer was of its best candidate, even where it refused.
    """

    case: Case
    kind: str
    notice: str | None
    quotes: tuple[QuoteScore, ...]
    beside: tuple[QuoteScore, ...]
    confidence: float
    ms: float

    @property
    def answered(self) -> bool:
        """Whether the answer claims to be one."""
        return self.kind == "answer"

    @property
    def decision(self) -> tuple[str, str | None]:
        """What was done with the question, whatever was quoted: the kind and the notice."""
        return self.kind, self.notice

    @property
    def shown(self) -> tuple[QuoteScore, ...]:
        """Every quote that the asker saw, those of the answer first."""
        return self.quotes + self.beside

    @property
    def noticed(self) -> bool:
        """Whether the notice that the case expects was given."""
        return self.notice == self.case.expect

    def hit(self, k: int) -> bool:
        """Whether one of the first `k` quotes is right. Refusing hits nothing."""
        return self.answered and any(quote.right for quote in self.quotes[:k])

    @property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The parts of a complete answer, each as the indices of the gold that gives it."""
        return self.case.all_of or (tuple(range(len(self.case.gold))),)

    @property
    def groups_hit(self) -> tuple[bool, ...]:
        """For each part of a complete answer, whether a quote gives it."""
        hit = {gold for quote in self.quotes for gold in quote.golds if self.answered}
        return tuple(not hit.isdisjoint(group) for group in self.groups)

    @property
    def of_several_sources(self) -> bool:
        """Whether no document alone gives every part of the answer."""
        sources = [{self.case.gold[index].doc for index in group} for group in self.groups]
        return not set.intersection(*sources)

    @property
    def complete(self) -> bool:
        """Whether the quotes give every part of the answer."""
        return all(self.groups_hit)

    @property
    def top_score(self) -> float | None:
        """The score of the first quote, as the answerer gave it; None where it showed none."""
        return self.quotes[0].quote["score"] if self.quotes else None


def score(case: Case, answer: Mapping[str, Any], ms: float, originals: Mapping[str, Path]) -> Score:
    """Hold an answer against its case, and its quotes against the original files."""
    beside = (*answer["related"], *answer["handover"])
    quotes = tuple(_score_quote(case, quote, originals) for quote in answer["quotes"])
    return Score(
        case=case,
        kind=answer["kind"],
        notice=answer["notice"] and answer["notice"]["id"],
        quotes=quotes,
        beside=tuple(_score_quote(case, quote, originals) for quote in beside),
        confidence=_confidence(answer),
        ms=ms,
    )


def _confidence(answer: Mapping[str, Any]) -> float:
    """Return what the asker adds to the contract, or the first quote's score, or 0."""
    if (confidence := answer.get("confidence")) is not None:
        return float(confidence)
    return float(answer["quotes"][0]["score"]) if answer["quotes"] else 0.0


def _score_quote(case: Case, quote: Mapping[str, Any], originals: Mapping[str, Path]) -> QuoteScore:
    return QuoteScore(
        quote=quote,
        fault=fault(quote, originals),
        cited=cited(quote, originals),
        golds=frozenset(
            index
            for index, gold in enumerate(case.gold)
            if gold.doc == quote["document"] and matches(quote["text"], gold.quote)
        ),
        forbidden=_is_forbidden(case, quote["text"]),
        forbidden_context=any(_is_forbidden(case, span["text"]) for span in quote["context"]),
    )


def _is_forbidden(case: Case, text: str) -> bool:
    return any(matches(text, forbidden) for forbidden in case.forbidden)
