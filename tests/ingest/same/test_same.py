"""One document in four formats: the same sentences, in the same sections, from each."""

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest

from ingest.document import Document
from ingest.facts.sources import Stated
from ingest.read import read_document

from . import wrist
from .marked import markdown
from .page import Quoted, Terms, quoted
from .printed import FOOT, leaflet
from .web import FURNITURE, html
from .word import FOOTER, word_file

MAKERS = {"wrist.html": html, "wrist.pdf": leaflet, "wrist.docx": word_file, "wrist.md": markdown}
EXPECTED = list(quoted(wrist.PARTS))

# What a format cannot carry: how a sentence of the page reads in it, and why.
_TERMS = [
    sentence
    for part in wrist.PARTS
    for sentence in quoted((part,))
    if any(isinstance(content, Terms) for content in part.contents)
]
_ONLY_BOLD = {term: replace(term, listed=False) for term in _TERMS}
CANNOT_CARRY: dict[str, dict[Quoted, Quoted]] = {
    "wrist.html": {},
    "wrist.pdf": _ONLY_BOLD,  # print has no lists of terms: a bold word begins a paragraph
    "wrist.docx": _ONLY_BOLD,  # Word has no style for them either
    "wrist.md": _ONLY_BOLD,  # nor has CommonMark a mark
}


@pytest.fixture(scope="module", params=MAKERS)
def document(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Document:
    file = tmp_path_factory.mktemp("same") / request.param
    file.write_bytes(MAKERS[request.param]())
    return read_document(file, Stated())


def test_each_format_gives_the_same_sentences_in_the_same_sections(document: Document) -> None:
    allowed = CANNOT_CARRY[document.file.name]
    expected = [allowed.get(sentence, sentence) for sentence in EXPECTED]
    found = list(_quoted(document))
    missing = [f"- {sentence}" for sentence in expected if sentence not in found]
    added = [f"+ {sentence}" for sentence in found if sentence not in expected]
    assert [*missing, *added] == []
    assert found == expected


def test_every_difference_that_is_allowed_is_one_of_the_page() -> None:
    for allowed in CANNOT_CARRY.values():
        assert all(sentence in EXPECTED for sentence in allowed)
        assert all(sentence != other for sentence, other in allowed.items())


def test_no_furniture_is_quotable(document: Document) -> None:
    words = " \n".join(sentence.text for sentence in _quoted(document))
    furniture = (*FURNITURE, FOOT, FOOTER, wrist.RUNNING, wrist.REVIEWED, "Page 1")
    assert [line for line in furniture if line in words] == []


def test_each_format_tells_the_same_of_its_source(document: Document) -> None:
    source = document.source
    assert (source.title, source.reviewed, source.region, source.language) == (
        wrist.TITLE,
        wrist.DATE,
        wrist.REGION,
        "en-GB",
    )


def test_the_page_is_as_rich_as_it_must_be() -> None:
    assert len(EXPECTED) > 60
    assert max(len(sentence.path) for sentence in EXPECTED) == 3
    with pypdfium2.PdfDocument(leaflet()) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert len(pages) > 1
    assert "".join(pages).count("\ufffe") >= 3  # as pdfium writes a hyphen at the end of a line


def _quoted(document: Document) -> Iterator[Quoted]:
    """Yield what a document gives to quote, white space as a reader sees it."""
    for section in document.sections:
        for sentence in section.sentences:
            if sentence.searchable:
                lead_in = sentence.lead_in
                yield Quoted(
                    section.path,
                    _on_one_line(sentence.of(document.text)),
                    _on_one_line(lead_in.of(document.text)) if lead_in else None,
                    "list-item" in sentence.flags,
                )


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
