"""A ranking is good where each quote gives something new, the best first."""

from math import log2

import pytest

from eval.measure.ranking import MRR, NDCG3, ranking


def test_a_right_first_quote_is_perfect_and_a_late_one_less(tea) -> None:
    case = tea.case(tea.green)
    scores = [
        tea.score(case, tea.answer(tea.green, tea.keeps)),
        tea.score(case, tea.answer(tea.keeps, tea.green)),
        tea.score(case, tea.answer(tea.keeps)),
        tea.score(case, tea.refusal()),
    ]
    assert ranking(MRR, scores) == [1, 0.5, 0, 0]
    assert ranking(NDCG3, scores) == pytest.approx([1, 1 / log2(3), 0, 0])


def test_a_part_that_is_missing_lowers_it(tea) -> None:
    case = tea.case(tea.green, tea.black, all_of=((0,), (1,)))
    both, one, together = (
        tea.score(case, tea.answer(*texts))
        for texts in ([tea.green, tea.black], [tea.green], [f"{tea.green} {tea.black}"])
    )
    ideal = 1 + 1 / log2(3)
    assert ranking(NDCG3, [both, one, together]) == pytest.approx([1, 1 / ideal, 1])


def test_saying_it_again_adds_nothing(tea) -> None:
    case = tea.case(tea.green, tea.black)  # either answers
    once = tea.score(case, tea.answer(tea.green, tea.keeps))
    twice = tea.score(case, tea.answer(tea.green, tea.black))
    assert ranking(NDCG3, [once, twice]) == [1, 1]


def test_nothing_asked_ranks_nothing() -> None:
    assert ranking(NDCG3, []) == []
