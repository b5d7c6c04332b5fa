"""The stage that lost a text is named: how far did it come?"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from answer.retrieve import Candidate
from eval.case.case import Case, Expect, Gold
from eval.measure.stage import Read, Stage, stage_of, tracer
from index.encoder import Encoder
from index.library import Library
from index.publish import publish
from ingest.corpus import Corpus

HEATING = "Heating it twice spoils the taste."
CHROME = "How to steep"


@pytest.fixture
def library(tea, tmp_path: Path, word_encoder: Encoder) -> Library:
    publish(Corpus([tea.originals["tea"]]), tmp_path / "index", word_encoder, {})
    return Library.open(tmp_path / "index")


@pytest.fixture
def reads(library: Library) -> list[Read]:
    """The page's sentences as the reader judged them: the first the best."""
    passage = library.store.passage(0)
    document = library.store.document("tea")
    assert document is not None
    candidates = [
        Candidate(document, passage, sentence, place)
        for place, sentence in enumerate(passage.sentences)
    ]
    return list(zip(candidates, (0.9, 0.6, 0.3), strict=True))


def stage(tea, library: Library, reads: Sequence[Read], case: Case, answer) -> Stage | None:
    return stage_of(tea.score(case, answer), library, lambda _: reads)


def scored(tea, *quotes: tuple[str, float]):
    """An answer of texts with these scores."""
    answer = tea.answer(*(text for text, _ in quotes))
    for quote, (_, score) in zip(answer["quotes"], quotes, strict=True):
        quote["score"] = score
    return answer


def test_nothing_is_lost_where_all_is_right_or_no_answer_is_wanted(tea, library, reads) -> None:
    right = tea.answer(tea.green)
    assert stage(tea, library, reads, tea.case(tea.green), right) is None
    assert stage(tea, library, reads, tea.case(expect=Expect.ABSTAIN), right) is None


@pytest.mark.parametrize("gold", [Gold("tea", HEATING), Gold("coffee", HEATING)])
def test_not_in_the_index(tea, library, reads, gold: Gold) -> None:
    found = stage(tea, library, reads, tea.case(gold=(gold,)), tea.refusal())
    assert found is Stage.NOT_IN_INDEX


def test_quarantined(tea, library, reads) -> None:
    assert stage(tea, library, reads, tea.case(CHROME), tea.refusal()) is Stage.QUARANTINED


def test_not_retrieved(tea, library, reads) -> None:
    found = stage(tea, library, reads[:2], tea.case(tea.keeps), tea.answer(tea.green))
    assert found is Stage.NOT_RETRIEVED


def test_words_that_a_wanted_text_has_too_are_not_it(tea, library, reads) -> None:
    [first, *_] = reads
    sentence = replace(first[0].sentence, start=0, end=len("Tea"))  # the title, also in the gold
    title = (replace(first[0], sentence=sentence), 0.9)
    found = stage(tea, library, [title], tea.case(tea.keeps), tea.answer(tea.green))
    assert found is Stage.NOT_RETRIEVED


def test_read_too_low(tea, library, reads) -> None:
    answer = scored(tea, (tea.green, 0.9), (tea.black, 0.6))
    assert stage(tea, library, reads, tea.case(tea.keeps), answer) is Stage.READ_TOO_LOW
    assert stage(tea, library, reads, tea.case(tea.black), tea.refusal()) is Stage.READ_TOO_LOW


def test_a_right_quote_behind_a_wrong_one_was_read_too_low(tea, library, reads) -> None:
    answer = scored(tea, (tea.green, 0.9), (tea.black, 0.6))
    assert stage(tea, library, reads, tea.case(tea.black), answer) is Stage.READ_TOO_LOW


def test_merged_away(tea, library, reads) -> None:
    answer = scored(tea, (tea.green, 0.9), (tea.keeps, 0.3))
    assert stage(tea, library, reads, tea.case(tea.black), answer) is Stage.MERGED_AWAY


def test_refused_though_it_was_read_best(tea, library, reads) -> None:
    assert stage(tea, library, reads, tea.case(tea.green), tea.refusal()) is Stage.REFUSED


def test_of_several_texts_that_would_do_the_furthest_counts(tea, library, reads) -> None:
    case = tea.case(HEATING, CHROME, tea.black)
    assert stage(tea, library, reads, case, tea.refusal()) is Stage.READ_TOO_LOW
    assert stage(tea, library, reads, case, tea.answer(tea.black)) is None


def test_of_several_parts_those_that_are_missing_count(tea, library, reads) -> None:
    case = tea.case(tea.green, CHROME, all_of=((0,), (1,)))
    assert stage(tea, library, reads, case, tea.answer(tea.green)) is Stage.QUARANTINED


def test_the_tracer_gives_what_the_reader_makes_of_each_candidate(starter) -> None:
    question = "What is a local recurrence?"
    case = Case("1", (question,), Expect.ABSTAIN)
    trace = tracer(starter)(case)
    best = max(probability for _, probability in trace)
    assert starter.answer([question]).quotes[0].score == pytest.approx(best, abs=1e-4)
