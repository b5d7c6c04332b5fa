"""The model that reads a question and a sentence together."""

from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from answer.cross import CrossEncoder, Pair, cross_encoder
from ingest.error import OwnwordsError

ASKED = "will my hair fall out on chemo"


def test_a_sentence_that_answers_is_above_one_on_the_same_subject_that_does_not() -> None:
    answer = Pair(ASKED, "Chemotherapy: Side effects", "Most people lose their hair.")
    aside = Pair(ASKED, "Chemotherapy: Side effects", "Chemotherapy is given in cycles.")
    right, wrong = cross_encoder().logits([answer, aside])
    assert right > wrong + 1


def test_the_order_of_pairs_changes_little() -> None:
    said = ("Tea is green.", "Kettles boil.", "No.", "Most people lose their hair. " * 3, "Yes.")
    pairs = [Pair(ASKED, "Tea", text) for text in said]  # more than are read at once
    forward, backward = cross_encoder().logits(pairs), cross_encoder().logits(pairs[::-1])
    assert forward == pytest.approx(backward[::-1], abs=1e-4)


@pytest.mark.parametrize("words", ["", "tea " * 5_000, "half a character \ud800", "茶 ☕"])
def test_any_words_can_be_read(words: str) -> None:
    [logit] = cross_encoder().logits([Pair(words, words, words)])
    assert np.isfinite(logit)


def test_no_pairs_have_no_logits() -> None:
    assert cross_encoder().logits([]).shape == (0,)


def test_other_weights_in_its_place_are_refused(tmp_path: Path) -> None:
    shipped = files("answer").joinpath("reader.onnx").read_bytes()
    (tmp_path / "reader.onnx").write_bytes(shipped[:-1] + b"x")
    with pytest.raises(OwnwordsError, match="not the model of this version"):
        CrossEncoder(tmp_path / "reader.onnx")


def test_the_weights_are_small_enough_to_keep_in_the_repository() -> None:
    assert len(files("answer").joinpath("reader.onnx").read_bytes()) <= 25_000_000
