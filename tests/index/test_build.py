"""The files of a build, and the fingerprint of all that goes into them."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from index.build import fingerprint, write_build
from index.encoder import Encoder
from index.held import Held
from index.library import Library
from index.manifest import MANIFEST, Manifest
from ingest.document import Document


def test_every_file_of_a_build_is_in_its_manifest(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    folder = tmp_path / "aside"
    folder.mkdir()
    folder = folder.rename(tmp_path / write_build(folder, Held(tea), word_encoder, {}))
    named = set(Manifest.read(folder).files)
    assert named == {file.name for file in folder.iterdir()} - {MANIFEST}
    assert named == {
        "asked.json",
        "asked.npy",
        "documents.sqlite",
        "sentences.npy",
        "vectors.faiss",
    }


def test_a_manifest_names_its_models_and_counts(library: Library) -> None:
    assert library.manifest.encoder == {"name": "words", "sha256": "0" * 64}
    assert library.manifest.calibration == {"threshold": 0.5}
    assert library.manifest.counts == {"documents": 2, "passages": 3, "sentences": 8}


def test_passages_are_numbered_through_and_each_starts_where_the_one_before_ends(
    library: Library,
) -> None:
    passages = [library.store.passage(i) for i in range(3)]
    rows = [0]
    for passage in passages:
        rows.append(rows[-1] + len(passage.sentences))
    assert [passage.row for passage in passages] == rows[:-1]
    assert rows[-1] == len(library.sentences)


def test_the_order_of_the_documents_changes_no_fingerprint(
    tea: list[Document], word_encoder: Encoder
) -> None:
    assert fingerprint(Held(tea), word_encoder, {}) == fingerprint(
        Held(tea[::-1]), word_encoder, {}
    )


@pytest.mark.parametrize("change", [{"text": "Oolong."}, {"id": "oolong"}, {"file_sha256": "0"}])
def test_a_changed_document_changes_the_fingerprint(
    tea: list[Document], word_encoder: Encoder, change: dict[str, str]
) -> None:
    changed = [tea[0], replace(tea[1], **change)]
    assert fingerprint(Held(changed), word_encoder, {}) != fingerprint(Held(tea), word_encoder, {})


def test_a_changed_source_calibration_or_model_changes_the_fingerprint(
    tea: list[Document], word_encoder: Encoder, attentive: Encoder
) -> None:
    weights = SimpleNamespace(name="words", sha256="f" * 64)
    elsewhere = [tea[0], replace(tea[1], source=replace(tea[1].source, region="UK"))]
    prints = {
        fingerprint(Held(tea), word_encoder, {}),
        fingerprint(Held(elsewhere), word_encoder, {}),
        fingerprint(Held(tea), word_encoder, {"threshold": 0.1}),
        fingerprint(Held(tea), attentive, {}),
        fingerprint(Held(tea), weights, {}),
        fingerprint(Held(tea[:1]), word_encoder, {}),
    }
    assert len(prints) == 6
