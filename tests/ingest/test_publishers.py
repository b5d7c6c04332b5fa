"""The three publishers' documents, read as a careful reader read them."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ingest.document import Document
from ingest.facts.date import PartialDate
from ingest.load import load
from ingest.passage import passages_of

COVERED = 0.6  # of the expected text, where what was found is a part of it


@pytest.fixture(scope="module")
def documents(publishers: Path) -> dict[str, Document]:
    reading = load([publishers])
    assert reading.errors == []
    return reading.by_id


@pytest.fixture(scope="module")
def judged(publishers: Path) -> list[dict[str, Any]]:
    """Every sentence of the documents, with a reader's word on whether it is sound."""
    file = publishers.parent / "eval" / "sentences.jsonl"
    if not file.is_file():
        if os.environ.get("CI"):
            pytest.fail(f"in CI the judged sentences must be at {file}")
        pytest.skip(f"the judged sentences are not at {file}")
    return [json.loads(line) for line in file.read_text().splitlines()]


def plain(text: str) -> str:
    return " ".join(text.split())  # U+00A0 is white space too


def quotable(document: Document) -> Iterator[str]:
    return (plain(s.of(document.text)) for s in document.sentences if s.quotable)


def holds(found: str, expected: str) -> bool:
    return expected in found or (found in expected and len(found) >= COVERED * len(expected))


def held(document: Document, expected: str) -> bool:
    return any(holds(found, plain(expected)) for found in quotable(document))


def test_the_documents_have_the_metadata_that_is_stated(documents: dict[str, Document]) -> None:
    assert {
        name: (d.source.publisher, d.source.region, d.source.reviewed, d.source.review_due)
        for name, d in documents.items()
    } == {
        "komen": ("Susan G. Komen", "US", PartialDate(2015, 7, 28), None),
        "cleveland": ("Cleveland Clinic", "US", PartialDate(2023, 8, 10), None),
        "bcn": ("Breast Cancer Now", "UK", PartialDate(2019, 5), PartialDate(2023, 2)),
    }


def test_the_canonical_text_is_the_file(documents: dict[str, Document]) -> None:
    for document in documents.values():
        file = document.file.read_bytes().decode()
        assert document.text == file.replace("\u00a0", " ")


def test_a_section_stands_under_its_headings(documents: dict[str, Document]) -> None:
    paths = [section.path for section in documents["bcn"].sections]
    assert ("2. Types of recurrence", "Local recurrence") in paths


def test_nothing_unsound_is_quotable(
    documents: dict[str, Document], judged: list[dict[str, Any]]
) -> None:
    unsound = [row for row in judged if not row["sound"]]
    assert unsound
    assert [row for row in unsound if held(documents[row["doc"]], row["text"])] == []


def test_everything_sound_is_quotable_or_a_heading(
    documents: dict[str, Document], judged: list[dict[str, Any]]
) -> None:
    sound = [row for row in judged if row["sound"]]
    assert sound
    lost = [row for row in sound if not held(documents[row["doc"]], row["text"])]
    headings = {
        plain(heading)
        for document in documents.values()
        for section in document.sections
        for heading in section.path
    }
    assert [row for row in lost if plain(row["text"]) not in headings] == []
    assert len(lost) <= 1


def test_the_passages_hold_all_that_is_searchable(documents: dict[str, Document]) -> None:
    for document in documents.values():
        found = [sentence for passage in passages_of(document) for sentence in passage.sentences]
        assert found == [sentence for sentence in document.sentences if sentence.searchable]
