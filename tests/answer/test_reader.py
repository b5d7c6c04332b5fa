"""The reader reads what its features put first, and says how likely each candidate answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import exp
from typing import Any

import numpy as np
import pytest

from answer.cross import Pair
from answer.features import FEATURES
from answer.question import question_of
from answer.reader import ALL_FEATURES, READ, CrossReader, calibration, pair_of
from answer.retrieve import Candidate
from answer.sift import Sift
from index.encoder import Encoder
from index.library import Library
from ingest.document import Document

Read = Callable[..., Document]
Publish = Callable[..., Library]
Candidates = Callable[[Library], list[Candidate]]

PAGE = """# Tea

## Brewing

Green tea is steeped at 80 degrees. It turns bitter above that.

Before you fill a kettle, check:

- the lid
- the spout
"""


class Favours:
    """Reads pairs, and favours some texts; remembers what it read."""

    def __init__(self, *texts: str) -> None:
        self.texts, self.read = texts, list[Pair]()

    def logits(self, pairs: Sequence[Pair]) -> Any:
        self.read += pairs
        return np.array([4.0 if pair.text in self.texts else -40.0 for pair in pairs])


@pytest.fixture
def shelf(read: Read, library: Publish) -> Library:
    return library(read(PAGE))


def cross_reader(cross: Favours, sift_by: str = "coverage") -> CrossReader:
    sift = np.array([float(name == sift_by) for name in FEATURES])
    last = np.array([float(name == "read") for name in ALL_FEATURES])
    return CrossReader(Sift(sift, 0.0, 0.5), cross, last, -1.0, (1.0, 0.0), last, 0.5)


def test_without_candidates_there_are_no_probabilities(
    shelf: Library, word_encoder: Encoder
) -> None:
    question = question_of(["tea"], word_encoder)
    assert cross_reader(Favours("tea")).read(question, [], shelf).shape == (0,)


def test_what_the_reading_favours_is_the_likeliest(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    found = candidates(shelf)
    reader = cross_reader(Favours("the spout"))
    scores = reader.read(question_of(["green tea"], word_encoder), found, shelf)
    assert found[int(scores.argmax())].text == "the spout"
    assert scores.max() == pytest.approx(1 / (1 + exp(-3)))


def test_two_that_may_answer_make_it_surer_than_one(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    found, question = candidates(shelf), question_of(["green tea"], word_encoder)
    favours = Favours("the spout"), Favours("the spout", "the lid")
    one, two = (cross_reader(each).read(question, found, shelf).max() for each in favours)
    assert one == pytest.approx(exp(3) / (exp(3) + 1))
    assert two == pytest.approx(2 * exp(3) / (2 * exp(3) + 1))


def test_which_comes_first_is_apart_from_how_sure_it_is(
    shelf: Library, candidates: Candidates, word_encoder: Encoder
) -> None:
    found, question = candidates(shelf), question_of(["green tea"], word_encoder)
    reader = cross_reader(Favours("the spout"))
    by_coverage = np.array([2.0 * (name == "coverage") for name in ALL_FEATURES])
    scores = replace(reader, rank=by_coverage).read(question, found, shelf)
    assert scores.max() == pytest.approx(reader.read(question, found, shelf).max())
    assert found[int(scores.argmax())].text == "Green tea is steeped at 80 degrees."
    assert scores.min() == pytest.approx(1 / (1 + exp(2 - 3)))  # all terms less, two logits each


def test_only_what_the_sift_puts_first_is_read(
    read: Read, library: Publish, candidates: Candidates, word_encoder: Encoder
) -> None:
    dull = "\n\n".join(f"Coffee number {n} is roasted." for n in range(READ + 4))
    shelf = library(read(f"# Drinks\n\n{dull}\n\nGreen tea is steeped.\n"))
    cross = Favours("Green tea is steeped.")
    found = candidates(shelf)
    scores = cross_reader(cross).read(question_of(["green tea"], word_encoder), found, shelf)
    assert len(cross.read) == READ == (scores > 0).sum()
    assert found[int(scores.argmax())].text == "Green tea is steeped."


def test_a_sentence_is_read_under_its_headings_and_after_the_one_before_it(
    shelf: Library, candidates: Candidates
) -> None:
    pairs = {c.text: pair_of("why?", c) for c in candidates(shelf)}
    assert pairs["It turns bitter above that."] == Pair(
        "why?", "tea: Brewing: Green tea is steeped at 80 degrees.", "It turns bitter above that."
    )
    lead_in = "Before you fill a kettle, check"
    assert pairs["the spout"].context == f"tea: Brewing: the lid: {lead_in}"


def test_the_shipped_calibration_is_complete() -> None:
    shipped = calibration()
    assert set(shipped["weights"]) == set(shipped["rank"]) == set(ALL_FEATURES)
    assert set(shipped["sift"]["weights"]) == set(FEATURES)
    assert shipped["weights"]["read"] > 0
    assert 0 < shipped["threshold"] < 1
    assert np.isfinite(shipped["bias"])
    assert shipped["sure"]["scale"] > 0
    assert shipped["pair"]["scale"] > 0
