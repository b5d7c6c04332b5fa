"""A passage is whole sentences of one section, short enough to be embedded."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.document import Document, Flag, Section, Sentence, Source
from ingest.passage import LONGEST, passages_of

Lines = list[tuple[int, bool]]  # how many words each sentence has, and whether it may be quoted


def document(*sections: Lines) -> Document:
    """Return a document whose sentences have these lengths."""
    text, made = "", []
    for number, lines in enumerate(sections):
        sentences = []
        for length, quotable in lines:
            start = len(text)
            text += " \n".join(["tea"] * length)
            flags: frozenset[Flag] = frozenset() if quotable else frozenset({Flag.CHROME})
            sentences.append(Sentence(start, len(text), flags))
            text += "\n\n"
        if sentences:
            path = (f"Section {number}",)
            made.append(Section(sentences[0].start, sentences[-1].end, path, tuple(sentences)))
    return Document("tea", text, tuple(made), Source("Teahouse", "Tea"), Path("tea.txt"), "0")


def words(document: Document, sentence: Sentence) -> int:
    return len(sentence.of(document.text).split())


def lengths(*sections: Lines) -> list[list[int]]:
    """Return the number of words of each sentence of each passage."""
    made = document(*sections)
    return [[words(made, s) for s in passage.sentences] for passage in passages_of(made)]


def test_a_short_section_is_one_passage() -> None:
    assert lengths([(5, True), (7, True)]) == [[5, 7]]


def test_no_passage_crosses_a_section() -> None:
    assert lengths([(5, True)], [(7, True)]) == [[5], [7]]


def test_a_long_section_is_cut_into_passages_of_about_one_length() -> None:
    assert lengths([(20, True)] * 9) == [[20] * 5, [20] * 4]
    assert lengths([(20, True)] * 8) == [[20] * 8]


def test_a_sentence_is_never_cut() -> None:
    assert lengths([(5, True), (LONGEST + 40, True), (7, True)]) == [[5], [LONGEST + 40], [7]]


def test_what_may_not_be_quoted_is_in_no_passage() -> None:
    assert lengths([(5, False), (7, True), (9, False), (11, True)]) == [[7, 11]]
    assert lengths([(5, False)]) == []


def test_a_document_without_sections_has_no_passages() -> None:
    assert lengths() == []


def test_a_passage_says_where_it_stands() -> None:
    made = document([(5, True)], [(7, True)])
    first, second = passages_of(made)
    assert (first.id, first.document_id, first.section) == (0, "tea", ("Section 0",))
    assert (second.id, second.document_id, second.section) == (1, "tea", ("Section 1",))


@pytest.mark.parametrize("line", ["tea\u2028cup", "tea\x85cup", "tea\fcup"])
def test_a_sentence_with_a_line_break_in_it_is_one_sentence(line: str) -> None:
    text = f"{line} {line}"
    sentences = (Sentence(0, len(line)), Sentence(len(line) + 1, len(text)))
    section = Section(0, len(text), ("Tea",), sentences)
    made = Document("tea", text, (section,), Source("Teahouse", "Tea"), Path("tea.txt"), "0")
    assert [passage.sentences for passage in passages_of(made)] == [sentences]


LINES = st.lists(st.tuples(st.integers(1, 60) | st.integers(1, 250), st.booleans()), max_size=12)


@given(st.lists(LINES, max_size=4))
def test_together_the_passages_hold_every_quotable_sentence_once(sections: list[Lines]) -> None:
    made = document(*sections)
    passages = list(passages_of(made))
    held = [sentence for passage in passages for sentence in passage.sentences]
    assert held == [sentence for sentence in made.sentences if sentence.quotable]
    assert [passage.id for passage in passages] == list(range(len(passages)))
    at = 0
    for passage in passages:
        first, last = passage.sentences[0], passage.sentences[-1]
        assert at <= passage.start == first.start
        assert passage.end == last.end
        assert passage.of(made.text) == passage.of(made.text).strip()
        (section,) = [s for s in made.sections if s.path == passage.section]
        assert section.covers(passage)
        total = sum(words(made, sentence) for sentence in passage.sentences)
        assert total <= LONGEST or len(passage.sentences) == 1
        at = passage.end
