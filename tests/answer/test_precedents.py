"""What answered like questions elsewhere speaks for a candidate."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from answer.features import FEATURES, features
from answer.precedents import FILE, SHA256, Precedents, precedents
from answer.question import question_of
from answer.retrieve import Candidate
from index.encoder import Encoder, encoder
from index.library import Library
from ingest.document import Document
from ingest.error import OwnwordsError

Read = Callable[..., Document]
Publish = Callable[..., Library]
Candidates = Callable[[Library], list[Candidate]]

ASKED = "they took the whole boob and now its bak in the scar, can they cut it out agn"
ANSWER = "After a mastectomy the area that is affected can often be removed by surgery."
ASIDE = "After a mastectomy you may be offered a reconstruction."


def likeness(asked: str, *sentences: str) -> list[float]:
    question, *said = encoder().encode([asked, *sentences])
    return precedents().likeness(question, np.stack(said)).tolist()


def test_what_is_like_the_answers_to_like_questions_is_above_what_is_not() -> None:
    answer, aside = likeness(ASKED, ANSWER, ASIDE)
    assert answer > aside > 0


def test_a_question_on_another_subject_has_no_precedent() -> None:
    [found] = likeness("what time does the match kick off", "The match begins at three.")
    [answer] = likeness(ASKED, ANSWER)
    assert found < answer / 10


def test_they_are_of_the_encoder_that_ships() -> None:
    assert precedents().encoder == encoder().sha256


def test_with_another_encoder_they_say_nothing(
    read: Read, library: Publish, candidates: Candidates, word_encoder: Encoder
) -> None:
    shelf = library(read(f"# Surgery\n\n{ANSWER}\n"))
    rows = features(question_of([ASKED], word_encoder), candidates(shelf), shelf)
    assert rows[:, FEATURES.index("precedent")].tolist() == [0.0]


def test_each_pair_is_of_a_question_and_a_sentence_that_are_there() -> None:
    kept = precedents()
    asked, said = kept.pairs.T
    assert set(asked.tolist()) == set(range(kept.questions.ntotal))
    assert set(said.tolist()) == set(range(len(kept.sentences)))


def test_another_file_in_its_place_is_refused(tmp_path: Path) -> None:
    whole = files("answer").joinpath(FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[:-1] + b"x")
    with pytest.raises(OwnwordsError, match="not the model of this version"):
        Precedents.read(tmp_path / FILE, SHA256)


def test_the_file_is_small_enough_to_keep_in_the_repository() -> None:
    assert len(files("answer").joinpath(FILE).read_bytes()) <= 25_000_000
