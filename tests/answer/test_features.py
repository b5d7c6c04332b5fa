"""The features rise with what candidate and question have in common."""

from collections.abc import Callable
from typing import Any

import pytest

from answer.features import FEATURES, features
from answer.question import question_of
from answer.retrieve import Candidate
from index.encoder import Encoder
from index.library import Library
from ingest.document import Document

Read = Callable[..., Document]
Publish = Callable[..., Library]
Candidates = Callable[[Library], list[Candidate]]

PAGE = """# Tea

Green tea is steeped at 80 degrees.

Before you fill a kettle, check:

- the lid
- the spout
"""


@pytest.fixture
def shelf(read: Read, library: Publish) -> Library:
    return library(read(PAGE))


def column(name: str, asked: str, shelf: Library, all_: Candidates, encoder: Encoder) -> Any:
    """One feature of each candidate, by the candidate's words."""
    found = all_(shelf)
    values = features(question_of([asked], encoder), found, shelf)[:, FEATURES.index(name)]
    return dict(zip([candidate.text for candidate in found], values, strict=True))


def test_the_same_words_have_a_cosine_of_one(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    asked = "Green tea is steeped at 80 degrees."
    cosines = column("sentence", asked, shelf, candidates, word_encoder)
    assert cosines[asked] == pytest.approx(1.0, abs=1e-3)
    assert cosines["the lid"] < 0.5


def test_in_its_context_an_item_is_nearer_to_what_its_lead_in_says(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    pair = [
        column(name, "fill a kettle", shelf, candidates, word_encoder)["the lid"]
        for name in ("sentence", "in_context")
    ]
    assert pair[1] > pair[0] + 0.3


def test_a_heading_counts_where_it_asks_the_question_and_not_where_it_is_near(
    read: Read, library: Publish, candidates: Candidates, word_encoder: Encoder
) -> None:
    shelf = library(read("# Tea\n\n## How hot is green tea?\n\nEighty degrees.\n"))
    asked = ("How hot is green tea?", "Is tea hot?", "Is tea grown in Kent?")
    shares = [
        column("heading", question, shelf, candidates, word_encoder)["Eighty degrees."]
        for question in asked
    ]
    assert shares[0] == pytest.approx(1.0, abs=1e-2)
    assert 0 < shares[1] < 1
    assert shares[2] == 0


def test_the_sentences_of_a_passage_share_its_cosine(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    cosines = column("passage", "green tea", shelf, candidates, word_encoder)
    assert len(set(cosines.values())) == 1
    assert min(cosines.values()) > 0.3


def test_coverage_is_the_share_of_the_terms_that_a_candidate_holds(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    shares = column("coverage", "green tea", shelf, candidates, word_encoder)
    assert shares["Green tea is steeped at 80 degrees."] == pytest.approx(1.0)
    assert shares["the lid"] == 0


def test_a_rare_term_is_the_greater_share(
    read: Read, library: Publish, candidates: Candidates, word_encoder: Encoder
) -> None:
    pages = [read(f"# Tea\n\nTea is hot {n}.\n", f"tea-{n}") for n in range(5)]
    shelf = library(*pages, read("# Trams\n\nA tram is slow.\n", "trams"))
    shares = column("coverage", "tea or tram", shelf, candidates, word_encoder)
    assert shares["A tram is slow."] > 3 * shares["Tea is hot 1."] > 0


def test_the_lead_in_of_an_item_counts_as_its_words(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    shares = column("coverage", "kettle lid", shelf, candidates, word_encoder)
    assert shares["the lid"] == pytest.approx(1.0)
    assert 0 < shares["the spout"] < 1


def test_a_question_without_terms_is_covered_by_nothing(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    assert set(column("coverage", "what is it?", shelf, candidates, word_encoder).values()) == {0}


@pytest.mark.parametrize(
    ("asked", "keeps"),
    [
        ("How long does it hurt after a lumpectomy?", 0),
        ("How long does it hurt after a mastectomy?", 1),
        ("How long does it hurt after a lumpectomy or a mastectomy?", 1),
        ("How long does it hurt?", 1),
    ],
)
def test_a_sentence_about_the_other_operation_is_on_another_side(
    asked: str,
    keeps: float,
    read: Read,
    library: Publish,
    candidates: Candidates,
    word_encoder: Encoder,
) -> None:
    shelf = library(read("# Pain\n\n## If you had a mastectomy\n\nIt hurts for a week.\n"))
    sides = column("side", asked, shelf, candidates, word_encoder)
    assert sides["It hurts for a week."] == keeps
