"""A question is the last message, with an echo of the one before it."""

import numpy as np
import pytest

from answer.lexicon import Lexicon, Reading
from answer.question import LONGEST, question_of
from index.encoder import Encoder, encoder
from ingest.error import OwnwordsError

SECRET = "marmalade"


@pytest.mark.parametrize("turns", [[], [""], [" \n\t\u00a0 "], [SECRET, ""], [SECRET, "  "]])
def test_a_message_without_words_is_refused(turns: list[str], word_encoder: Encoder) -> None:
    with pytest.raises(OwnwordsError, match="The question is empty") as caught:
        question_of(turns, word_encoder)
    assert SECRET not in str(caught.value)


def test_a_message_that_is_too_long_is_refused_without_repeating_it(word_encoder: Encoder) -> None:
    typed = (SECRET * 20_000)[:100_000]
    with pytest.raises(OwnwordsError, match=r"100,000 characters\. Ask in at most 2,000") as caught:
        question_of([typed], word_encoder)
    assert SECRET[:4] not in f"{caught.value!r} {caught.value.__context__!r}"


def test_the_longest_message_is_heard_and_one_character_more_is_not(word_encoder: Encoder) -> None:
    assert len(question_of(["a" * LONGEST], word_encoder).text) == LONGEST
    with pytest.raises(OwnwordsError):
        question_of(["a" * (LONGEST + 1)], word_encoder)


def test_space_around_a_message_does_not_count(word_encoder: Encoder) -> None:
    question = question_of([" " * LONGEST + "When is tea bitter?\n"], word_encoder)
    assert question.text == "When is tea bitter?"


def test_one_message_stands_for_itself(word_encoder: Encoder) -> None:
    question = question_of(["Which tea is bitter?"], word_encoder)
    assert question.vector == pytest.approx(word_encoder.encode(["Which tea is bitter?"])[0])
    assert question.terms == {"tea": 1.0, "bitter": 1.0}


def test_the_message_before_weighs_half(word_encoder: Encoder) -> None:
    question = question_of(["Which tea is bitter?", "And green tea?"], word_encoder)
    before, last = word_encoder.encode(["Which tea is bitter?", "And green tea?"])
    mixed = last + before / 2
    assert question.text == "And green tea?"
    assert question.vector == pytest.approx(mixed / np.linalg.norm(mixed))
    assert question.terms == {"bitter": 0.5, "tea": 1.0, "green": 1.0}


def test_only_the_last_six_messages_count(word_encoder: Encoder) -> None:
    middle = ["What is a pot?", "What is a lid?", "What is a cup?"]
    late = [*middle, "When does a tram leave?", "Which tea is bitter?", "And green tea?"]
    long = question_of(["What is a tram?", "Is it red?", *late], word_encoder)
    short = question_of(late, word_encoder)
    assert short.terms["leav"] == 0.25
    assert long.terms == short.terms
    assert long.vector == pytest.approx(short.vector)


def test_what_is_asked_twice_counts_as_asked_last(word_encoder: Encoder) -> None:
    question = question_of(["And tea?", "Which tram?", "And tea?"], word_encoder)
    assert (question.text, question.terms) == ("And tea?", {"tea": 1.0, "tram": 0.5})


def test_a_long_message_before_does_not_refuse_a_short_question(word_encoder: Encoder) -> None:
    assert question_of(["tram " * 20_000, "And tea?"], word_encoder).terms["tram"] == 0.5


def test_a_question_has_length_one(word_encoder: Encoder) -> None:
    question = question_of(["Which tea?", "Which tram?"], word_encoder)
    assert np.linalg.norm(question.vector) == pytest.approx(1.0)


def test_a_blank_message_before_has_no_echo(word_encoder: Encoder) -> None:
    alone = question_of(["Which tea is bitter?"], word_encoder)
    assert question_of([" ", "Which tea is bitter?"], word_encoder).vector == pytest.approx(
        alone.vector
    )


def test_half_a_character_is_heard_or_refused() -> None:
    try:
        question_of(["green \ud800 tea"], encoder())
    except OwnwordsError:
        return


class Teahouse(Lexicon):
    """Calls tea "brew", and knows that the documents say "cuppa" too."""

    def __init__(self) -> None:
        pass

    def read(self, text: str) -> Reading:
        return Reading(text.replace("tea", "brew"), frozenset({"cuppa"}))


def test_a_question_is_asked_in_the_documents_words(word_encoder: Encoder) -> None:
    question = question_of(["Which tea bites?"], word_encoder, Teahouse())
    assert question.text == "Which brew bites?"
    assert question.vector == pytest.approx(word_encoder.encode(["Which brew bites?"])[0])
    assert question.terms == {"brew": 1.0, "bite": 1.0, "cuppa": 0.3}
