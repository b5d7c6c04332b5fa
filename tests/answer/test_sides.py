"""Two texts may speak of other sides of one thing: of one operation or of the other."""

import pytest

from answer.sides import apart, is_for_others, of_others, opposed
from index.terms import terms

LUMPECTOMY = "after a lumpectomy"
MASTECTOMY = "after a mastectomy"
BOTH = "after a lumpectomy or a mastectomy"
NEITHER = "afterwards"


@pytest.mark.parametrize(
    ("one", "other", "are_opposed", "are_apart"),
    [
        (LUMPECTOMY, MASTECTOMY, True, True),
        (LUMPECTOMY, LUMPECTOMY, False, False),
        (LUMPECTOMY, BOTH, True, False),
        (LUMPECTOMY, NEITHER, False, False),
        ("a local recurrence", "distant recurrences", True, True),
    ],
)
def test_who_names_one_side_does_not_mean_the_other(
    one: str, other: str, are_opposed: bool, are_apart: bool
) -> None:
    for pair in ((one, other), (other, one)):
        first, second = (set(terms(text)) for text in pair)
        assert opposed(first, second) is are_opposed
        assert apart(first, second) is are_apart


def test_a_direction_or_a_time_is_of_no_other_people() -> None:
    more, less = set(terms("a higher chance")), set(terms("a lower chance"))
    assert apart(more, less)
    assert not of_others(more, less)
    assert of_others(set(terms(LUMPECTOMY)), set(terms(MASTECTOMY)))


@pytest.mark.parametrize(
    ("said", "is_for"),
    [
        ("If you had a lumpectomy, you may now be offered a mastectomy.", "lumpectomy"),
        ("Mostly a mastectomy (all of the breast) after a lumpectomy.", "lumpectomy"),
        ("For a distant recurrence, drugs are more usual than for a local one.", "distant"),
    ],
)
def test_whom_a_sentence_is_for_stands_in_its_condition(said: str, is_for: str) -> None:
    others = {"lumpectomy": "mastectomy", "distant": "local"}[is_for]
    assert is_for_others(set(terms(f"what happens with a {others}")), said)
    assert not is_for_others(set(terms(f"what happens with a {is_for}")), said)
    assert not is_for_others(set(terms("what happens then")), said)


def test_a_sentence_without_a_condition_is_for_all() -> None:
    asked = set(terms("after a lumpectomy"))
    assert not is_for_others(asked, "A mastectomy takes an hour or two.")
