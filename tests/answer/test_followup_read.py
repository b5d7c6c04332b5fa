"""The ways to read a question share what the reader takes in, and what was quoted counts less."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from answer.answer import Answer, AnswerKind
from answer.cross import CrossEncoder, Pair
from answer.features import FEATURES, Numbers
from answer.found import Found
from answer.question import question_of
from answer.quoted import quoted_here, weighed_down
from answer.reader import READ, read_features
from answer.render import render
from answer.retrieve import Candidate
from answer.sift import Sift
from answer.won import about
from index.encoder import Encoder
from index.library import Library
from ingest.document import Document

Read = Callable[..., Document]
Publish = Callable[..., Library]
Candidates = Callable[[Library], list[Candidate]]

PAGE = "# Tea\n\nMatcha is ground green tea. A samovar is heavy. Trams are red.\n"
SIFT = Sift(np.ones(len(FEATURES)), 0.0, 0.5)


class Counting(CrossEncoder):
    """Reads nothing, and remembers the pairs."""

    def __init__(self) -> None:
        self.pairs: list[Pair] = []

    def logits(self, pairs: Sequence[Pair]) -> Numbers:
        self.pairs = list(pairs)
        return np.zeros(len(pairs))


@pytest.fixture
def shelf(read: Read, library: Publish) -> Library:
    more = " ".join(f"Shelf {number} holds tea." for number in range(20))
    return library(read(PAGE), read(f"# Shelves\n\n{more}\n", "shelves"))


def asked(turns: list[str], shelf: Library, found: list[Candidate], encoder: Encoder) -> Any:
    cross = Counting()
    places, rows = read_features(question_of(turns, encoder), found, shelf, SIFT, cross)
    return cross.pairs, places, rows


def test_the_readings_share_the_pairs_and_each_candidate_has_one_row(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    turns = ["What is a samovar?", "Is sugar needed?"]
    pairs, places, rows = asked(turns, shelf, candidates(shelf), word_encoder)
    assert len(pairs) == READ
    assert {pair.question for pair in pairs} == {turns[1], f"samovar: {turns[1]}"}
    assert len(places) == len(set(places)) == len(rows) < READ


def test_one_reading_takes_all_pairs(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    switch = "Which red trams stop beside the harbour?"
    alone = asked([switch], shelf, candidates(shelf), word_encoder)
    after = asked(["What is a samovar?", switch], shelf, candidates(shelf), word_encoder)
    assert len(alone[0]) == READ
    assert (after[0], after[1]) == (alone[0], alone[1])
    assert after[2] == pytest.approx(alone[2])


def test_without_candidates_nothing_is_read(shelf: Library, word_encoder: Encoder) -> None:
    assert asked(["What is a samovar?", "is it heavy?"], shelf, [], word_encoder)[1] == []


def found_for(turns: list[str], best: str, shelf: Library, all_: Candidates, e: Encoder) -> Found:
    some = all_(shelf)
    scores = np.array([float(candidate.text == best) for candidate in some])
    return Found(question_of(turns, e), tuple(some), scores)


def test_the_reading_that_won_tells_what_the_answer_is_about(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    turns = ["What is a samovar?", "is it heavy?"]
    found = found_for(turns, "A samovar is heavy.", shelf, candidates, word_encoder)
    assert about(found, shelf) == "samovar"


def test_a_message_read_as_it_stands_is_about_nothing_else(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    turns = ["What is a samovar?", "Are trams red?"]
    found = found_for(turns, "Trams are red.", shelf, candidates, word_encoder)
    assert about(found, shelf) is None
    found = found_for(turns[1:], "Trams are red.", shelf, candidates, word_encoder)
    assert about(found, shelf) is None


@pytest.mark.parametrize(
    ("turns", "less"),
    [
        (["What is matcha?", "tell me more"], 0.5),
        (["What is matcha?", "say that again"], 1.0),
        (["What is matcha?", "Which red trams stop beside the harbour?"], 1.0),
        (["What is matcha?"], 1.0),
    ],
)
def test_what_was_quoted_counts_half_unless_asked_for_again(
    turns: list[str], less: float, shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    some = candidates(shelf)
    question = question_of(turns, word_encoder)
    scores = weighed_down(np.ones(len(some)), question, some, ["Matcha is ground green tea."])
    quoted = [candidate.text.startswith("Matcha") for candidate in some]
    assert scores == pytest.approx(np.where(quoted, less, 1.0))


def test_only_what_stands_in_the_documents_was_quoted(shelf: Library) -> None:
    answers = [
        "Matcha is ground green tea.\nMatcha is blue.",
        "These documents do not answer that.",
    ]
    assert quoted_here(answers, shelf) == ("Matcha is ground green tea.", "")
    assert quoted_here([], shelf) == ()


def test_a_message_that_leans_is_searched_with_the_answer_before(word_encoder: Encoder) -> None:
    turns, quoted = ["What is matcha?", "is it heavy?"], ["It is ground in a mill."]
    assert question_of(turns, word_encoder, quoted=quoted).terms["mill"] == 0.5
    assert "mill" not in question_of(turns, word_encoder).terms


def test_a_new_subject_is_searched_without_the_answer_before(word_encoder: Encoder) -> None:
    turns = ["What is matcha?", "Which red trams stop beside the harbour?"]
    quoted = ["It is ground in a mill."]
    assert "mill" not in question_of(turns, word_encoder, quoted=quoted).terms


def test_what_an_answer_is_about_is_told_only_where_it_leans(shelf: Library) -> None:
    leaning = render(Answer(AnswerKind.NO_ANSWER, about="samovar"), shelf)
    assert leaning["about"] == "samovar"
    assert "about" not in render(Answer(AnswerKind.NO_ANSWER), shelf)
