"""The bytes that were read are kept beside the index, and go when nobody needs them."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from index.encoder import Encoder
from index.held import Held
from index.library import Library
from index.originals import ORIGINALS
from index.publish import publish
from ingest.document import Document
from ingest.error import OwnwordsError

pytestmark = pytest.mark.usefixtures("clock")


def test_each_document_has_its_original(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    publish(Held(tea), tmp_path, word_encoder, {})
    kept = Library.open(tmp_path).originals()
    for document in tea:
        data = kept[document.id].read_bytes()
        assert data == document.file.read_bytes()
        assert sha256(data).hexdigest() == document.file_sha256
        assert kept[document.id].suffix == ".md"


def test_it_stays_when_the_file_goes(
    read: Callable[..., Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    document = read("trams", "# Trams\n\nA tram rings twice.\n")
    publish(Held([document]), tmp_path / "index", word_encoder, {})
    document.file.unlink()
    kept = Library.open(tmp_path / "index").originals()["trams"]
    assert kept.read_text() == "# Trams\n\nA tram rings twice.\n"


def test_it_goes_with_its_document(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    publish(Held(tea), tmp_path, word_encoder, {})
    publish(Held(tea[:1]), tmp_path, word_encoder, {})
    kept = [path for path in (tmp_path / ORIGINALS).rglob("*") if path.is_file()]
    assert [path.stem for path in kept] == [tea[0].file_sha256]


def test_a_file_that_changes_while_it_is_read_is_told(
    read: Callable[..., Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    document = read("trams", "# Trams\n\nA tram rings twice.\n")
    document.file.write_text("# Trams\n\nA tram rings thrice.\n")
    with pytest.raises(OwnwordsError, match=r"trams\.md changed while it was read.*Ingest again"):
        publish(Held([document]), tmp_path / "index", word_encoder, {})
    with pytest.raises(OwnwordsError, match="There is no index"):
        Library.open(tmp_path / "index")
