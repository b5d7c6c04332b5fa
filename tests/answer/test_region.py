"""Somebody's country is known by where they say they are, and by nothing less."""

import pytest

from answer.region import is_for, lives_in, named_region, region_of


@pytest.mark.parametrize(
    ("message", "region"),
    [
        ("im in leeds", "UK"),
        ("I live in Ohio", "US"),
        ("we are based in the US", "US"),
        ("my mum is in north Wales", "UK"),
        ("I'm in pain in my hip", None),
        ("does it spread in the UK more than in the US", None),
        ("it was made in Ohio", None),
        ("I read in an American study that it helps", None),
        ("we heard from a doctor in Texas", None),
        ("I'm currently over in Texas", "US"),
        ("mum's in Scotland", "UK"),
    ],
)
def test_where_somebody_is(message: str, region: str | None) -> None:
    assert lives_in([message]) == region


def test_the_last_word_counts() -> None:
    assert lives_in(["I'm in Texas", "sorry, I am in Leeds now", "who can I ring?"]) == "UK"


def test_a_text_that_names_both_countries_names_neither() -> None:
    assert named_region("the UK one or the US one") is None
    assert named_region("tell us about the British one") == "UK"
    assert named_region("any helpline in the us?") == "US"


@pytest.mark.parametrize(
    ("stated", "said", "region"),
    [
        (None, "hello", None),
        ("UK", "hello", "UK"),
        (None, "I'm in Leeds", "UK"),
        ("UK", "I'm in Leeds", "UK"),
        ("UK", "I'm in Texas", None),
    ],
)
def test_where_page_and_words_differ_nothing_is_known(
    stated: str | None, said: str, region: str | None
) -> None:
    assert region_of([said], stated) == region


def test_what_holds_everywhere_or_for_nobody_known_is_for_all() -> None:
    assert is_for(None, "UK")
    assert is_for("UK", "UK")
    assert is_for("UK", None)
    assert not is_for("UK", "US")
