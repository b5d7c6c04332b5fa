"""What a message is, before anything is looked up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.triage.notice import NoticeId
from answer.triage.triage import triage


@pytest.mark.parametrize(
    ("message", "notice"),
    [
        ("I have thought of ending my life", "crisis"),
        ("I wnat to kil myself", "crisis"),
        ("They'd all be better off without me.", "crisis"),
        ("My son says he wants to die", "crisis"),
        ("I wish somebody would put me down", "crisis"),
        ("I want to make it all stop for good", "crisis"),
        ("is there a painless way to die", "crisis"),
        ("Had chemo on Friday, now 38.3 and shivering", "emergency"),
        ("temp of 100.9 and I get Taxol", "emergency"),
        ("my wife cant breath", "emergency"),
        ("I've gone numb between my legs", "emergency"),
        ("lips are swelling after the new tablet", "emergency"),
        ("should I stop my tamoxifen", "boundary"),
        ("Is my lump cancer?", "boundary"),
        ("how long have I got", "boundary"),
        ("Good morning!", "greeting"),
        ("thank you so much", "thanks"),
        ("are you a robot?", "about"),
        ("you useless thing", "abuse"),
        ("¿qué es la quimioterapia y para qué sirve?", "language"),
        ("что это такое", "language"),
    ],
)
def test_it_is_seen_for_what_it_is(message: str, notice: str) -> None:
    assert triage([message]) == notice


@pytest.mark.parametrize(
    "question",
    [
        "what are the signs of sepsis",
        "Does chemo give people a fever?",
        "no fever and no chest pain, what else should I know about flu jabs",
        "I had a seizure in 2015. What is an MRI?",
        "My aunt died of it. What is a gene test?",
        "I'm dying to know what a PET scan is",
        "my brother killed himself years ago, does grief cause cancer",
        "I don't want to die. What is immunotherapy?",
        "I'm 38, what is a mammogram",
        "my CA 15-3 is 38.5, what is that",
        "hi, what is a tumour?",
        "thanks, and what about lymph nodes",
        "how long does radiotherapy take",
        "They've put me down for a bone scan. What is that?",
        "Can they make it go away for good with an operation?",
    ],
)
def test_a_question_is_a_question(question: str) -> None:
    assert triage([question]) is None


def test_a_life_comes_before_a_courtesy_and_a_decision() -> None:
    assert triage(["Hello. Should I stop chemo? I want to die."]) == NoticeId.CRISIS
    assert triage(["thanks, I have chest pain now"]) == NoticeId.EMERGENCY


def test_what_was_said_before_gives_the_circumstances() -> None:
    assert triage(["my temperature chart says 38.3"]) == NoticeId.EMERGENCY
    assert triage(["I can't pee"]) is None
    assert triage(["it has spread to my spine", "I can't pee"]) == NoticeId.EMERGENCY


def test_a_short_word_still_speaks_of_the_crisis_and_a_question_does_not() -> None:
    assert triage(["I want to kill myself", "yes", "I mean it"]) == NoticeId.CRISIS
    assert triage(["I want to kill myself", "what is local recurrence?"]) is None
    assert triage(["I want to kill myself", "thank you"]) == NoticeId.THANKS


@given(st.lists(st.text(max_size=200), max_size=4))
def test_nothing_that_can_be_typed_makes_it_fail(turns: list[str]) -> None:
    assert triage(turns) in (None, *NoticeId)


@given(st.text(st.characters(codec="utf-8"), max_size=100), st.booleans())
def test_whatever_stands_before_it_a_cry_for_help_is_heard(before: str, shouted: bool) -> None:
    cry = "I want to kill myself"
    assert triage([f"{before}\n{cry.upper() if shouted else cry}"]) == NoticeId.CRISIS
