"""A build becomes the current one when it is whole, and only where something changed."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from index.encoder import Encoder, Vectors
from index.library import Library, current_folder
from index.publish import publish
from ingest.document import Document
from ingest.error import OwnwordsError

pytestmark = pytest.mark.usefixtures("clock")


def test_what_is_published_can_be_opened(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    name, is_new = publish(tea, tmp_path / "made" / "anew", word_encoder, {"threshold": 0.5})
    library = Library.open(tmp_path / "made" / "anew")
    assert (library.build, is_new) == (name, True)
    assert library.manifest.calibration == {"threshold": 0.5}


def test_an_unchanged_corpus_is_not_embedded_again(
    tea: list[Document], attentive: Any, tmp_path: Path
) -> None:
    first = publish(tea, tmp_path, attentive, {})
    embedded = len(attentive.texts)
    assert embedded > 0
    assert publish(tea, tmp_path, attentive, {}) == (first[0], False)
    assert len(attentive.texts) == embedded


def test_a_changed_corpus_is_embedded(
    tea: list[Document], read: Callable[..., Document], attentive: Any, tmp_path: Path
) -> None:
    first, _ = publish(tea, tmp_path / "index", attentive, {})
    trams = read("trams", "# Trams\n\nA tram rings twice.\n")
    second, is_new = publish([*tea, trams], tmp_path / "index", attentive, {})
    assert is_new
    assert second != first
    assert "A tram rings twice." in attentive.texts
    assert Library.open(tmp_path / "index").store.document("trams") == trams


@pytest.mark.parametrize("name", ["documents.sqlite", "sentences.npy", "manifest.json"])
def test_a_damaged_index_is_built_again(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, name: str
) -> None:
    publish(tea, tmp_path, word_encoder, {})
    (current_folder(tmp_path) / name).write_bytes(b"")
    assert publish(tea, tmp_path, word_encoder, {})[1]
    Library.open(tmp_path)


def test_a_damaged_index_is_built_again_within_the_second(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, clock: SimpleNamespace
) -> None:
    clock.tick = timedelta(0)
    publish(tea, tmp_path, word_encoder, {})
    (current_folder(tmp_path) / "sentences.npy").write_bytes(b"")
    assert publish(tea, tmp_path, word_encoder, {})[1]


class Meanwhile:
    """An encoder during whose work something else happens."""

    name, sha256 = "meanwhile", "2" * 64

    def __init__(self, inner: Encoder, happens: Callable[[], object]) -> None:
        self._inner, self._happens = inner, happens

    def encode(self, texts: Sequence[str]) -> Vectors:
        self._happens()
        return self._inner.encode(texts)


def test_a_second_publish_at_the_same_time_is_refused(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    def second() -> None:
        with pytest.raises(OwnwordsError, match="An index is being written"):
            publish(tea[:1], tmp_path, word_encoder, {})

    publish(tea, tmp_path, Meanwhile(word_encoder, second), {})
    assert Library.open(tmp_path).store.document_ids() == ["kettles", "leaves"]
    assert publish(tea[:1], tmp_path, word_encoder, {})[1]


def test_readers_keep_the_old_build_until_the_new_one_is_whole(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    first, _ = publish(tea, tmp_path, word_encoder, {})
    seen: list[str] = []
    look = Meanwhile(word_encoder, lambda: seen.append(Library.open(tmp_path).build))
    second, _ = publish(tea, tmp_path, look, {})
    assert seen == [first]
    assert Library.open(tmp_path).build == second


def test_an_index_where_a_file_stands_is_refused(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    (tmp_path / "index").write_text("not a folder")
    with pytest.raises(OwnwordsError, match=r"index cannot be written: .* you may write"):
        publish(tea, tmp_path / "index", word_encoder, {})
