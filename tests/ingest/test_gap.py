"""Where words are missing, the network sees it; and it reads any text without fault."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import gap
from ingest.error import OwnwordsError
from ingest.gap import gap_scores, tokens


@given(st.text(max_size=200))
def test_every_text_has_a_score_for_each_place(text: str) -> None:
    scores = gap_scores(text)
    assert scores.shape == (len(tokens(text)) + 1,)
    assert np.isfinite(scores).all()


@given(
    st.lists(st.sampled_from(["Milk", "is", "poured", "on", "the", "tea", ",", "."]), min_size=1)
)
def test_white_space_leaves_no_trace(words: list[str]) -> None:
    np.testing.assert_array_equal(gap_scores(" ".join(words)), gap_scores("\n  ".join(words)))


def test_what_follows_far_behind_changes_nothing() -> None:
    near = "The is poured on the tea, then you wait a while and drink it with milk."
    far = near + " Tea is green." * 400
    np.testing.assert_allclose(gap_scores(far)[:5], gap_scores(near)[:5], rtol=1e-5)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Pour the milk over the and wait.", 5),
        ("You can drink it with or without.", 7),
        ("Ask your for another cup of tea.", 2),
        ("Most people put in their tea.", 3),
    ],
)
def test_the_likeliest_place_is_where_the_words_were(words: str, place: int) -> None:
    assert gap_scores(words).argmax() == place


def test_tokens_are_words_and_marks() -> None:
    assert tokens("It’s e.g. 2.5 cm (HER2+), isn't it?") == [
        "It’s", "e.g", ".", "2.5", "cm", "(", "HER2", "+", ")", ",", "isn't", "it", "?",
    ]  # fmt: skip


def test_other_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "gap.npz"
    other.write_bytes(b"other")
    monkeypatch.setattr(gap, "WEIGHTS", other)
    gap._network.cache_clear()
    with pytest.raises(OwnwordsError, match=r"gap\.npz is not the model"):
        gap_scores("Tea is green.")
    gap._network.cache_clear()
