"""Headings of the documents are offered where it is not plain what somebody asks."""

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from answer.answer import Answer, AnswerKind
from answer.choices import MOST, choices
from answer.found import Found
from answer.question import question_of
from answer.render import render
from answer.retrieve import Candidate
from index.encoder import Encoder
from index.library import Library
from ingest.document import Document

Read = Callable[..., Document]
Publish = Callable[..., Library]
Candidates = Callable[[Library], list[Candidate]]
Choose = Callable[..., tuple[str, ...]]

PAGE = """# Teahouse

Tea is served all day.

## Care

### Scale

Vinegar takes off the scale. Scale is chalk.

### The lid

A lid with scale is heavy.

## What is a samovar?

A samovar is heavy.

## Trams

Trams are red. No tram serves scones.
"""
SCALE = {
    "Vinegar takes off the scale.": 0.5,
    "A lid with scale is heavy.": 0.4,
    "Scale is chalk.": 0.3,
    "A samovar is heavy.": 0.2,
    "Trams are red.": 0.01,
}


@pytest.fixture
def choose(read: Read, library: Publish, candidates: Candidates, word_encoder: Encoder) -> Choose:
    """Return what is offered to messages, where sentences have these probabilities."""
    shelf = library(read(PAGE, title="Teahouse"))

    def of(*turns: str, likely: Mapping[str, float] = SCALE) -> tuple[str, ...]:
        every = candidates(shelf)
        scores = np.array([likely.get(each.text, 0.0) for each in every])
        found = Found(question_of(list(turns), word_encoder), tuple(every), scores)
        return choices(found, 0.3, shelf)

    return of


def test_a_bare_word_is_offered_the_likeliest_headings_once_each(choose: Choose) -> None:
    assert choose("the chalk?") == ("Scale", "The lid", "What is a samovar?")


def test_a_heading_that_only_says_the_word_again_gives_way_to_the_one_above(
    choose: Choose,
) -> None:
    assert choose("scale") == ("Care", "The lid", "What is a samovar?")


@pytest.mark.parametrize(
    "message",
    ["What is scale?", "does vinegar take off scale", "I scrubbed the scale", "xylophone"],
)
def test_nothing_is_offered_to_a_question_a_story_or_another_subject(
    message: str, choose: Choose
) -> None:
    assert choose(message) == ()


def test_a_question_without_any_words_of_its_own_is_offered_some(choose: Choose) -> None:
    assert choose("is it") == ("Scale", "The lid", "What is a samovar?")


def test_the_title_is_offered_only_where_there_is_no_heading(choose: Choose) -> None:
    assert choose("served", likely={"Tea is served all day.": 0.9}) == ("Teahouse",)
    more = {"Tea is served all day.": 0.9, "No tram serves scones.": 0.5}
    assert choose("served", likely=more) == ("Trams",)


def test_two_ways_to_read_that_are_about_as_likely_are_both_offered(choose: Choose) -> None:
    turns = ("What is a samovar?", "Are trams red?")
    both = {"A samovar is heavy.": 0.5, "Trams are red.": 0.48}
    assert choose(*turns, likely=both) == ("What is a samovar?", "Trams")
    assert choose(*turns, likely=both | {"Trams are red.": 0.4}) == ()
    assert choose(*turns, likely={text: p / 2 for text, p in both.items()}) == ()


def test_a_bare_word_that_leans_on_a_conversation_is_offered_nothing(choose: Choose) -> None:
    assert choose("What is a samovar?", "scale") == ()
    assert choose("hello", "scale") != ()


def test_there_are_never_more_than_three(choose: Choose) -> None:
    every = dict.fromkeys([*SCALE, "No tram serves scones.", "Tea is served all day."], 0.5)
    assert len(choose("chalk", likely=every)) == MOST


def test_the_key_is_there_only_where_there_is_a_choice(read: Read, library: Publish) -> None:
    shelf = library(read(PAGE))
    offered = render(Answer(AnswerKind.NO_ANSWER, choices=("Care", "Trams")), shelf)
    assert offered["choices"] == ["Care", "Trams"]
    assert "choices" not in render(Answer(AnswerKind.NO_ANSWER), shelf)
