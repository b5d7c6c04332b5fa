"""Phrasings in an index: embedded once, led to their sentences, never to what is not quoted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from index.asked import leads_of
from index.held import Held
from index.library import Library
from index.publish import publish
from ingest.document import Document, Span
from ingest.phrasing import Phrasing, phrasing_of, sentences_at

pytestmark = pytest.mark.usefixtures("clock")
Read = Callable[..., Document]
PAGE = """# Leaves

Green leaves need 80 degrees. White leaves need a .

Bring:

- a pot
- a cup
"""


@pytest.fixture
def leaves(read: Read) -> Document:
    return read("leaves", PAGE)


def phrasing(question: str, document: Document, words: str) -> Phrasing:
    start = document.text.index(words)
    span = Span(start, start + len(words))
    return phrasing_of(question, document, sentences_at(document, span))


def published(index: Path, document: Document, encoder: Any, *phrasings: Phrasing) -> Library:
    publish(Held([document], phrasings), index, encoder, {})
    return Library.open(index)


def led_to(library: Library) -> list[str]:
    """Return the words of the sentences that the phrasings' rows stand for."""
    found = []
    for lead in library.asked.leads:
        for number in lead.passages:
            passage = library.store.passage(number)
            document = library.store.document(passage.document_id)
            assert document is not None
            rows = enumerate(passage.sentences, start=passage.row)
            found += [s.of(document.text) for row, s in rows if row in lead.rows]
    return found


def test_a_phrasing_leads_to_the_row_of_its_sentence(
    leaves: Document, word_encoder: Any, tmp_path: Path
) -> None:
    asked = phrasing("How warm is it for green ones?", leaves, "80 degrees")
    library = published(tmp_path / "index", leaves, word_encoder, asked)
    assert led_to(library) == ["Green leaves need 80 degrees."]
    [question] = word_encoder.encode(["How warm is it for green ones?"])
    [(lead, cosine)] = library.asked.likeness(question)
    assert (lead.question, cosine) == (asked.question, pytest.approx(1))


def test_a_list_is_led_to_by_the_line_that_introduces_it(
    leaves: Document, word_encoder: Any, tmp_path: Path
) -> None:
    asked = phrasing("What do I bring?", leaves, "Bring:\n\n- a pot\n- a cup")
    library = published(tmp_path / "index", leaves, word_encoder, asked)
    assert led_to(library) == ["Bring:"]


def test_an_index_without_phrasings_is_like_none(
    leaves: Document, word_encoder: Any, tmp_path: Path
) -> None:
    library = published(tmp_path / "index", leaves, word_encoder)
    assert library.asked.likeness(word_encoder.encode(["tea"])[0]) == []


def test_one_that_is_lost_is_told_and_not_served(
    leaves: Document, word_encoder: Any, tmp_path: Path
) -> None:
    sound = phrasing("How warm?", leaves, "80 degrees")
    lost = [
        replace(sound, sha256="0" * 64, where="asked.jsonl, line 1"),
        replace(phrasing("And white?", leaves, "White leaves"), where="asked.jsonl, line 2"),
        replace(sound, document="roots", where="asked.jsonl, line 3"),
    ]
    library = published(tmp_path / "index", leaves, word_encoder, sound, *lost)
    assert [lead.question for lead in library.asked.leads] == ["How warm?"]
    told = leads_of([sound, *lost], library.store)[1]
    assert [fault.what for fault in told] == [
        "asked.jsonl, line 1: The span in leaves was changed or is gone",
        "asked.jsonl, line 2: The span in leaves is never quoted",
        "asked.jsonl, line 3: There is no such document",
    ]


def test_a_new_phrasing_is_embedded_alone(leaves: Document, attentive: Any, tmp_path: Path) -> None:
    first = phrasing("How warm?", leaves, "80 degrees")
    second = phrasing("What do I bring?", leaves, "a pot")
    published(tmp_path / "index", leaves, attentive, first).close()
    attentive.texts.clear()
    library = published(tmp_path / "index", leaves, attentive, second, first)
    assert attentive.texts == ["What do I bring?"]
    for lead, vector in zip(library.asked.leads, library.asked.vectors, strict=True):
        assert vector == pytest.approx(attentive.encode([lead.question])[0])


def test_a_phrasing_makes_a_new_build_and_no_changed_document(
    leaves: Document, word_encoder: Any, tmp_path: Path
) -> None:
    published(tmp_path, leaves, word_encoder).close()
    asked = phrasing("How warm?", leaves, "80 degrees")
    again = publish(Held([leaves], [asked]), tmp_path, word_encoder, {})
    assert (again.is_new, bool(again.changes)) == (True, False)


def test_offsets_follow_an_edit_elsewhere(
    leaves: Document, read: Read, word_encoder: Any, tmp_path: Path
) -> None:
    asked = phrasing("How warm?", leaves, "80 degrees")
    edited = read("leaves", PAGE.replace("Green leaves", "Rinse them. Green leaves"))
    library = published(tmp_path / "index", edited, word_encoder, asked)
    [lead] = library.asked.leads
    assert edited.text[lead.start : lead.end] == "Green leaves need 80 degrees."
