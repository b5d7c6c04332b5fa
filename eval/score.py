"""One answer held against its case."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.case import Case
from eval.match import matches
from eval.verbatim import fault


@dataclass(frozen=True, slots=True)
class QuoteScore:
    """A quote that was shown, and what is right and wrong with it.

    `fault` says why it is not verbatim; `golds` are the indices of the case's gold that it hits.
    """

    quote: Mapping[str, Any]
    fault: str | None
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
    """

    case: Case
    kind: str
    notice: str | None
    quotes: tuple[QuoteScore, ...]
    beside: tuple[QuoteScore, ...]
    ms: float

    @property
    def answered(self) -> bool:
        """Whether the answer claims to be one."""
        return self.kind == "answer"

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
    def groups_hit(self) -> tuple[bool, ...]:
        """For each part of a complete answer, whether a quote gives it."""
        groups = self.case.all_of or (tuple(range(len(self.case.gold))),)
        hit = {gold for quote in self.quotes for gold in quote.golds if self.answered}
        return tuple(not hit.isdisjoint(group) for group in groups)

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
    return Score(
        case=case,
        kind=answer["kind"],
        notice=answer["notice"] and answer["notice"]["id"],
        quotes=tuple(_score_quote(case, quote, originals) for quote in answer["quotes"]),
        beside=tuple(_score_quote(case, quote, originals) for quote in beside),
        ms=ms,
    )


def _score_quote(case: Case, quote: Mapping[str, Any], originals: Mapping[str, Path]) -> QuoteScore:
    return QuoteScore(
        quote=quote,
        fault=fault(quote, originals),
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
