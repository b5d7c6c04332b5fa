"""A new build is taken up without a restart, a broken one is passed over."""

from pathlib import Path

import pytest

from answer.reader import calibration
from index.encoder import Encoder
from index.publish import publish
from ingest.corpus import Corpus
from ingest.error import OwnwordsError
from server.shelf import Shelf


@pytest.fixture
def written(tmp_path: Path, word_encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An index folder whose documents are about tea; more can be published with `republish`."""
    monkeypatch.setattr("server.shelf.encoder", lambda _: word_encoder)
    republish(tmp_path, word_encoder, "Green tea is steeped at 80 degrees.")
    return tmp_path / "index"


def republish(folder: Path, encoder: Encoder, *sentences: str) -> str:
    page = folder / "tea.md"
    page.write_text("---\npublisher: Teahouse\n---\n# Tea\n\n" + " ".join(sentences) + "\n")
    return publish(Corpus([page]), folder / "index", encoder, calibration()).name


def test_one_build_is_opened_once(written: Path) -> None:
    shelf = Shelf(written, "words")
    assert shelf.answerer() is shelf.answerer()


def test_a_new_build_is_taken_up_by_the_next_request(
    written: Path, tmp_path: Path, word_encoder: Encoder
) -> None:
    shelf = Shelf(written, "words")
    before = shelf.answerer()
    name = republish(tmp_path, word_encoder, "Black tea is steeped at 95 degrees.")
    assert before.library.build != name
    assert shelf.answerer().library.build == name
    # A request that began with the old build ends with it, though its files are gone.
    assert before.answer(["How is green tea steeped?"]).kind in ("answer", "no_answer")
    assert before.library.store.document("tea") is not None


def test_a_broken_build_is_passed_over(written: Path) -> None:
    shelf = Shelf(written, "words")
    before = shelf.answerer()
    (written / "current").write_text("20260101000000-0123456789abcdef")
    assert shelf.answerer() is before


def test_without_any_sound_build_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match="There is no index"):
        Shelf(tmp_path, "words").answerer()
