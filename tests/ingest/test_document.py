"""A span is a place in a text; a document is known by the hash of its text."""

from hashlib import sha256
from pathlib import Path

import pytest

from ingest.document import Document, Flag, Section, Sentence, Source, Span


def test_a_span_is_the_words_that_it_covers() -> None:
    assert Span(4, 7).of("Tea is hot.") == "is "
    assert Span(1, 2).of("𝄞é𝄞") == "é"  # code points, not bytes


@pytest.mark.parametrize(
    ("start", "end", "covered"),
    [(2, 5, True), (3, 4, True), (2, 2, True), (1, 5, False), (2, 6, False), (6, 9, False)],
)
def test_a_span_covers_what_lies_wholly_inside_it(start: int, end: int, covered: bool) -> None:
    assert Span(2, 5).covers(Span(start, end)) is covered


@pytest.mark.parametrize("flag", Flag)
def test_what_is_doubtful_may_not_be_quoted(flag: Flag) -> None:
    says_what_it_is = flag in (Flag.LEAD_IN, Flag.LIST_ITEM, Flag.CONTACT, Flag.REVIEWED)
    assert Sentence(0, 3, frozenset({flag, Flag.LIST_ITEM})).quotable is says_what_it_is


def test_a_document_is_known_by_its_text() -> None:
    sentences = (Sentence(0, 3), Sentence(4, 7))
    sections = tuple(Section(s.start, s.end, (), (s,)) for s in sentences)
    document = Document("tea", "Thé vert", sections, Source("Teahouse", "Tea"), Path("t"), "0")
    assert document.sha256 == sha256("Thé vert".encode()).hexdigest()
    assert tuple(document.sentences) == sentences
