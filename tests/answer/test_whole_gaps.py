"""Sentences that are quoted today without what they lean on: each is a wish, not yet kept."""

from collections.abc import Callable

import pytest

from answer.whole import whole
from ingest.document import Document

Read = Callable[..., Document]


def said(document: Document, opening: str) -> str | None:
    """All the words that are shown, context first, where the sentence is quoted."""
    [sentence] = [s for s in document.sentences if s.of(document.text).startswith(opening)]
    grown = whole(document, sentence)
    return grown and " | ".join(s.of(document.text) for s in (*grown.context, grown.span))


def test_a_leaning_sentence_of_an_item_whose_beginning_is_damaged_is_not_quoted(read: Read) -> None:
    page = read("# Bells\n\nFor a bell, you need:\n\n- a nut for the. They rust.\n- a spring\n")
    assert said(page, "They rust") is None


def test_a_leaning_sentence_of_a_long_item_takes_the_one_before(read: Read) -> None:
    item = f"a nut, {'of brass, ' * 60}and no other. They rust."
    page = read(f"# Bells\n\nFor a bell, you need:\n\n- {item}\n- a spring\n")
    assert "and no other. They rust." in str(said(page, "They rust"))


def test_a_sentence_that_points_at_a_list_is_not_quoted_without_it(read: Read) -> None:
    page = read("# Bells\n\nA bell has:\n\n- a nut\n- a spring\n\nThese wear out in a year.\n")
    quoted = said(page, "These wear out")
    assert quoted is None or "a spring" in quoted


def test_context_is_understood_too(read: Read) -> None:
    page = read("# Bells\n\nA bell is loud.\n\nIt may rust.\n\nThis takes years.\n")
    quoted = said(page, "This takes")
    assert quoted is None or "A bell" in quoted


@pytest.mark.parametrize(
    "opening",
    [
        "Its spring",
        "Their spring",
        "She",
        "If this happens, it",
        "Because of this, it",
        "As a result, it",
        "One of these",
    ],
)
def test_these_openings_lean_too(read: Read, opening: str) -> None:
    page = read(f"# Bells\n\nA brass bell may crack. {opening} wears out in a year.\n")
    assert "A brass bell" in str(said(page, opening))
