"""A stage that is turned off does nothing, and every other does what it did."""

from dataclasses import dataclass, field

import numpy as np
import pytest

from answer.features import FEATURES, features
from answer.lexicon import Reading
from answer.question import question_of
from answer.reader import calibration, pair_of
from answer.retrieve import Candidate, retrieve
from answer.sift import Sift
from eval.ablate.standin import AsTyped, MendedAlone, SentencesAlone, SiftAlone
from eval.ablate.without import WITHOUT, Parts, without_phrasings
from index.encoder import Encoder
from index.library import Library
from index.publish import publish
from ingest.corpus import Corpus

PAGE = """---
title: The hive
publisher: The Beekeepers
---
# The hive

## How warm it is

Brood is kept at 35 degrees. Workers shiver in winter:

- in the middle of a cluster
- on the outer combs of the hive
"""
QUESTION = "How warm is brood?"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, word_encoder: Encoder) -> Library:
    folder = tmp_path_factory.mktemp("hive")
    (folder / "hive.md").write_text(PAGE)
    publish(Corpus([folder / "hive.md"]), folder / "index", word_encoder, calibration())
    return Library.open(folder / "index")


@pytest.fixture(scope="module")
def parts(library: Library, word_encoder: Encoder) -> Parts:
    return Parts.of(library, word_encoder)


def found(parts: Parts, stage: str, question: str) -> tuple[Candidate, ...]:
    return WITHOUT[stage](parts).answerer().trace([question]).candidates


@dataclass
class Reader:
    """Keeps what it is given to read."""

    threshold: float = 0.5
    seen: list[Candidate] = field(default_factory=list)
    rows: list[list[float]] = field(default_factory=list)

    def read(self, question, candidates, library):
        self.seen += candidates
        self.rows += features(question, candidates, library).tolist()
        return np.zeros(len(candidates))


@pytest.mark.parametrize("stage", WITHOUT)
def test_without_a_stage_there_is_an_answer_or_a_refusal_still(parts: Parts, stage: str) -> None:
    assert WITHOUT[stage](parts).answerer().answer([QUESTION]).kind in {"answer", "no_answer"}


def test_the_whole_of_the_parts_answers_as_the_answerer_does(starter) -> None:
    question = ["Can it come bakc in the lymph nodes, and what would a scan show?"]
    whole = Parts.of(starter.library, starter._encoder).answerer()
    assert whole.answer(question) == starter.answer(question)


def test_without_one_search_the_other_still_finds(parts: Parts) -> None:
    assert found(parts, "dense retrieval", QUESTION)
    assert found(parts, "lexical retrieval", QUESTION)
    assert not found(parts, "dense retrieval", "What do they cost?")
    assert found(parts, "lexical retrieval", "What do they cost?")


def test_the_build_that_is_shared_stays_whole(parts: Parts, library: Library) -> None:
    for off in WITHOUT.values():
        off(parts).answerer().answer([QUESTION])
    assert library.store.match(["brood"], 5)
    assert library.passages.nearest(np.ones(64, dtype=np.float32), 5)


def test_without_phrasings_none_leads(starter) -> None:
    assert starter.library.asked.leads
    lead = starter.library.asked.leads[0]
    question = question_of([lead.question], starter._encoder)
    assert any(c.asked for c in retrieve(question, starter.library))
    alone = without_phrasings(starter.library)
    assert not any(candidate.asked for candidate in retrieve(question, alone))


def test_words_are_left_as_typed_or_mended_alone(starter) -> None:
    whole = Parts.of(starter.library, starter._encoder).lexicon
    text = "Is a tumor with mets curabel?"
    mended = whole.mended(text)
    assert text != mended != whole.read(text).text
    assert MendedAlone(whole).read(text) == Reading(mended)
    assert AsTyped().read(AsTyped().mended(text)) == Reading(text)


def test_a_sentence_alone_has_no_title_headings_neighbours_or_lead_in(
    library: Library, word_encoder: Encoder
) -> None:
    question = question_of([QUESTION], word_encoder)
    candidates, reader = retrieve(question, library), Reader()
    assert any(candidate.sentence.lead_in for candidate in candidates)
    assert all(pair_of(QUESTION, candidate).context for candidate in candidates)
    SentencesAlone(reader).read(question, candidates, library)
    assert [c.text for c in reader.seen] == [c.text for c in candidates]
    assert not any(pair_of(QUESTION, candidate).context for candidate in reader.seen)
    sentence, in_context, heading, passage, *_ = np.array(reader.rows).T
    assert in_context == pytest.approx(sentence)
    assert passage == pytest.approx(sentence, abs=1e-3)
    assert not heading.any()


def test_the_sift_alone_judges_by_its_own_weights_and_heeds_phrasings(
    library: Library, word_encoder: Encoder
) -> None:
    question = question_of([QUESTION], word_encoder)
    sift = Sift(np.ones(len(FEATURES)), -1.0, 0.3)
    first, *rest = retrieve(question, library)
    judged = SiftAlone(sift, sift.threshold).read(question, [first, *rest], library)
    logits = features(question, [first, *rest], library).sum(axis=1) - 1
    assert judged == pytest.approx(1 / (1 + np.exp(-logits)))
    led = Candidate(first.document, first.passage, first.sentence, first.row, asked=1.0)
    assert SiftAlone(sift, 0.3).read(question, [led], library)[0] > 0.9
    assert SiftAlone(sift, 0.3).read(question, [], library).shape == (0,)


def test_without_a_threshold_whatever_is_nearest_is_quoted(parts: Parts) -> None:
    question = ["Which degrees do the beekeepers of the outer world hold?"]
    answerer = WITHOUT["threshold"](parts).answerer()
    assert answerer.threshold == 0
    assert answerer.answer(question).quotes


def test_without_features_the_reading_alone_counts(parts: Parts) -> None:
    answerer = WITHOUT["features"](parts).answerer()
    *cheap, read = answerer._reader.weights
    assert not any(cheap)
    assert read > 0


def test_without_precedents_all_else_counts_as_before(parts: Parts) -> None:
    whole, reader = parts.reader, WITHOUT["precedents"](parts).answerer()._reader
    pairs = ((whole, reader), (whole.sift, reader.sift))
    weights = [(a.weights.tolist(), b.weights.tolist()) for a, b in pairs]
    weights.append((whole.rank.tolist(), reader.rank.tolist()))
    at = FEATURES.index("precedent")
    for before, now in weights:
        assert before.pop(at) != 0 == now.pop(at)
        assert before == now


def test_the_cross_encoder_is_gone_with_its_threshold(parts: Parts) -> None:
    fitted = calibration()["sift"]["threshold"]
    assert WITHOUT["cross-encoder"](parts).answerer().threshold == fitted
