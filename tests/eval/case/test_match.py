"""When a shown text counts as a wanted one."""

from eval.case.match import matches

WANTED = "Tea keeps for two years."  # 24 characters, so 15 cover enough


def test_a_text_matches_when_it_contains_the_wanted_one() -> None:
    assert matches(f"Store it dry. {WANTED} Then it fades.", WANTED)


def test_white_space_of_any_kind_is_alike() -> None:
    assert matches("Tea\u00a0keeps \n for two years.", WANTED)


def test_a_part_matches_when_it_covers_six_tenths() -> None:
    assert matches("keeps for two y", WANTED)
    assert not matches("keeps for two", WANTED)


def test_other_words_do_not_match() -> None:
    assert not matches("Tea keeps for ten years.", WANTED)
