"""The parts of a message are answered one by one, and the part left open is named."""

import numpy as np
import pytest

from answer.answer import Quote
from answer.found import Found
from answer.question import Question
from answer.select import Selection
from answer.together import Part, together

NOTHING = Found(Question("tram?", np.zeros(2), {}), (), np.zeros(0))


def quote(number: int) -> Quote:
    return Quote("trams", number * 10, number * 10 + 5)


def part(words: str, *numbers: int) -> Part:
    return Part(words, NOTHING, Selection(tuple(map(quote, numbers))))


def test_one_part_is_left_as_it_was_selected() -> None:
    selection = Selection((quote(1), quote(2), quote(3)), (quote(4),), (2,))
    assert together([Part("tram?", NOTHING, selection)]) == (selection, ())


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ([(1, 2, 3), (4, 5, 6)], [1, 2, 4, 5]),
        ([(1,), (2,), (3, 4)], [1, 2, 3]),
        ([(1, 2), (2, 3)], [1, 2, 3]),
    ],
)
def test_each_part_gives_its_best(found: list[tuple[int, ...]], shown: list[int]) -> None:
    selection, unanswered = together([part("tram?", *numbers) for numbers in found])
    assert list(selection.quotes) == [quote(number) for number in shown]
    assert unanswered == ()


def test_the_part_that_found_nothing_is_named() -> None:
    selection, unanswered = together([part("what is a tram", 1), part("who sings?")])
    assert selection.quotes == (quote(1),)
    assert unanswered == ("who sings?",)


def test_where_nothing_is_found_no_part_is_named() -> None:
    assert together([part("what is a tram"), part("who sings?")]) == (Selection(), ())


def test_a_part_answered_by_the_same_words_is_answered() -> None:
    assert together([part("what is a tram", 1), part("who rides it", 1)])[1] == ()


def test_sources_that_say_the_same_keep_to_their_quote() -> None:
    first = Selection((quote(1), quote(2), quote(3)), (quote(7), quote(8)), (2, 0))
    second = Selection((quote(4),), (quote(9),), (0,))
    selection, _ = together([Part("a", NOTHING, first), Part("b", NOTHING, second)])
    assert selection.of(0) == (quote(8),)
    assert selection.of(2) == (quote(9),)
    assert len(selection.related) == 2
