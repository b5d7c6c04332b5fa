"""A message that leans on what came before it is read in ways that stand alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.followup import rewrites
from answer.lean import Lean, lean

TEA = "How is green tea brewed in a pot?"


def texts(*turns: str) -> list[str]:
    return [rewrite.text for rewrite in rewrites(turns)]


@pytest.mark.parametrize(
    "message",
    [
        "And after a rest?",
        "what about the UK one?",
        "no I meant if it's in the bag",
        "is it",
        "why?",
        "more",
        "yes",
        "how long does that take?",
        "in the bag",
        "which is worse?",
        "the lid?",
        "how often?",
    ],
)
def test_ellipsis_pronouns_continuations_and_corrections_lean_much(message: str) -> None:
    assert lean(message) is Lean.MUCH


@pytest.mark.parametrize(
    "message",
    [
        "Which trams stop beside the old harbour?",
        "What does a monthly tram ticket for students cost?",
        "How can I clean the inside of a copper kettle?",
    ],
)
def test_a_question_that_names_all_it_needs_does_not_lean(message: str) -> None:
    assert lean(message) is Lean.NONE


def test_there_is_and_are_there_point_at_nothing() -> None:
    assert lean("What lids are there for a copper kettle from the market?") is Lean.NONE


def test_a_question_of_few_words_or_with_a_pointer_among_many_leans_a_little() -> None:
    assert lean("Is sugar needed?") is Lean.SOME
    assert lean("Can it be kept warm in a copper kettle overnight?") is Lean.SOME


def test_a_new_subject_does_not_drag_the_old_one_along() -> None:
    switch = "Which trams stop beside the old harbour?"
    assert texts(TEA, switch) == [switch]


def test_the_first_message_is_read_as_it_stands() -> None:
    assert texts("And after a rest?") == ["And after a rest?"]


def test_a_message_that_leans_is_read_below_the_subject_of_the_one_before() -> None:
    alone, leaned = rewrites(["What is a samovar?", "how do they usually clean it?"])
    assert (alone.text, alone.about) == ("how do they usually clean it?", None)
    assert leaned.text == "samovar: how do they usually clean it?"
    assert leaned.about == "samovar"
    assert leaned.weight > alone.weight


def test_a_place_or_time_takes_the_place_of_the_one_before() -> None:
    assert "How is green tea brewed in a kettle?" in [
        f"{text}?".replace("??", "?") for text in texts(TEA, "and in a kettle?")
    ]


def test_a_correction_leaves_the_wrong_part_out() -> None:
    found = texts("Can mould get in the pot?", "no I meant if it's in the lid")
    assert found == ["no I meant if it's in the lid", "Can mould get in the lid?"]


def test_a_correction_that_names_a_thing_takes_the_place_of_what_was_named_last() -> None:
    assert texts("Which tea goes with cake?", "no I mean the scones")[1] == (
        "Which tea goes with the scones"
    )
    assert texts("Where is the key to the teapot?", "no the other one")[1] == (
        "Where is the key to the other teapot"
    )


def test_what_was_named_last_is_taken_as_typed() -> None:
    assert texts(r"Where is the key to the pot\d?", "no the other one")[1] == (
        r"Where is the key to the other pot\d"
    )


def test_a_correction_takes_the_place_of_what_ends_with_the_same_word() -> None:
    assert texts("If it leaks at the other lid, is it broken?", "sorry, I meant the same lid")[
        1
    ] == ("it leaks at the same lid, is it broken?")


def test_what_is_denied_is_no_part_of_the_subject() -> None:
    turns = ["Which tins do they sell?", "not the red one", "is it heavy?"]
    assert [rewrites(turns[:n])[1].about for n in (2, 3)] == ["tins do they sell"] * 2


def test_what_is_meant_instead_of_what_is_denied_is_kept() -> None:
    turns = ["What is a samovar?", "sorry not the lid, the tap", "is it heavy?"]
    assert rewrites(turns)[1].about == "samovar: the tap"


def test_the_other_country_takes_the_place_of_the_first() -> None:
    found = rewrites(["What's the teahouse's number in the US?", "what about the UK one?"])
    assert found[1].text == "What's the teahouse's number in the UK?"
    assert found[1].about == "teahouse's number in the UK"


def test_in_a_chain_the_last_replacement_is_the_subject() -> None:
    [_, leaned] = rewrites([TEA, "and in a kettle?", "how long does it take?"])
    assert leaned.about == "green tea brewed in a kettle"


def test_of_parts_named_in_turn_the_last_counts() -> None:
    turns = ["What is a samovar?", "and the lid?", "the tap?", "how often?"]
    assert rewrites(turns)[1].text == "samovar: the tap: how often?"


def test_a_corrected_part_is_dropped() -> None:
    turns = ["What is a samovar?", "and the lid?", "no, the tap"]
    assert rewrites(turns)[1].text == "samovar: no, the tap"


def test_what_somebody_told_goes_on_counting() -> None:
    turns = ["What is a samovar?", "I had one in Kazan", "and the tap?", "how often?"]
    assert rewrites(turns)[1].about == "samovar: I had one in Kazan: the tap"


def test_all_that_was_told_before_a_question_is_heard_with_it() -> None:
    told = ["I drink sencha", "no sugar in it"]
    assert texts(*told, "is that bad for it?") == [
        "I drink sencha. no sugar in it. is that bad for it?"
    ]
    assert texts(*told, "and the lid?")[1] == "drink sencha: no sugar in it: and the lid?"


def test_what_was_told_goes_on_counting_below_the_next_question() -> None:
    turns = ["I drink sencha", "Which tins do they sell in town?", "how heavy is it?"]
    assert rewrites(turns)[1].about == "drink sencha: tins do they sell in town"


def test_the_no_of_what_somebody_has_not_is_kept() -> None:
    assert texts("I have a samovar", "no lid", "is it safe?") == [
        "I have a samovar. no lid. is it safe?"
    ]
    assert texts("How do I heat a samovar?", "no lid")[1] == "heat a samovar: no lid"


def test_whoever_asks_for_more_asks_the_last_question_again() -> None:
    turns = ["What is a samovar?", "how do they usually clean it?", "more please", "go on"]
    assert texts(*turns) == texts(*turns[:2])
    [again] = rewrites(["What is a samovar?", "tell me more"])
    assert (again.text, again.about) == ("What is a samovar?", "samovar")
    assert texts("What is a samovar?", "and then?") == texts("What is a samovar?", "any others?")


def test_whoever_leaves_a_subject_takes_nothing_of_it_along() -> None:
    switch = "forget that, is a kettle of copper safe if you heat it?"
    assert texts("What is matcha?", switch) == [switch]
    assert rewrites(["What is matcha?", "another question, is it green?"])[1].about == "matcha"


def test_a_cry_for_help_is_no_subject() -> None:
    turns = ["What is matcha?", "I want to kill myself", "is it green?"]
    assert rewrites(turns)[1].about == "matcha"


def test_going_back_takes_up_the_subject_of_three_messages_ago() -> None:
    turns = ["What is a samovar?", "What is matcha?", "How long does it take?"]
    assert rewrites([*turns, "back to the samovar, is it heavy?"])[1].about == "samovar"
    assert rewrites([*turns, "and is it heavy?"])[1].about == "matcha"
    back = "back to my first question, is it heavy?"
    assert texts(*turns, back)[1] == f"samovar: {back}"
    assert texts(*turns, "what is the first thing they do?")[1].startswith("matcha: ")


def test_a_message_without_words_of_its_own_is_never_read_alone() -> None:
    assert texts("What is matcha?", "why?") == ["matcha: why?"]


def test_what_somebody_told_is_heard_with_the_question_after_it() -> None:
    told = "I keep my tea in a tin"
    asked = "Which kind of shelf suits fresh green leaves?"
    assert texts(told, asked) == [f"{told}. {asked}"]
    switch = "never mind that, is a kettle of copper safe to heat?"
    assert texts(told, switch) == [switch]
    assert texts(told, "never mind that", asked)[0] == asked


def test_a_question_typed_without_its_apostrophe_is_no_fact() -> None:
    assert texts("whats a samovar", "how heavy is it?")[0] == "how heavy is it?"


def test_a_courtesy_is_no_subject() -> None:
    assert texts("hi there", "and in a kettle?") == ["and in a kettle?"]
    assert texts("What is matcha?", "thanks!", "why?") == ["matcha: why?"]


@given(st.lists(st.text(max_size=80), max_size=6), st.text(min_size=1, max_size=80))
def test_there_are_at_most_three_readings_whose_weights_add_up(
    before: list[str], last: str
) -> None:
    found = rewrites([*before, last])
    assert 1 <= len(found) <= 3
    assert sum(rewrite.weight for rewrite in found) == pytest.approx(1.0)
    assert all(rewrite.weight > 0 and rewrite.text for rewrite in found)


@given(st.text(alphabet="no,so it's and a ", max_size=2_000))
def test_no_message_takes_long_to_read(message: str) -> None:
    assert rewrites(["What is matcha?", message or "why?"])
