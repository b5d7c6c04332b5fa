"""Cases are put to an answerer in their order; answers are kept whole or not at all."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from eval.ask.run import Answered, answer_cases, evaluate, write_answers
from eval.measure.stage import Stage
from ingest.error import OwnwordsError

pytestmark = pytest.mark.usefixtures("few_resamples")


def test_the_answerer_gets_every_turn_and_the_region(tea) -> None:
    asked = []

    def ask(turns: Sequence[str], region: str | None) -> Any:
        asked.append((turns, region))
        return tea.refusal()

    case = tea.case(tea.green, turns=("How hot?", "For green tea."), region="UK")
    (answered,) = answer_cases([case], ask)
    assert asked == [(("How hot?", "For green tea."), "UK")]
    assert (answered.id, answered.answer) == ("1", tea.refusal())


def test_the_time_is_in_milliseconds_and_of_the_answerer_alone(tea, monkeypatch) -> None:
    clock = iter([1.0, 1.25, 7.0, 7.5])
    monkeypatch.setattr("eval.ask.run.perf_counter", lambda: next(clock))
    cases = [tea.case(tea.green, id=name) for name in "ab"]
    answered = answer_cases(cases, tea.always(tea.refusal()))
    assert [one.ms for one in answered] == [250, 500]


def test_answers_are_written_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "new" / "answers.jsonl"
    write_answers(path, [Answered("1", {"kind": "answer"}, 3.5), Answered("2", {}, 1)])
    assert path.read_text() == (
        '{"id": "1", "answer": {"kind": "answer"}, "ms": 3.5}\n{"id": "2", "answer": {}, "ms": 1}\n'
    )


@pytest.mark.parametrize("text", ["½ cup\n“hot”", "a lone \ud800 surrogate"])
def test_any_text_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    path = tmp_path / "answers.jsonl"
    write_answers(path, [Answered("1", {"text": text}, 1)])
    assert json.loads(path.read_text(encoding="utf-8"))["answer"]["text"] == text


def test_a_run_that_breaks_leaves_the_last_answers_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text("before")

    def breaking() -> Any:
        yield Answered("1", {}, 1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_answers(path, breaking())
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_who_reads_the_last_answers_is_not_disturbed(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text("before")
    with path.open() as reader:
        write_answers(path, [Answered("1", {}, 1)])
        assert reader.read() == "before"


def test_a_fault_of_the_answerer_is_not_taken_for_one_of_the_file(tmp_path: Path) -> None:
    def breaking() -> Any:
        raise FileNotFoundError("no index")
        yield

    with pytest.raises(FileNotFoundError, match="no index"):
        write_answers(tmp_path / "answers.jsonl", breaking())


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OwnwordsError, match=r"answers\.jsonl: .*can be written to"):
        write_answers(tmp_path / "file" / "answers.jsonl", [])


def test_evaluate_asks_scores_and_sums_up(tea) -> None:
    cases = [tea.case(tea.green, id="1"), tea.case(tea.black, id="2")]
    summary = evaluate(cases, tea.always(tea.answer(tea.green)), tea.originals)
    assert [score.hit(1) for score in summary.scores.plain] == [True, False]
    assert summary.figure("selection", "hit@1").value == 0.5
    assert summary.figure("grounding", "verbatim quotes").value == 1.0


def test_evaluate_asks_again_whole_and_in_other_ways_and_keeps_these_apart(tea) -> None:
    asked = []

    def ask(turns: Sequence[str], region: str | None) -> Any:
        asked.append(turns)
        return tea.answer(tea.green)

    follow_up = tea.case(tea.green, turns=("Tea.", "how hot"), whole="How hot is tea?")
    summary = evaluate([follow_up], ask, tea.originals, rewordings={"capitals": str.upper})
    assert asked == [("Tea.", "how hot"), ("How hot is tea?",), ("Tea.", "HOW HOT")]
    assert len(summary.scores.plain) == summary.overall.cases == 1
    assert summary.scores.whole["1"].hit(1)
    assert summary.scores.changed["capitals"]["1"].hit(1)


def test_evaluate_asks_which_stage_lost_what_is_missed(tea) -> None:
    cases = [tea.case(tea.green, id="1"), tea.case(tea.black, id="2")]
    summary = evaluate(
        cases,
        tea.always(tea.answer(tea.green)),
        tea.originals,
        stage_of=lambda score: None if score.hit(1) else Stage.REFUSED,
    )
    assert summary.scores.stages == {"2": Stage.REFUSED}
