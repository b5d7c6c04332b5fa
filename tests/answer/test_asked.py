"""A close phrasing makes its span a candidate, and a sure one; a word exchanged does not."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from answer.asked import RIGHT, SAID, at_least
from answer.cross import CrossEncoder
from answer.features import FEATURES, Numbers
from answer.question import question_of
from answer.reader import ALL_FEATURES, CrossReader
from answer.retrieve import Candidate, retrieve
from answer.sift import Sift
from index.encoder import Encoder
from index.held import Held
from index.library import Library
from index.publish import publish
from index.withdrawal import withdraw
from ingest.document import Document, Span
from ingest.phrasing import phrasing_of, sentences_at

Read = Callable[..., Document]
STEEP = "Green leaves want water at eighty degrees."
ASKED = "How hot should sencha be before pouring, grandmother?"


@pytest.fixture
def asked(read: Read, tmp_path: Path, word_encoder: Encoder) -> Iterator[Library]:
    """A library in which one phrasing leads to one sentence of another wording."""
    page = read(f"# Tea\n\n{STEEP} Rinse the pot.\n")
    start = page.text.index(STEEP)
    phrasing = phrasing_of(ASKED, page, sentences_at(page, Span(start, start + 1)))
    publish(Held([page], [phrasing]), tmp_path / "index", word_encoder, {})
    opened = Library.open(tmp_path / "index")
    yield opened
    opened.close()


def likeness(turns: Sequence[str], library: Library, encoder: Encoder) -> dict[str, float]:
    candidates = retrieve(question_of(turns, encoder), library)
    return {candidate.text: candidate.asked for candidate in candidates}


def test_the_very_words_of_a_phrasing_lead_to_its_sentence_alone(
    asked: Library, word_encoder: Encoder
) -> None:
    found = likeness(
        ["how hot should SENCHA be, before pouring (grandmother)"], asked, word_encoder
    )
    assert found == {STEEP: 1.0, "Rinse the pot.": 0.0}


def test_what_is_like_it_leads_there_by_its_cosine(asked: Library, word_encoder: Encoder) -> None:
    found = likeness(["how hot, sencha before pouring?"], asked, word_encoder)
    assert 0.75 <= found[STEEP] < 1


@pytest.mark.parametrize(
    "question",
    [
        ASKED.replace("before", "after"),
        ASKED.replace("sencha", "oolong"),
        ASKED.replace("should", "should not"),
        ASKED.replace("should", "shouldn’t"),
        ASKED.replace("should", "shouldnt"),
        ASKED.replace("How", "Why"),
    ],
)
def test_where_a_word_makes_another_question_of_it_it_leads_nowhere(
    asked: Library, word_encoder: Encoder, question: str
) -> None:
    assert likeness([question], asked, word_encoder)[STEEP] == 0


def test_the_same_words_after_another_question_are_not_the_same_question(
    asked: Library, word_encoder: Encoder
) -> None:
    talk = ["Tell me about kettles, cups, spoons, milk, sugar and lemons.", ASKED]
    assert likeness(talk, asked, word_encoder)[STEEP] < 1


def test_what_is_withdrawn_is_no_candidate(
    asked: Library, word_encoder: Encoder, tmp_path: Path
) -> None:
    withdraw(tmp_path / "index", "tea")
    assert likeness([ASKED], asked.as_withdrawn_now(), word_encoder) == {}


def test_it_is_a_candidate_where_no_search_finds_it(
    read: Read, tmp_path: Path, word_encoder: Encoder
) -> None:
    crowd = [
        read(f"# Sencha\n\nHot sencha, grandmother, number {n}.\n", f"s{n}") for n in range(220)
    ]
    page = read(f"# Tea\n\n{STEEP}\n")
    phrasing = phrasing_of(ASKED, page, tuple(page.sentences))
    publish(Held([page, *crowd]), tmp_path / "without", word_encoder, {})
    publish(Held([page, *crowd], [phrasing]), tmp_path / "with", word_encoder, {})
    assert STEEP not in likeness([ASKED], Library.open(tmp_path / "without"), word_encoder)
    assert STEEP in likeness([ASKED], Library.open(tmp_path / "with"), word_encoder)


@pytest.mark.parametrize(("like", "least"), [(1.0, SAID), (0.93, RIGHT), (0.89, 0.0), (0.0, 0.0)])
def test_the_more_alike_the_more_probable(like: float, least: float) -> None:
    assert at_least([like]) == [least]


class Doubting(CrossEncoder):
    """Finds that nothing answers."""

    def __init__(self) -> None:
        pass

    def logits(self, pairs: Sequence[object]) -> Numbers:
        return np.zeros(len(pairs))


def test_a_reader_that_doubts_is_overruled_for_that_sentence_alone(
    asked: Library, word_encoder: Encoder
) -> None:
    sift = Sift(np.zeros(len(FEATURES)), 0.0, 0.5)
    nothing = np.zeros(len(ALL_FEATURES))
    reader = CrossReader(sift, Doubting(), nothing, -9.0, (1.0, 0.0), nothing, 0.5)
    question = question_of([ASKED], word_encoder)
    candidates: list[Candidate] = retrieve(question, asked)
    scores = reader.read(question, candidates, asked)
    sure = {candidate.text: score for candidate, score in zip(candidates, scores, strict=True)}
    assert sure[STEEP] == SAID
    assert sure["Rinse the pot."] < 0.01
