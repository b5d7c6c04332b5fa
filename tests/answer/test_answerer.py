"""From a question to quotes that stand in the sources, or to a plain no."""

import hashlib
import json
from collections.abc import Callable, Sequence

import numpy as np
import pytest

from answer.answer import AnswerKind
from answer.answerer import Answerer
from answer.features import FEATURES, Numbers
from answer.question import Question
from answer.reader import ALL_FEATURES
from answer.render import render
from answer.retrieve import Candidate
from index.encoder import Encoder
from index.held import Held
from index.library import Library
from index.publish import publish
from ingest.document import Document
from ingest.error import OwnwordsError
from tests.answer.favourite import Favourite

Read = Callable[..., Document]
Publish = Callable[..., Library]


@pytest.fixture
def shelf(read: Read, library: Publish) -> Library:
    return library(
        read("# Tea\n\nGreen tea is steeped at 80 degrees. Black tea is hotter.\n"),
        read("# Help\n\nCall the teahouse on 0808 555 0199.\n", "uk", region="UK"),
        read("# Help\n\nCall the teahouse on 1-800-555-0199.\n", "us", region="US"),
    )


def test_what_the_reader_is_sure_of_is_the_answer(shelf: Library, word_encoder: Encoder) -> None:
    reader = Favourite("Black tea is hotter.")
    answer = Answerer(shelf, word_encoder, reader).answer(["How hot is tea?"])
    assert answer.kind is AnswerKind.ANSWER
    [quote] = render(answer, shelf)["quotes"]
    assert (quote["text"], quote["score"]) == ("Black tea is hotter.", 1.0)
    assert answer.handover == ()


@pytest.mark.parametrize(("region", "given"), [("UK", ["uk"]), (None, ["uk", "us"])])
def test_where_nothing_answers_the_helplines_do(
    shelf: Library, word_encoder: Encoder, region: str | None, given: list[str]
) -> None:
    answerer = Answerer(shelf, word_encoder, Favourite("Nothing."))
    answer = answerer.answer(["How hot is tea?"], region)
    assert (answer.kind, answer.quotes) == (AnswerKind.NO_ANSWER, ())
    assert [quote.document_id for quote in answer.handover] == given
    assert answerer.helplines(region) == answer.handover


def test_who_asks_for_a_person_is_answered_with_the_helplines(
    shelf: Library, word_encoder: Encoder
) -> None:
    answerer = Answerer(shelf, word_encoder, Favourite("Nothing."))
    answer = answerer.answer(["Is there a nurse I can ring?"], "UK")
    assert answer.kind == AnswerKind.ANSWER
    assert [quote.document_id for quote in answer.quotes] == ["uk"]
    assert answer.handover == ()


@pytest.mark.parametrize(
    ("message", "given"),
    [
        ("Is there a number I can ring? Im in Leeds", ["uk"]),
        ("Any number to ring?", ["uk", "us"]),
        ("Is there a helpline in the UK?", ["uk"]),
    ],
)
def test_no_number_of_one_country_alone_is_given_where_the_country_is_not_known(
    shelf: Library, word_encoder: Encoder, message: str, given: list[str]
) -> None:
    reader = Favourite("Call the teahouse on 1-800-555-0199.")
    answer = Answerer(shelf, word_encoder, reader).answer([message])
    assert [quote.document_id for quote in answer.quotes] == given


def test_who_names_a_publisher_gets_what_is_said_of_its_line_first(
    read: Read, library: Publish, word_encoder: Encoder
) -> None:
    hours = "Call our line on 1-800-555-0199 until ten."
    shelf = library(
        read("# Help\n\nCall the teahouse on 0808 555 0199.\n", "uk", region="UK"),
        read(f"# Help\n\n{hours}\n", "us", region="US", publisher="Kettle House"),
    )
    answerer = Answerer(shelf, word_encoder, Favourite(hours))
    named, unnamed = "Kettle House helpline hours", "helpline hours"
    assert [quote.document_id for quote in answerer.answer([named]).quotes] == ["us"]
    assert [quote.document_id for quote in answerer.answer([unnamed]).quotes] == ["uk", "us"]


def test_no_quote_gives_a_number_of_another_country(shelf: Library, word_encoder: Encoder) -> None:
    answerer = Answerer(shelf, word_encoder, Favourite("Call the teahouse on 1-800-555-0199."))
    assert answerer.answer(["How hot is tea?"], "UK").quotes == ()
    assert answerer.answer(["How hot is tea?"], "US").quotes != ()


class Knowing:
    """A reader that knows an answer to one question alone."""

    threshold = 0.5

    def __init__(self, question: str, words: str) -> None:
        self._question, self._words = question, words

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        is_known = question.text == self._question
        return np.array([float(is_known and c.text == self._words) for c in candidates])


@pytest.mark.parametrize("known", ["What is black tea", "who drinks it?"])
def test_the_part_that_is_not_answered_is_named_and_handed_over(
    shelf: Library, word_encoder: Encoder, known: str
) -> None:
    reader = Knowing(known, "Black tea is hotter.")
    answer = Answerer(shelf, word_encoder, reader).answer(["What is black tea and who drinks it?"])
    assert (answer.kind, len(answer.quotes)) == (AnswerKind.ANSWER, 1)
    [unanswered] = answer.unanswered
    assert {unanswered, known} == {"What is black tea", "who drinks it?"}
    assert [quote.document_id for quote in answer.handover] == ["uk", "us"]


def test_where_no_part_is_answered_none_is_named(shelf: Library, word_encoder: Encoder) -> None:
    answerer = Answerer(shelf, word_encoder, Favourite("Nothing."))
    answer = answerer.answer(["What is black tea and who drinks it?"])
    assert (answer.kind, answer.unanswered) == (AnswerKind.NO_ANSWER, ())


def test_the_reader_comes_with_the_index(
    read: Read, word_encoder: Encoder, library: Publish
) -> None:
    document = read("# Tea\n\nGreen tea is steeped at 80 degrees.\n")
    directory = document.file.parent / "calibrated"
    plain = {"weights": dict.fromkeys(FEATURES, 0.0), "bias": 0.0, "threshold": 0.5}
    weights = dict.fromkeys(ALL_FEATURES, 0.0)
    kinds = []
    for threshold in (0.4, 0.6):
        fitted = {"weights": weights, "rank": weights, "bias": 0.0, "threshold": threshold}
        calibration = fitted | {"sure": {"scale": 1.0, "bias": 0.0}, "sift": plain}
        publish(Held([document]), directory, word_encoder, calibration)
        kinds.append(Answerer(Library.open(directory), word_encoder).answer(["Tea?"]).kind)
    assert kinds == [AnswerKind.ANSWER, AnswerKind.NO_ANSWER]


@pytest.mark.parametrize("turns", [[], [" "], ["tea " * 25_000]])
def test_a_message_that_asks_nothing_is_refused(
    shelf: Library, word_encoder: Encoder, turns: list[str]
) -> None:
    with pytest.raises(OwnwordsError):
        Answerer(shelf, word_encoder, Favourite("")).answer(turns)


def test_another_model_than_the_indexs_is_refused(shelf: Library, word_encoder: Encoder) -> None:
    class Other:
        name, sha256 = "other", "f" * 64

        def encode(self, texts: Sequence[str]) -> Numbers:
            return -word_encoder.encode(texts)

    with pytest.raises(OwnwordsError):
        Answerer(shelf, Other(), Favourite("")).answer(["How hot is tea?"])


def test_the_starter_corpus_answers_in_the_words_of_its_files(starter: Answerer) -> None:
    answer = render(starter.answer(["What is local recurrence?"]), starter.library)
    assert answer["kind"] == "answer"
    files = starter.library.originals()
    for quote in answer["quotes"]:
        original = " ".join(files[quote["document"]].read_text().split())
        for words in (quote["text"], *(above["text"] for above in quote["context"])):
            assert " ".join(words.split()) in original
        stored = starter.library.store.document(quote["document"])
        assert stored is not None
        assert quote["sha256"] == hashlib.sha256(stored.text.encode()).hexdigest()
    assert "local recurrence" in " ".join(quote["text"] for quote in answer["quotes"])


@pytest.mark.parametrize(
    "question",
    [
        "what time does the train to York leave",
        "How do I fit a bicycle bell?",
        "?",
        "🚲" * 500,
        '"; DROP TABLE documents; -- NEAR(tea*',
        "tea\0\u200b\u202e",
        " ".join(f"a{n}" for n in range(390)),
    ],
)
def test_the_starter_corpus_says_plainly_that_it_does_not_answer(
    starter: Answerer, question: str
) -> None:
    answer = render(starter.answer([question]), starter.library)
    assert (answer["kind"], answer["quotes"]) == ("no_answer", [])
    assert [quote["citation"]["region"] for quote in answer["handover"]] == ["UK", "US"]
    assert json.loads(json.dumps(answer)) == answer
