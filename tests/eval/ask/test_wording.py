"""Pairs of wordings are held against each other by what is decided and quoted."""

from pathlib import Path
from typing import Any

from eval.ask.wording import Pair, alike, pairs

OWN_PAIRS = Path(__file__).parents[3] / "eval" / "cases" / "wording-pairs.jsonl"


def answer(*starts: int) -> dict[str, Any]:
    quotes = [{"document": "d", "start": at, "end": at + 1, "text": "Tea."} for at in starts]
    return {"kind": "answer" if quotes else "no_answer", "quotes": quotes}


def test_pairs_are_compared_by_decision_and_quotes() -> None:
    said = {"tea": answer(1, 2), "brew": answer(2, 3), "tram": answer(1), "streetcar": answer()}
    asked = [Pair("a", "lay", "tea", "brew"), Pair("b", "uk-us", "tram", "streetcar")]
    found = alike(asked, lambda turns, _: said[turns[-1]])
    assert (found.pairs, found.same_decision, found.apart) == (2, 0.5, ("b",))
    assert found.overlap == (1 / 3 + 0) / 2


def test_two_refusals_are_alike() -> None:
    assert alike([Pair("a", "lay", "x", "y")], lambda *_: answer()).overlap == 1.0


def test_the_pairs_that_ship_are_sixty_and_differ() -> None:
    shipped = pairs(OWN_PAIRS)
    assert len(shipped) >= 60
    assert len({pair.id for pair in shipped}) == len(shipped)
    assert all(pair.one != pair.other for pair in shipped)
