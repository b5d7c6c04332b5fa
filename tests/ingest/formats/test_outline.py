"""Plain text does not say how deep its headings lie; their words do."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from ingest.formats.outline import levels


def outline(headings: Sequence[str], followed: Sequence[int] = ()) -> list[str]:
    """Indent each heading by its level; `followed` numbers those with a heading right below."""
    found = levels(headings, [i in followed for i in range(len(headings))])
    return ["  " * (level - 1) + heading for level, heading in zip(found, headings, strict=True)]


def test_headings_with_nothing_to_tell_them_apart_are_one_level() -> None:
    assert outline(["Saddles", "Chains", "Brakes"]) == ["Saddles", "Chains", "Brakes"]


def test_no_headings_have_no_levels() -> None:
    assert outline([]) == []


def test_numbered_headings_are_outermost() -> None:
    headings = ["1. Wheels", "Spokes", "Tyres", "2. Chains", "10. Lamps", "Bulbs"]
    assert outline(headings) == [
        "1. Wheels", "  Spokes", "  Tyres", "2. Chains", "10. Lamps", "  Bulbs",
    ]  # fmt: skip


def test_a_year_is_no_number_of_a_heading() -> None:
    assert outline(["1998. A good year", "Brakes"]) == ["1998. A good year", "Brakes"]


def test_a_heading_right_above_another_is_outermost() -> None:
    headings = ["Wheels", "Spokes", "Tyres", "Chains", "Links"]
    assert outline(headings, followed=[0, 3]) == [
        "Wheels", "  Spokes", "  Tyres", "Chains", "  Links",
    ]  # fmt: skip


def test_numbers_count_for_more_than_neighbours() -> None:
    assert outline(["1. Wheels", "Spokes", "Tyres"], followed=[0, 1]) == [
        "1. Wheels", "  Spokes", "  Tyres",
    ]  # fmt: skip


def test_among_questions_a_title_is_outermost() -> None:
    headings = ["Wheels", "Are they round?", "Do they turn?", "Chains", "Why steel?"]
    assert outline(headings, followed=[0]) == [
        "Wheels", "  Are they round?", "  Do they turn?", "Chains", "  Why steel?",
    ]  # fmt: skip


def test_among_questions_alone_no_title_is_outermost() -> None:
    headings = ["Wheels", "Are they round?", "Do they turn?"]
    assert outline(headings) == headings


def test_a_heading_that_carries_on_the_one_above_lies_deeper() -> None:
    headings = ["Green tea", "Green tea with mint", "green TEA with ice", "Green teapots"]
    assert outline(headings) == [
        "Green tea", "  Green tea with mint", "  green TEA with ice", "Green teapots",
    ]  # fmt: skip


def test_a_heading_never_lies_under_one_that_it_does_not_carry_on() -> None:
    headings = ["Tea", "Coffee", "Tea with milk"]
    assert outline(headings) != ["Tea", "Coffee", "  Tea with milk"]


def test_a_heading_among_siblings_that_open_alike_lies_deeper() -> None:
    headings = ["3. Repairs", "Repairs to wheels", "Spokes", "Repairs to chains", "4. Lamps"]
    assert outline(headings) == [
        "3. Repairs", "  Repairs to wheels", "    Spokes", "  Repairs to chains", "4. Lamps",
    ]  # fmt: skip


def test_questions_that_open_alike_are_no_siblings() -> None:
    headings = ["1. Lamps", "What is a bulb?", "Wires", "What is a fuse?"]
    assert outline(headings) == [
        "1. Lamps", "  What is a bulb?", "  Wires", "  What is a fuse?",
    ]  # fmt: skip


HEADINGS = st.sampled_from(["", "1. Tea", "2. Cups", "Tea", "Tea cups", "Tea cups of clay", "Why?"])


@given(st.lists(st.tuples(HEADINGS, st.booleans())))
def test_every_heading_has_a_level_and_no_outline_is_deeper_than_three(
    pairs: list[tuple[str, bool]],
) -> None:
    found = levels([heading for heading, _ in pairs], [followed for _, followed in pairs])
    assert len(found) == len(pairs)
    assert set(found) <= {1, 2, 3}
