"""A sentence that lost words shows a gap, and whoever quoted it would say something else."""

import pytest

from ingest.damage import is_damaged, is_garbled, lost_its_beginning, lost_its_list


@pytest.mark.parametrize(
    "words",
    [
        "You will be offered a .",
        "Milk , sugar and lemon go with tea.",
        "How long it steeps depends on the.",
        "Pour it over the of the pot.",
        "Put their in the pot.",
        "Some teas grow in the and others do not.",
        "There are several kinds, including.",
        "Ask how much tea will be to you.",
        "It is made of of leaves.",
    ],
)
def test_a_gap_is_damage(words: str) -> None:
    assert is_damaged(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "You will be offered a cup.",
        "The tea that you are used to is the best.",
        "Milk goes in first, and then comes the tea.",
        "He had had enough of that, that is plain.",
        "Ask the in-house tea taster.",
        "Wait … then pour.",
        "It costs 3.50 a cup.",
        "Vitamin A is in it.",
        "Thé and crème brûlée go together.",
        "Pour it over a number of leaves.",
    ],
)
def test_a_whole_sentence_is_sound(words: str) -> None:
    assert not is_damaged(words)


@pytest.mark.parametrize(
    "words",
    [
        "The is usually poured first.",
        "Your will be warmed before that.",
        "Green tea () may be bitter.",
        "Green tea (also called ) may be bitter.",
    ],
)
def test_these_gaps_are_damage_too(words: str) -> None:
    assert is_damaged(words)


@pytest.mark.parametrize(
    "words",
    [
        "Tell them which house the tea came from.",
        "Drink it with the people you live with.",
        "It says what state the leaves are in.",
        "Call the on call plumber.",
        "It was an in vitro test.",
    ],
)
def test_these_sentences_are_whole(words: str) -> None:
    assert not is_damaged(words)


def test_a_paragraph_that_starts_in_mid_sentence_lost_its_beginning() -> None:
    assert lost_its_beginning("is poured first.", "Green tea is green.")
    assert lost_its_beginning("is poured first.", "")  # a heading that was lost


@pytest.mark.parametrize("before", ["Green tea,", "You will need:", "Milk;", "Wait…", None])
def test_a_paragraph_may_carry_on_the_one_above(before: str | None) -> None:
    assert not lost_its_beginning("then comes the tea.", before)


@pytest.mark.parametrize("paragraph", ["It is poured.", "5 cups", "pH is 7.", "e.g. tea", "“so”"])
def test_a_paragraph_that_opens_as_a_sentence_is_whole(paragraph: str) -> None:
    assert not lost_its_beginning(paragraph, "Green tea is green.")


@pytest.mark.parametrize(
    ("lead_in", "items", "lost"),
    [
        ("You will need:", 0, True),
        ("You will need:", 1, False),
        ("You will need:", 2, False),
        ("You will need the following:", 1, True),
        ("One or more of these:", 1, True),
        ("You will need the following:", 2, False),
    ],
)
def test_a_list_is_lost_where_fewer_items_stand_than_were_promised(
    lead_in: str, items: int, lost: bool
) -> None:
    assert lost_its_list(lead_in, items) is lost


@pytest.mark.parametrize(
    "words", ["A: Tea is a drink.", "A and B are the best grades.", "A is the best grade."]
)
def test_a_letter_is_no_article(words: str) -> None:
    assert not is_damaged(words)


@pytest.mark.parametrize(
    "sentence", ["Th� is hot.", "Itâ€™s hot.", "ThÃ© is hot.", "It costs Â£5."]
)
def test_letters_of_another_encoding_are_seen(sentence: str) -> None:
    assert is_garbled(sentence)


@pytest.mark.parametrize("sentence", ["Thé is hot.", "It’s hot.", "It costs £5 — or €6."])
def test_letters_of_many_tongues_are_sound(sentence: str) -> None:
    assert not is_garbled(sentence)


@pytest.mark.parametrize(
    "words",
    [
        "Most of the in green tea is lost when it boils.",
        "Put the kettle on and pour the over the leaves.",
        "A tea taster will check for any signs of before the sale.",
        "A usually lasts for about three cups.",
    ],
)
def test_a_gap_that_left_no_mark_is_damage(words: str) -> None:
    assert is_damaged(words)


def test_two_spaces_make_a_sentence_suspect() -> None:
    assert not is_damaged("Drink with your tea if you like it sweet.")
    assert is_damaged("Drink  with your tea if you like it sweet.")
