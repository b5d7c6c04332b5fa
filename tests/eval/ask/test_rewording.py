"""Another wording asks the same thing, and is the same each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.ask.rewording import REWORDINGS, reworded, typing_errors

QUESTION = "Could a tumour come back near the scar, and should Mum ring the GP?"


@pytest.mark.parametrize("way", REWORDINGS)
@given(text=st.text(max_size=80))
def test_any_text_is_reworded_alike_twice(way: str, text: str) -> None:
    assert REWORDINGS[way](text) == REWORDINGS[way](text)


@pytest.mark.parametrize("way", [way for way in REWORDINGS if way != "British words"])
def test_every_way_changes_the_question(way: str) -> None:
    assert REWORDINGS[way](QUESTION) != QUESTION


def test_typing_errors_leave_most_words_and_mistype_one_at_least() -> None:
    before, after = QUESTION.split(), typing_errors(QUESTION).split()
    wrong = [(b, a) for b, a in zip(before, after, strict=True) if b != a]
    assert len(wrong) == 1
    assert all(abs(len(b) - len(a)) <= 1 for b, a in wrong)
    assert typing_errors("tea") == "tea"


def test_british_and_american_words_are_put_for_each_other() -> None:
    american = REWORDINGS["American words"](QUESTION)
    assert american == (
        "Could a tumor come back near the scar, and should Mom call the family doctor?"
    )
    assert REWORDINGS["British words"]("A tumor, Mom.") == "A tumour, Mum."
    assert REWORDINGS["American words"]("A string of ops") == "A string of ops"  # whole words


def test_the_words_of_the_question_stay_in_an_injection_and_a_negation() -> None:
    assert all(QUESTION in REWORDINGS[way](QUESTION) for way in ("injection", "negation"))


def test_rambling_has_no_stops_and_all_the_words() -> None:
    spoken = REWORDINGS["rambling"](QUESTION)
    assert not set(",.?!") & set(spoken)
    assert "could a tumour come back near the scar and should mum ring the gp" in spoken


def test_the_last_message_alone_is_reworded_and_all_else_stays(tea) -> None:
    case = tea.case(tea.green, turns=("Hello", "how hot?"))
    (new,) = reworded([case], str.upper)
    assert new.turns == ("Hello", "HOW HOT?")
    assert (new.id, new.gold, new.expect) == (case.id, case.gold, case.expect)


def test_a_case_that_stays_as_it_is_is_not_asked_again(tea) -> None:
    assert reworded([tea.case(tea.green, turns=("HOW HOT?",))], str.upper) == []
