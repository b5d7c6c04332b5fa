"""The measure of wording: pairs asked alike, and typing errors such as people make."""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from eval.case import Case, Expect, Gold
from eval.wording import Pair, alike, mistyped, pairs, typed

OWN_PAIRS = Path(__file__).parents[2] / "eval" / "cases" / "wording-pairs.jsonl"
SENTENCES = st.lists(st.text("abcdefghijklmnopqrstuvwxyz", max_size=9), max_size=20).map(" ".join)


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


def test_errors_cost_what_is_no_longer_found() -> None:
    cases = [
        Case(name, ("When is green tea bitter?",), Expect.ANSWER, (Gold("d", "Tea."),))
        for name in ("one", "two")
    ]

    def ask(turns: Sequence[str], _: str | None) -> dict[str, Any]:
        return answer(1) if turns == cases[0].turns else answer()

    found = typed(cases, ask, variants=5)
    assert (found.variants, found.plain, found.with_errors, found.lost) == (5, 1.0, 0.0, 1.0)


@settings(deadline=None)
@given(SENTENCES, st.integers(0, 99))
def test_an_error_changes_a_letter_or_two_in_one_word_of_eight(text: str, seed: int) -> None:
    wrong = mistyped(text, Random(seed))
    words = list(zip(text.split(" "), wrong.split(" "), strict=True))
    apart = [(word, other) for word, other in words if word != other]
    assert len(apart) <= max(1, len(words) // 8)
    assert all(OSA.distance(word, other) <= 2 and word[0] == other[0] for word, other in apart)


def test_the_same_seed_makes_the_same_errors() -> None:
    text = "where is the teapot that belongs to grandmother"
    assert mistyped(text, Random(7)) == mistyped(text, Random(7)) != text


def test_codes_and_names_and_short_words_are_typed_right() -> None:
    text = "HER2 is on Monday at 10"
    assert mistyped(text, Random(1)) == text


def test_the_pairs_that_ship_are_sixty_and_differ() -> None:
    shipped = pairs(OWN_PAIRS)
    assert len(shipped) >= 60
    assert len({pair.id for pair in shipped}) == len(shipped)
    assert all(pair.one != pair.other for pair in shipped)
