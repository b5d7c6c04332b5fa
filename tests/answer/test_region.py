"""Somebody's country is known by where they say they are, and by nothing less."""

import pytest

from answer.region import lives_in, named_region


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
