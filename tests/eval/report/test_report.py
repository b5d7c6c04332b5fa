"""A report can be read by people and compared by machines, and never stands half written."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from eval.case.case import Case
from eval.measure.scores import Scores
from eval.report.report import write
from eval.report.terminal import table
from eval.suites.summary import summarise
from ingest.error import OwnwordsError


def report(folder: Path) -> Any:
    return json.loads((folder / "report.json").read_text(encoding="utf-8"))


def test_the_figures_are_there_for_machines(summary, tmp_path: Path) -> None:
    write(summary, tmp_path)
    hit = report(tmp_path)["figures"]["selection"]["hit@1"]
    assert (hit["value"], hit["n"]) == (0.5, 2)
    assert 0 < hit["low"] < 0.5 < hit["high"] < 1
    assert report(tmp_path)["cases"]["eager"]["misses"] == [
        "answered, though the documents do not answer"
    ]


def test_each_case_says_what_is_true_of_it_and_null_where_it_does_not_say(
    summary, tmp_path: Path
) -> None:
    write(summary, tmp_path)
    cases = report(tmp_path)["cases"]
    assert (cases["hit"]["hit@1"], cases["hit"]["answered"], cases["hit"]["stage"]) == (
        True,
        True,
        None,
    )
    assert (cases["miss"]["hit@1"], cases["miss"]["stage"]) == (False, "read too low")
    eager = cases["eager"]
    assert (eager["hit@1"], eager["answered"], eager["refused"]) == (None, None, False)
    assert all(case["verbatim"] and case["allowed"] for case in cases.values())
    assert {case["noticed"] for case in cases.values()} == {None}


def test_a_case_says_by_a_hash_what_it_wants(tea, tmp_path: Path) -> None:
    def wanted(case: Case) -> str:
        write(summarise(Scores((tea.score(case, tea.refusal()),))), tmp_path)
        return report(tmp_path)["cases"]["1"]["wanted"]

    plain = wanted(tea.case(tea.green))
    assert plain == wanted(tea.case(tea.green, turns=("Else?",), tags=("hot",)))
    others = (
        tea.case(tea.black),
        tea.case(tea.green, all_of=((0,),)),
        tea.case(tea.green, forbidden=(tea.keeps,)),
    )
    assert len({plain, *map(wanted, others)}) == 4


def test_two_reports_of_the_same_answers_differ_in_their_date_alone(
    summary, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write(summary, first)
    write(summary, second)
    assert report(first) | {"created": ""} == report(second) | {"created": ""}


def test_a_folder_that_cannot_be_written_is_named_and_nothing_is_left(
    summary, tmp_path: Path
) -> None:
    folder = tmp_path / "report"
    (folder / "report.html").mkdir(parents=True)
    with pytest.raises(OwnwordsError, match=r"report\.html: .*can be written to"):
        write(summary, folder)
    assert [path.name for path in folder.iterdir()] == ["report.html"]


def test_the_terminal_shows_each_figure_with_its_interval(summary) -> None:
    console = Console(width=100, file=StringIO())
    console.print(table(summary))
    line = next(line for line in console.file.getvalue().splitlines() if "hit@1" in line)
    for text in ("50.0%", "9.5% to 90.5%", "1 of 2"):
        assert text in line


def test_a_run_without_quotes_or_times_still_makes_a_report(tea, tmp_path: Path) -> None:
    write(summarise(Scores((tea.score(tea.case(tea.green), tea.refusal()),))), tmp_path)
    assert report(tmp_path)["figures"]["grounding"]["verbatim quotes"]["value"] is None
