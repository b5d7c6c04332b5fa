"""A build becomes the current one when it is whole, and only where something changed."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from index.encoder import Encoder, Vectors
from index.held import Held
from index.library import Library, current_folder
from index.publish import Published, publish
from ingest.document import Document
from ingest.error import OwnwordsError

pytestmark = pytest.mark.usefixtures("clock")


def test_what_is_published_can_be_opened(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    directory = tmp_path / "made" / "anew"
    published = publish(Held(tea), directory, word_encoder, {"threshold": 0.5})
    library = Library.open(directory)
    assert published == Published(library.build, is_new=True)
    assert library.manifest.calibration == {"threshold": 0.5}


def test_an_unchanged_corpus_is_not_embedded_again(
    tea: list[Document], attentive: Any, tmp_path: Path
) -> None:
    first = publish(Held(tea), tmp_path, attentive, {})
    embedded = len(attentive.texts)
    assert embedded > 0
    assert publish(Held(tea), tmp_path, attentive, {}) == Published(first.name, False)
    assert len(attentive.texts) == embedded


def test_a_changed_corpus_is_embedded(
    tea: list[Document], read: Callable[..., Document], attentive: Any, tmp_path: Path
) -> None:
    first = publish(Held(tea), tmp_path / "index", attentive, {}).name
    trams = read("trams", "# Trams\n\nA tram rings twice.\n")
    second = publish(Held([*tea, trams]), tmp_path / "index", attentive, {})
    assert second.is_new
    assert second.name != first
    assert "A tram rings twice." in attentive.texts
    assert Library.open(tmp_path / "index").store.document("trams") == trams


@pytest.mark.parametrize("name", ["documents.sqlite", "sentences.npy", "manifest.json"])
def test_a_damaged_index_is_built_again(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, name: str
) -> None:
    publish(Held(tea), tmp_path, word_encoder, {})
    (current_folder(tmp_path) / name).write_bytes(b"")
    assert publish(Held(tea), tmp_path, word_encoder, {}).is_new
    Library.open(tmp_path)


def test_a_damaged_index_is_built_again_within_the_second(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, clock: SimpleNamespace
) -> None:
    clock.tick = timedelta(0)
    publish(Held(tea), tmp_path, word_encoder, {})
    (current_folder(tmp_path) / "sentences.npy").write_bytes(b"")
    assert publish(Held(tea), tmp_path, word_encoder, {}).is_new


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
            publish(Held(tea[:1]), tmp_path, word_encoder, {})

    publish(Held(tea), tmp_path, Meanwhile(word_encoder, second), {})
    assert Library.open(tmp_path).store.document_ids() == ["kettles", "leaves"]
    assert publish(Held(tea[:1]), tmp_path, word_encoder, {}).is_new


def test_readers_keep_the_old_build_until_the_new_one_is_whole(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    first = publish(Held(tea), tmp_path, word_encoder, {}).name
    seen: list[str] = []
    look = Meanwhile(word_encoder, lambda: seen.append(Library.open(tmp_path).build))
    second = publish(Held(tea), tmp_path, look, {}).name
    assert seen == [first]
    assert Library.open(tmp_path).build == second


def test_an_index_where_a_file_stands_is_refused(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    (tmp_path / "index").write_text("not a folder")
    with pytest.raises(OwnwordsError, match=r"index cannot be written: .* you may write"):
        publish(Held(tea), tmp_path / "index", word_encoder, {})
