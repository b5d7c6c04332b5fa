"""A case that a phrasing asks already is left out, however it is spelt; others are scored."""

import pytest

from eval.case.case import Case, Expect
from eval.case.phrased import apart

PHRASINGS = ["How hot should the water be for green tea?", "Can I keep tea in the fridge?"]


def case(*turns: str, whole: str | None = None) -> Case:
    return Case(id=turns[-1], turns=turns, expect=Expect.ABSTAIN, whole=whole)


@pytest.mark.parametrize(
    "asked",
    [
        case("How hot should the water be for green tea?"),
        case("for green tea how hot should the water be"),
        case("how hot shuld the water be for green tea"),
        case("Tell me about tea.", "Can I keep tea in the fridge"),
        case("And in the fridge?", whole="Can I keep tea in the fridge?"),
    ],
)
def test_what_a_phrasing_asks_is_left_out(asked: Case) -> None:
    other = case("What is a gaiwan?")
    assert apart([asked, other], PHRASINGS) == ([other], [asked])


@pytest.mark.parametrize("turn", ["How hot is green tea?", "Is there a fridge?", "?"])
def test_what_none_asks_is_scored(turn: str) -> None:
    assert apart([case(turn)], PHRASINGS) == ([case(turn)], [])


def test_without_phrasings_all_are_scored() -> None:
    assert apart([case("Hot?")], []) == ([case("Hot?")], [])
