"""A withdrawn document is quoted no more, whatever is ingested, until somebody restores it."""

from pathlib import Path

import pytest

from index.encoder import Encoder
from index.held import Held
from index.library import Library
from index.publish import publish
from index.withdrawal import WITHDRAWN, restore, withdraw, withdrawn
from ingest.document import Document
from ingest.error import OwnwordsError


@pytest.fixture
def directory(tea: list[Document], word_encoder: Encoder, tmp_path: Path) -> Path:
    publish(Held(tea), tmp_path, word_encoder, {})
    return tmp_path


def test_nothing_is_withdrawn_at_first(directory: Path) -> None:
    assert withdrawn(directory) == frozenset()


def test_a_withdrawn_document_is_not_there_any_more(directory: Path) -> None:
    withdraw(directory, "leaves")
    store = Library.open(directory).store
    assert store.document("leaves") is None
    assert store.document_ids() == ["kettles"]
    assert [document.id for document in store.documents()] == ["kettles"]


def test_an_open_library_can_be_brought_up_to_date(directory: Path) -> None:
    library = Library.open(directory)
    withdraw(directory, "leaves")
    assert library.store.document("leaves") is not None
    assert library.as_withdrawn_now().store.document("leaves") is None


def test_the_next_ingest_does_not_bring_it_back(
    directory: Path, tea: list[Document], word_encoder: Encoder
) -> None:
    withdraw(directory, "leaves")
    publish(Held(tea), directory, word_encoder, {"threshold": 0.9})
    assert Library.open(directory).store.document_ids() == ["kettles"]


def test_it_can_be_restored(directory: Path) -> None:
    withdraw(directory, "leaves")
    withdraw(directory, "kettles")
    restore(directory, "leaves")
    assert withdrawn(directory) == {"kettles"}
    assert Library.open(directory).store.document("leaves") is not None


def test_what_is_not_withdrawn_cannot_be_restored(directory: Path) -> None:
    withdraw(directory, "kettles")
    with pytest.raises(OwnwordsError, match=r"not withdrawn: leaves\. Withdrawn are: kettles"):
        restore(directory, "leaves")


@pytest.mark.parametrize("text", ["", "[]", '"leaves"', "{", "\x00"])
def test_a_spoilt_file_withdraws_no_less(directory: Path, text: str) -> None:
    (directory / WITHDRAWN).write_text(text)
    with pytest.raises(OwnwordsError, match=r"withdrawn\.json"):
        Library.open(directory)


def test_half_a_file_is_never_read(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    withdraw(directory, "leaves")

    def cut(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", cut)
    with pytest.raises(OwnwordsError, match="cannot be written: No space"):
        withdraw(directory, "kettles")
    assert withdrawn(directory) == {"leaves"}
