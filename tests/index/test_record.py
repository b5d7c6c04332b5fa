"""Documents and passages become rows of a database and come back the same."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from index.record import document_from, document_row, passage_from, passage_row
from ingest.document import Document, Flag
from ingest.facts.date import PartialDate
from ingest.passage import passages_of

Read = Callable[..., Document]


def test_a_document_comes_back_equal(tea: list[Document]) -> None:
    assert [document_from(document_row(document)) for document in tea] == tea


def test_flags_blocks_and_lead_ins_come_back(tea: list[Document]) -> None:
    back = list(document_from(document_row(tea[0])).sentences)
    assert {flag for sentence in back for flag in sentence.flags} == {
        Flag.DAMAGED,
        Flag.CHROME,
        Flag.LEAD_IN,
        Flag.LIST_ITEM,
    }
    assert [(s.block, s.lead_in) for s in back] == [(s.block, s.lead_in) for s in tea[0].sentences]


@pytest.mark.parametrize("date", ["2019", "2019-05", "2019-05-14"])
def test_a_date_comes_back_as_far_as_it_goes(read: Read, date: str) -> None:
    document = read("trams", "# Trams\n\nA tram rings.\n", reviewed=PartialDate.parse(date))
    assert document_from(document_row(document)).source.reviewed == PartialDate.parse(date)


def test_what_a_source_does_not_say_comes_back_as_none(tea: list[Document]) -> None:
    source = document_from(document_row(tea[0])).source
    assert (source.url, source.region, source.reviewed, source.review_due) == (None,) * 4


def test_the_original_file_comes_back_as_an_absolute_path(
    read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = read("trams", "# Trams\n\nA tram rings.\n")
    monkeypatch.chdir(tmp_path)
    moved = Document(
        document.id,
        document.text,
        document.sections,
        document.source,
        Path("trams.md"),
        document.file_sha256,
    )
    assert document_from(document_row(moved)).file == (tmp_path / "trams.md").resolve()


def test_the_row_holds_the_hash_of_the_text(tea: list[Document]) -> None:
    row = document_row(tea[1])
    assert row[1] == sha256(row[2].encode()).hexdigest()


def test_a_passage_comes_back_equal(tea: list[Document]) -> None:
    for document in tea:
        for passage in passages_of(document):
            assert passage_from(passage_row(passage), document) == passage


def test_a_passage_comes_back_without_what_may_not_be_quoted(tea: list[Document]) -> None:
    backs = [passage_from(passage_row(p), tea[0]) for p in passages_of(tea[0])]
    words = [sentence.of(tea[0].text) for back in backs for sentence in back.sentences]
    assert words == [
        "A kettle of cast iron keeps its heat for an hour.",
        "Before you fill a kettle, check:",
        "the lid",
        "the spout.",
        "It drips when it is worn.",
        "Vinegar takes the scale off a kettle overnight.",
    ]
