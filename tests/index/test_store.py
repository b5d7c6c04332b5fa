"""Documents and passages stand in SQLite and are found by their terms."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from math import log
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.library import Library
from index.store import Store, write_store
from index.terms import terms
from ingest.document import Document, Section, Sentence, Source


def store_of(path: Path, *texts: str) -> Store:
    """A store of one document a text, each a single passage."""
    source = Source("The Signal Box", "Trains")
    write_store(path, [_page(f"d{i}", text, source) for i, text in enumerate(texts)])
    return Store(path)


def _page(name: str, text: str, source: Source) -> Document:
    sentence = Sentence(0, len(text))
    section = Section(0, len(text), (), (sentence,))
    return Document(name, text, (section,), source, Path("d.md"), "")


def test_documents_come_back_equal(tea: list[Document], library: Library) -> None:
    assert [library.store.document(document.id) for document in tea] == tea


@settings(max_examples=40)
@given(text=st.text())
def test_any_text_comes_back_character_for_character(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    found = store_of(tmp_path_factory.mktemp("any") / "one.sqlite", text).document("d0")
    assert found is not None
    assert found.text == text


def test_a_document_that_is_not_there_is_none(library: Library) -> None:
    assert library.store.document("coffee") is None


def test_ids_come_in_order_and_files_by_id(tea: list[Document], library: Library) -> None:
    assert library.store.document_ids() == ["kettles", "leaves"]
    assert library.store.files() == {d.id: (d.file, d.file_sha256) for d in tea}


def test_the_better_match_comes_first(tmp_path: Path) -> None:
    store = store_of(tmp_path / "t", "Trams are slow.", "Steam trams whistle.", "Steam, steam.")
    assert store.match(terms("steam"), 9) == [2, 1]
    assert store.match(terms("steam"), 1) == [2]


def test_any_one_of_the_terms_is_enough(tmp_path: Path) -> None:
    store = store_of(tmp_path / "t", "Trams are slow.", "Trains are fast.")
    assert sorted(store.match(terms("trams or trains or ferries"), 9)) == [0, 1]


def test_a_passage_is_found_by_its_headings(library: Library) -> None:
    [found] = library.store.match(terms("cleaning"), 9)
    assert library.store.passage(found).section == ("Cleaning",)


@pytest.mark.parametrize("words", [[], ["ferry"]])
def test_nothing_matches_where_there_is_nothing(library: Library, words: Sequence[str]) -> None:
    assert library.store.match(words, 9) == []


@settings(max_examples=60)
@given(question=st.text(max_size=200))
@pytest.mark.parametrize("hint", ['" OR *', "NEAR(kettle, 2) AND NOT terms:lid"])
def test_no_question_is_read_as_a_query(tea_index: Path, hint: str, question: str) -> None:
    library = Library.open(tea_index)
    assert set(library.store.match(terms(hint + question), 9)) <= {0, 1, 2}
    library.close()


def test_two_thousand_characters_of_short_words_are_no_query_too_many(library: Library) -> None:
    assert library.store.match([f"a{i}" for i in range(1_000)] + ["vinegar"], 9) == [1]


def test_a_rarer_term_weighs_more(tmp_path: Path) -> None:
    store = store_of(tmp_path / "t", "Steam trams.", "Steam trains.", "Steam.")
    assert store.rarity("ferri") > store.rarity("tram") > store.rarity("steam")
    assert store.rarity("tram") == pytest.approx(log(1 + 2.5 / 1.5))


def test_a_term_with_an_accent_is_as_rare_as_one_without(tmp_path: Path) -> None:
    store = store_of(tmp_path / "t", "The café serves tea.", "The tea is hot.", "The lid is off.")
    assert store.rarity(*terms("café")) == store.rarity("serv")


def test_reading_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    store = store_of(tmp_path / "t", "Trams are slow.")
    store.match(["tram"], 1)
    store.close()
    assert [file.name for file in tmp_path.iterdir()] == ["t"]


def test_several_threads_read_at_once(library: Library) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = pool.map(lambda i: library.store.passage(i % 3), range(300))
    assert [p.document_id for p in found] == ["kettles", "kettles", "leaves"] * 100
