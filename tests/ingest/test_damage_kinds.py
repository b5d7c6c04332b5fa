"""Gaps of every kind, with the marks that a lost word leaves and without them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.damage import announces_a_list, is_damaged, is_garbled


@pytest.mark.parametrize(
    "words",
    [
        "The is usually poured first.",
        "Ask your for a clean cup.",
        "Tea is grown in the and sold in shops.",
        "Add a spoon of to the pot.",
        "Garden tools such as, and are kept in the shed.",
        "It may be planted with or roses.",
        "Before you plant a, dig the ground.",
        "Call our on.",
        "If the comes back, cut it down.",
        "Most people start with a.",
        "A or can be used to cut it.",
    ],
)
def test_a_gap_without_a_mark_is_found(words: str) -> None:
    assert is_damaged(words)


@pytest.mark.parametrize(
    "words",
    [
        "You may be offered  or coffee.",
        "It is one of the the best.",
        "A small cup of tea is poured ().",
        "Tea (also called ) is green.",
        "Add milk, , sugar and lemon.",
        "Tea helps many people. is often drunk at night.",
        ". It is poured first.",
    ],
)
def test_the_mark_of_a_gap_is_damage(words: str) -> None:
    assert is_damaged(words)


@pytest.mark.parametrize(
    "words",
    [
        "a cup or pot",
        "no",
        "yes, it is.",
        "and a warm cup, or",
        "green tea; and",
        "who to ask about the garden",
        "Garden tools include:",
        "Open Mon–Fri, 9am–5pm (closed on bank holidays).",
        "Phone 0300 000 0000",
        "“I had had enough of weeds,” says Ann, 61.",
        "If so, dig it up.",
        "The jug we pour from has to be dry.",
        "What you plant, and when, is up to you.",
        "It may be green, black or both.",
        "Roses [2] grow well (see page 4).",
        "Wait . . . and then pour.",
        "“It was [...] a very good year.”",
        "Whisk it, and it is done, a.k.a. froth.",
        "The blood group A a person has is checked.",
        "Tea, cakes, jam etc. are sold in the hall.",
        "Dr. Lee, who digs the beds, grows approx. 40 roses a year.",
        "Mulch\nA layer of bark that keeps the soil damp.",
        "It is still grown and sold as green tea.",
    ],
)
def test_leaflets_have_sentences_like_these(words: str) -> None:
    assert not is_damaged(words)


def test_a_text_with_two_spaces_everywhere_lost_nothing() -> None:
    assert not is_damaged("The  tea  is  poured  first,  and  then  you  add  some  milk.")


@given(st.text(max_size=80))
def test_every_text_is_judged(text: str) -> None:
    assert is_damaged(text) in (True, False)
    assert is_garbled(text) in (True, False)


@given(st.text(st.sampled_from("éèüñ£€’“”–…çøß"), min_size=1, max_size=12))
def test_letters_read_in_a_wrong_encoding_are_found_whatever_they_are(letters: str) -> None:
    wrong = letters.encode().decode("cp1252", errors="replace")
    assert is_garbled(f"It is {wrong} tea.")
    assert not is_garbled(f"It is {letters} tea.")


@pytest.mark.parametrize("words", ["It?s hot.", "Tea &amp; cake", "It\x92s hot.", "donÕt"])
def test_other_traces_of_a_wrong_encoding_are_found(words: str) -> None:
    assert is_garbled(words)


@pytest.mark.parametrize(
    "words", ["Is it? It is.", "Tea & cake", "R&D; and more", "It’s hot — 40°C."]
)
def test_marks_that_look_like_one_are_sound(words: str) -> None:
    assert not is_garbled(words)


@pytest.mark.parametrize(
    "words", ["You need:", "You may have the following.", "You need these, such as"]
)
def test_a_promise_of_a_list_is_seen(words: str) -> None:
    assert announces_a_list(words)


@pytest.mark.parametrize("words", ["You need tea.", "The following day it was gone.", "At 10:30"])
def test_no_promise_is_seen_where_none_is(words: str) -> None:
    assert not announces_a_list(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ask what the spade is for.",
        "It tells you which shed the rake came from.",
        "It is not slept in.",
    ],
)
def test_a_preposition_may_stand_alone_where_its_word_came_before(words: str) -> None:
    assert not is_damaged(words)
