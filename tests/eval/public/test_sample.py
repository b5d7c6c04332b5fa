"""A sample is made again by its seed, and holds what answers its questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.public.dataset import Asked, Dataset, Excerpt
from eval.public.sample import EACH, sample

EXCERPTS = tuple(Excerpt(f"e{n}", f"page {n // 5}", "", "", f"Text {n}.") for n in range(200))
ASKED = tuple(
    Asked(f"q{n}", ("What?",), n % 3 > 0, {f"e{n * 7 % 200}": 1} if n % 3 else {})
    for n in range(60)
)
WHOLE = Dataset("tea", EXCERPTS, ASKED)
counts, seeds = st.integers(1, 80), st.integers(0, 1000)


@given(counts, seeds)
def test_the_same_seed_gives_the_same_sample(count: int, seed: int) -> None:
    assert sample(WHOLE, count, seed) == sample(WHOLE, count, seed)


@given(counts, seeds)
def test_of_each_kind_there_are_as_many_as_asked_for_or_all(count: int, seed: int) -> None:
    found = sample(WHOLE, count, seed).questions
    kinds = [sum(q.answerable is kind for q in found) for kind in (True, False)]
    assert kinds == [min(count, 40), min(count, 20)]


@given(counts, seeds)
def test_what_answers_is_there_and_the_order_is_kept(count: int, seed: int) -> None:
    found = sample(WHOLE, count, seed)
    ids = [excerpt.id for excerpt in found.excerpts]
    assert {name for q in found.questions for name in q.gold} <= set(ids)
    assert ids == [excerpt.id for excerpt in EXCERPTS if excerpt.id in ids]
    assert len(ids) == min(200, EACH * count)


def test_pages_of_what_answers_come_before_others() -> None:
    found = sample(WHOLE, 1, 3)
    (gold,) = next(q for q in found.questions if q.gold).gold
    page = next(e.group for e in EXCERPTS if e.id == gold)
    assert sum(e.group == page for e in found.excerpts) == 5


def test_another_seed_gives_another_sample() -> None:
    assert sample(WHOLE, 5, 1) != sample(WHOLE, 5, 2)


@pytest.mark.parametrize("seed", [1, 2])
def test_0_is_all_of_it(seed: int) -> None:
    assert sample(WHOLE, 0, seed) is WHOLE


def test_what_an_unanswerable_question_was_written_on_is_there() -> None:
    asked = tuple(Asked(f"q{n}", ("What?",), False, about=frozenset([f"e{n}"])) for n in range(50))
    found = sample(Dataset("tea", EXCERPTS, asked), 3, 1)
    about = {name for question in found.questions for name in question.about}
    assert about <= {excerpt.id for excerpt in found.excerpts}
