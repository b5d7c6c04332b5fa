"""Typing errors are mended where one word is clearly meant, and nothing else is touched."""

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from answer.english import english
from answer.spelling import Speller
from answer.words import shipped_words

WORDS = shipped_words()
VOCABULARY = {"breast": 90, "recurrence": 40, "lumpectomy": 20, "nipple": 3}


@cache
def common() -> list[str]:
    return sorted(english(), key=lambda word: -english()[word])[:3_000]


@st.composite
def common_words(draw: st.DrawFn) -> str:
    return " ".join(draw(st.lists(st.sampled_from(common()), max_size=12)))


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(WORDS, VOCABULARY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("what is a recurrance", "what is a recurrence"),
        ("Reccurence after a lumpectmy?", "Recurrence after a lumpectomy?"),
        ("my brest hurts, wich is new", "my breast hurts, which is new"),
        ("nipplle discharge", "nipple discharge"),
        ("it is definately bigger", "it is definitely bigger"),
        ("thier letter", "their letter"),
        ("a mamogram and some radiotherphy", "a mammogram and some radiotherapy"),
        ("lymphodema in my arm", "lymphoedema in my arm"),
        ("an oncolagist", "an oncologist"),
        ("when I was diagonsed", "when I was diagnosed"),
    ],
)
def test_a_typing_error_is_mended(speller: Speller, typed: str, meant: str) -> None:
    assert speller.repaired(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "my oestrogen and my estrogen, the tumour and the tumor",
        "they organised and organized it in the centre, the center",
        "HER2 BRCA1 ER+ DCIS stage3 T2N1 CDK4/6 x-ray 5mg",
        "dont cant didnt its gonna be alot",
        "Dr Okonkwo at Addenbrookes told Siobhan",
        "teh bck on a lt of mi",
        "I'm on my mum’s doctor's list",
        "lymphoma or lymphoedema",
        "see www.exampel.org or writte@exampel.org",
        "göğüs kanseri tekrarlarsa ne yapmalı",
        "tengo miedo de que vuelva el cancr",
        "zumba and reiki and stepmum",
    ],
)
def test_what_is_right_or_not_ours_to_judge_is_left(speller: Speller, typed: str) -> None:
    assert speller.repaired(typed) == typed


@pytest.mark.parametrize(
    ("typed", "drug"),
    [
        ("tamoxofen", "tamoxifen"),
        ("Tomoxifin", "Tamoxifen"),
        ("letrozol", "letrozole"),
        ("anastrazole", "anastrozole"),
        ("herceptine", "herceptin"),
        ("palbocyclib", "palbociclib"),
        ("zolodex", "zoladex"),
    ],
)
def test_a_drug_misspelt_is_mended_to_the_one_that_is_meant(
    speller: Speller, typed: str, drug: str
) -> None:
    assert speller.repaired(f"is {typed} working") == f"is {drug} working"


def test_no_drug_is_taken_for_another(speller: Speller) -> None:
    texts = [f"do I take {drug} now" for drug in sorted(WORDS.drugs)]
    assert list(map(speller.repaired, texts)) == texts


@pytest.mark.parametrize("typed", ["goserellin", "uselerin", "noxazole", "xyzumab", "lapafinib"])
def test_what_looks_like_a_drug_becomes_that_drug_or_stays(speller: Speller, typed: str) -> None:
    assert speller.repaired(typed) in {typed, "goserelin"}


def test_a_text_with_more_errors_than_anybody_makes_is_left(speller: Speller) -> None:
    text = "is it recurrance then " * 41
    assert speller.repaired(text) == text


def test_a_drug_near_to_two_is_left(speller: Speller) -> None:
    assert speller.repaired("prednisoone") == "prednisoone"


def test_a_drug_of_the_documents_that_no_list_has_is_known_as_one() -> None:
    speller = Speller(WORDS, {"camizestrant": 4, "imlunestrant": 4})
    assert speller.repaired("is camizestrent new") == "is camizestrant new"
    assert speller.repaired("imlunestrant") == "imlunestrant"


def test_a_word_that_only_the_documents_hold_is_known() -> None:
    speller = Speller(WORDS, {"electrochemotherapy": 3})
    assert speller.repaired("electrochemotherpy, please") == "electrochemotherapy, please"
    assert speller.repaired("electrochemotherapy") == "electrochemotherapy"


@given(text=common_words())
def test_a_text_of_known_words_is_unchanged(speller: Speller, text: str) -> None:
    assert speller.repaired(text) == text


@given(
    st.text(max_size=60) | st.lists(st.text("abcdeinorst", min_size=3, max_size=9)).map(" ".join)
)
@example(text="wich Wich wich. Wich")
def test_mending_twice_is_as_once(speller: Speller, text: str) -> None:
    once = speller.repaired(text)
    assert speller.repaired(once) == once


@given(text=st.text())
def test_all_but_letters_stays_in_its_place(speller: Speller, text: str) -> None:
    def marks(said: str) -> list[str]:
        return [character for character in said if not character.isalpha()]

    assert marks(speller.repaired(text)) == marks(text)
