"""Measures are right where the answer is known, and fall where a ranking is shuffled."""

import random

import pytest

from eval.public.measure import Found, auroc, coverage, hits, ndcg, recalls

GOOD: list[Found] = [([f"e{n}", *(f"x{k}" for k in range(20))], {f"e{n}": 1}) for n in range(30)]


def shuffled(found: list[Found]) -> list[Found]:
    chance = random.Random(1)
    return [(chance.sample(ranking, len(ranking)), gold) for ranking, gold in found]


@pytest.mark.parametrize("measure", [hits, recalls, ndcg])
def test_a_shuffled_ranking_lowers_the_figure(measure) -> None:
    assert measure(5, GOOD).value == 1
    assert measure(5, shuffled(GOOD)).value < 0.5


def test_one_of_two_that_answer_is_a_hit_and_half_a_recall() -> None:
    found = [(["a", "x", "b"], {"a": 1, "b": 1})]
    assert (hits(1, found).value, recalls(1, found).value) == (1, 0.5)


def test_a_better_grade_first_is_a_better_gain() -> None:
    gold = {"a": 2, "b": 1}
    best, other = ndcg(10, [(["a", "b"], gold)]), ndcg(10, [(["b", "a"], gold)])
    assert best.value == 1 > other.value


def test_a_ranking_of_nothing_counts_as_a_miss() -> None:
    found = [([], {"a": 1}), (["a"], {"a": 1})]
    assert [measure(5, found).value for measure in (hits, recalls, ndcg)] == [0.5, 0.5, 0.5]


@pytest.mark.parametrize("measure", [hits, recalls, ndcg])
def test_of_no_question_there_is_no_figure(measure) -> None:
    assert (measure(5, []).value, measure(5, []).n) == (None, 0)


def test_auroc_is_1_where_kinds_are_apart_and_a_half_where_they_are_not() -> None:
    assert auroc([0.8, 0.9], [0.1, 0.2, 0.3]).value == 1
    assert auroc([0.5, 0.5], [0.5]).value == 0.5
    assert auroc([0.1], [0.9]).value == 0
    assert auroc([0.8, 0.9], [0.1, 0.2, 0.3]).n == 5


def test_coverage_is_of_the_answerable_and_lets_one_wrong_in_twenty_through() -> None:
    sure = [1 - n / 100 for n in range(40)]
    assert coverage(sure, [0.0]).value == 1
    assert coverage(sure, [2.0]).value == 1  # one wrong of 41
    assert coverage(sure[:10], [2.0]).value == 0  # one wrong of the first is too many at once
    assert coverage(sure, [2.0]).n == 40
