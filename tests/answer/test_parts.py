"""A message that asks several things is split where a second question plainly begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.parts import asked_in_turn, parts


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("what is a tram and how is it steered?", ["what is a tram", "how is it steered?"]),
        ("What is a tram, and can it be hired?", ["What is a tram", "can it be hired?"]),
        ("Where is the depot? And when is it open?", ["Where is the depot?", "when is it open?"]),
        (
            "My sister drives. Which bell is loud? Does a brass bell rust?",
            ["My sister drives. Which bell is loud?", "Does a brass bell rust?"],
        ),
        ("which bells ring\n2. which bells rust", ["which bells ring", "which bells rust"]),
        (
            "What is a bell, what is a tram and how do they ring, and who rings them?",
            ["What is a bell, what is a tram", "how do they ring", "who rings them?"],
        ),
    ],
)
def test_plain_parts_are_split(message: str, asked: list[str]) -> None:
    assert list(parts(message)) == asked


@pytest.mark.parametrize(
    "message",
    [
        "What is a tram?",
        "Do you know when and how trams stop?",
        "Which trams are red and which?",
        "The tram is late and is getting later, what now",
        "I lost my bell. Is that bad? Is it?",
        "That bell can't be right, can it",
        "What do trams eat and drink?",
        "Why did it stop there? Where was it hiding?",
        "",
        "and",
        "???",
    ],
)
def test_one_question_stays_one(message: str) -> None:
    assert parts(message) == (message,)


def test_more_than_three_parts_are_left_together() -> None:
    message = "what is a bell and who rings it and where does it hang and when is it cast"
    assert parts(message) == (message,)


def test_a_message_too_long_to_be_answered_is_left_whole() -> None:
    message = "what is a tram and how is it steered? " * 60
    assert parts(message) == (message,)


@given(st.text(max_size=300) | st.lists(st.sampled_from(["what is a tram", "and", "?", "is it"])))
def test_a_part_is_in_the_askers_words(message: str | list[str]) -> None:
    said = message if isinstance(message, str) else " ".join(message)
    found = parts(said)
    assert all(part in said for part in found)
    assert len(found) <= 3


def test_each_part_goes_on_from_the_one_before() -> None:
    asked = asked_in_turn(["Hello", "what is a tram and how is it steered?"])
    assert asked == [
        ["Hello", "what is a tram"],
        ["Hello", "what is a tram", "how is it steered?"],
    ]


@pytest.mark.parametrize("turns", [[], [""], ["a tram"], ["a tram", "a bell"]])
def test_a_message_in_one_part_is_asked_as_it_is(turns: list[str]) -> None:
    assert asked_in_turn(turns) == [turns]
