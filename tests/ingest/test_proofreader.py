"""Where words are missing, the proofreader sees it; and it reads any text without fault."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import proofreader
from ingest.error import OwnwordsError
from ingest.proofreader import LONGEST, ids_and_places, proofread, tokens


@settings(deadline=None, max_examples=25)  # the first reads the weights
@given(st.text(max_size=100))
def test_every_text_has_a_score_for_each_place(text: str) -> None:
    scores = proofread(tokens(text))
    assert scores.shape == (len(tokens(text)) + 1,)
    assert np.isfinite(scores).all()


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Pour the milk over the and wait.", 5),
        ("Contact your if it hurts.", 2),
        ("You can find out more in our and on our website.", 7),
        ("Some people put in their tea.", 3),
    ],
)
def test_the_likeliest_place_is_where_the_words_were(words: str, place: int) -> None:
    assert proofread(tokens(words)).argmax() == place


def test_tokens_are_words_and_marks() -> None:
    assert tokens("It’s e.g. 2.5 cm (HER2+), isn't it?") == [
        "It’s", "e.g", ".", "2.5", "cm", "(", "HER2", "+", ")", ",", "isn't", "it", "?",
    ]  # fmt: skip


def test_white_space_leaves_no_trace() -> None:
    assert tokens("Tea \n is\tgreen .") == tokens("Tea is green.")


def test_a_place_is_the_token_behind_it() -> None:
    ids, places = ids_and_places(["Tea", "\x00", "unsteeped", "."])
    assert places.tolist() == [1, 2, 2, len(ids) - 2, len(ids) - 1]  # nothing stands for the NUL


def test_an_accent_makes_another_word() -> None:
    assert ids_and_places(["Thé"])[0] != ids_and_places(["The"])[0]


def test_nothing_is_said_of_what_is_too_long_to_read() -> None:
    words = ["tea"] * (LONGEST + 5)
    scores = proofread(words)
    assert np.isfinite(scores[:LONGEST]).all()
    assert (scores[LONGEST:] == -np.inf).all()


def test_other_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "proofreader.onnx"
    other.write_bytes(b"other")
    monkeypatch.setattr(proofreader, "WEIGHTS", other)
    proofreader._session.cache_clear()
    with pytest.raises(OwnwordsError, match=r"proofreader\.onnx is not the model"):
        proofread(["Tea"])
    proofreader._session.cache_clear()
