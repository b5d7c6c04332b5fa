"""The second alarm: it adds to the patterns, and takes nothing away."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from answer.answerer import Answerer
from answer.question import Question
from answer.reader import Numbers
from answer.retrieve import Candidate
from answer.triage import alarm
from answer.triage.alarm import Alarm, alarmed
from answer.triage.notice import NoticeId
from answer.triage.triage import urgent
from index.encoder import Encoder, encoder
from index.library import Library
from ingest.document import Document
from ingest.error import OwnwordsError

# Written after the weights were fitted; no pattern knows their words.
CRISIS = "I've started to think they could all move on if I were gone"
EMERGENCY = "I woke up soaked and trembling two days after my chemo and I feel awful"
QUESTIONS = ("What is a lumpectomy?", "I'm afraid of it coming back", "my mum died of it last year")


class Mute:
    """A reader that finds no answer anywhere."""

    threshold = 0.5

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        return np.zeros(len(candidates))


def always(notice: str) -> Callable[[str, Encoder], NoticeId]:
    return lambda text, model: NoticeId(notice)


def test_a_vector_calls_for_the_notice_with_the_higher_score_above_nought() -> None:
    two = Alarm("", np.eye(2, dtype=np.float32), np.array([-0.5, -0.5], dtype=np.float32))
    assert two.notice(np.array([0.9, 0.6], dtype=np.float32)) == "crisis"
    assert two.notice(np.array([0.6, 0.9], dtype=np.float32)) == "emergency"
    assert two.notice(np.array([0.5, 0.4], dtype=np.float32)) is None


def test_another_encoder_leaves_it_to_the_patterns(word_encoder: Encoder) -> None:
    assert alarmed("I want to be gone for good", word_encoder) is None


def test_other_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "alarm.json"
    other.write_bytes(alarm.WEIGHTS.read_bytes() + b" ")
    monkeypatch.setattr(alarm, "WEIGHTS", other)
    alarm._alarm.cache_clear()
    with pytest.raises(OwnwordsError, match="not the file that belongs here"):
        alarmed("hello", encoder())
    alarm._alarm.cache_clear()


def test_it_hears_what_no_pattern_knows_and_leaves_questions_alone() -> None:
    for said, notice in (CRISIS, "crisis"), (EMERGENCY, "emergency"):
        assert urgent([said]) is None
        assert alarmed(said, encoder()) == notice
    for question in QUESTIONS:
        assert alarmed(question, encoder()) is None


@pytest.mark.parametrize("notice", ["crisis", "emergency"])
def test_its_notice_stands_alone(
    notice: str,
    read: Callable[..., Document],
    library: Callable[..., Library],
    word_encoder: Encoder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("answer.answerer.alarmed", always(notice))
    answerer = Answerer(
        library(read("# Tea\n\nTea is brewed with hot water.")), word_encoder, Mute()
    )
    for question in "how is tea brewed", "should I stop tamoxifen":
        answer = answerer.answer([question])
        assert answer.notice is not None
        assert (answer.notice.id, answer.quotes, answer.handover) == (notice, (), ())


def test_it_takes_no_notice_of_the_patterns_away(
    read: Callable[..., Document],
    library: Callable[..., Library],
    word_encoder: Encoder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answerer = Answerer(
        library(read("# Tea\n\nTea is brewed with hot water.")), word_encoder, Mute()
    )
    for said, notice in ("I want to kill myself", "crisis"), ("hello", "greeting"):
        monkeypatch.setattr("answer.answerer.alarmed", always("emergency"))
        answer = answerer.answer([said])
        assert answer.notice is not None
        assert answer.notice.id == notice
