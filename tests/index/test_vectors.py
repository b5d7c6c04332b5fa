"""The vectors stand where the passages say, and are those of the words."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import faiss
import numpy as np
import pytest

from index.encoder import Encoder
from index.held import Held
from index.library import Library
from index.publish import publish
from ingest.document import Document, Passage


def passages(library: Library) -> list[Passage]:
    return [library.store.passage(i) for i in range(library.manifest.counts["passages"])]


def text_of(library: Library, document_id: str) -> str:
    document = library.store.document(document_id)
    assert document is not None
    return document.text


def test_each_row_holds_its_sentence_alone(library: Library, word_encoder: Encoder) -> None:
    rows = count()
    for passage in passages(library):
        text = text_of(library, passage.document_id)
        for place, sentence in enumerate(passage.sentences):
            [wanted] = word_encoder.encode([sentence.of(text)])
            assert passage.row + place == next(rows)
            assert library.sentences[passage.row + place, 0] == pytest.approx(wanted, abs=1e-3)


def test_beside_it_stands_the_sentence_in_its_context(
    library: Library, word_encoder: Encoder
) -> None:
    [passage] = [p for p in passages(library) if p.section == ("Which kettle?",)]
    text = text_of(library, "kettles")
    [place] = [i for i, s in enumerate(passage.sentences) if s.of(text) == "the lid"]
    read = "Kettles: Which kettle?: Before you fill a kettle, check: the lid"
    [wanted] = word_encoder.encode([read])
    assert library.sentences[passage.row + place, 1] == pytest.approx(wanted, abs=1e-3)


def test_and_the_heading_that_it_stands_under(library: Library, word_encoder: Encoder) -> None:
    for passage, heading in zip(passages(library), ["Which kettle?", "Cleaning"], strict=False):
        [wanted] = word_encoder.encode([heading])
        for place in range(len(passage.sentences)):
            assert library.sentences[passage.row + place, 2] == pytest.approx(wanted, abs=1e-3)


def test_where_there_is_no_heading_it_is_the_title(library: Library, word_encoder: Encoder) -> None:
    [wanted] = word_encoder.encode(["Leaves"])
    assert library.sentences[-1, 2] == pytest.approx(wanted, abs=1e-3)


def test_every_vector_has_length_one(library: Library) -> None:
    lengths = np.linalg.norm(library.sentences.astype(np.float32), axis=2)
    assert lengths == pytest.approx(np.ones_like(lengths), abs=1e-3)


def test_the_nearest_passage_comes_first(library: Library, word_encoder: Encoder) -> None:
    [question] = word_encoder.encode(["vinegar overnight cleaning scale"])
    nearest = library.passages.nearest(question, 3)
    assert library.store.passage(nearest[0]).section == ("Cleaning",)
    cosines = library.passages.cosines(question, nearest)
    assert list(cosines) == sorted(cosines, reverse=True)


def test_a_cosine_is_that_of_title_headings_and_words(
    library: Library, word_encoder: Encoder
) -> None:
    passage = library.store.passage(2)
    words = f"Leaves: {passage.of(text_of(library, 'leaves'))}"
    [question] = word_encoder.encode([words])
    assert library.passages.cosines(question, [2]) == pytest.approx([1.0], abs=1e-5)


def test_no_more_passages_are_found_than_there_are(library: Library, word_encoder: Encoder) -> None:
    [question] = word_encoder.encode(["tea"])
    assert sorted(library.passages.nearest(question, 50)) == [0, 1, 2]


def test_sentence_vectors_stay_on_disk(library: Library) -> None:
    assert isinstance(library.sentences, np.memmap)


def test_many_texts_are_embedded_in_order(
    read: Callable[..., Document], attentive: Encoder
) -> None:
    lines = [f"Train number {i} leaves at noon." for i in range(700)]
    document = read("trains", "# Trains\n\n" + "\n\n".join(lines) + "\n")
    directory = document.file.parent / "index"
    publish(Held([document]), directory, attentive, {})
    library = Library.open(directory)
    for row in (0, 511, 512, 699):
        [wanted] = attentive.encode([lines[row]])
        assert library.sentences[row, 0] == pytest.approx(wanted, abs=1e-3)


def test_the_file_of_passages_is_what_faiss_itself_would_write(
    library: Library, tea_index: Path
) -> None:
    index = faiss.IndexFlatIP(64)
    index.add(library.passages.rows(0, 3))
    file = tea_index / library.build / "vectors.faiss"
    assert file.read_bytes() == faiss.serialize_index(index).tobytes()
