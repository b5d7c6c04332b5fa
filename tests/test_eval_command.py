"""`ownwords eval` beside an earlier run, and held to gates: what it says and how it ends."""

import json
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from eval.ablate.without import WITHOUT
from index.library import Library
from ingest.error import OwnwordsError
from ownwords import app

CASES: tuple[dict[str, Any], ...] = (
    {"id": "tea", "turns": ["What is tea?"], "expect": "abstain"},
    {
        "id": "local",
        "turns": ["What is local recurrence?"],
        "expect": "answer",
        "gold": [{"doc": "types-of-recurrence", "quote": "Nothing that any page says."}],
    },
)


def run(
    index: Path, folder: Path, *options: str | Path, cases: Sequence[dict[str, Any]] = CASES
) -> Result:
    file = folder / "cases.jsonl"
    file.write_text("\n".join(map(json.dumps, cases)))
    arguments = ["eval", file, "--index", index, "--report", folder / "report", *options]
    return CliRunner().invoke(app, list(map(str, arguments)))


def test_a_gate_that_fails_ends_the_run_with_1_after_its_report(
    starter_index: Path, tmp_path: Path
) -> None:
    gates = tmp_path / "gates.toml"
    gates.write_text(
        '[gate."selection hit@1"]\nat_least = 0.5\n[gate."grounding verbatim quotes"]\nat_least = 1'
    )
    done = run(starter_index, tmp_path, "--gate", gates)
    assert done.exit_code == 1
    assert done.stderr == "✗ gate selection hit@1: 0 (n 1), at_least 0.5\n"
    assert (tmp_path / "report" / "report.html").is_file()


def test_gates_that_hold_and_a_run_that_is_the_same_end_with_0(
    starter_index: Path, tmp_path: Path
) -> None:
    assert run(starter_index, tmp_path).exit_code == 0
    gates = tmp_path / "gates.toml"
    gates.write_text('[gate."grounding verbatim quotes"]\nat_least = 1')
    earlier = tmp_path / "report" / "report.json"
    done = run(starter_index, tmp_path, "--gate", gates, "--compare", earlier)
    assert done.exit_code == 0, done.output
    for line in ("The same 2 cases", "0 of 2 cases got worse", "Gates that hold: 1"):
        assert line in done.stdout


def test_gold_that_changed_since_the_earlier_run_is_told(
    starter_index: Path, tmp_path: Path
) -> None:
    run(starter_index, tmp_path)
    earlier = tmp_path / "report" / "report.json"
    changed = deepcopy(CASES)
    changed[1]["gold"][0]["quote"] = "Nothing that any page would say."
    done = run(starter_index, tmp_path, "--compare", earlier, cases=changed)
    assert done.exit_code == 0, done.output
    assert "The file of cases is another one: SHA-256" in done.stdout
    assert "have other gold now: local" in done.stdout


def test_a_case_that_a_phrasing_asks_is_reported_as_left_out_and_scored_without_phrasings(
    starter_index: Path, tmp_path: Path
) -> None:
    phrasing = Library.open(starter_index).asked.leads[0].question
    cases = (*CASES, {"id": "by hand", "turns": [phrasing], "expect": "abstain"})
    report = tmp_path / "report" / "report.json"
    assert run(starter_index, tmp_path, cases=cases).exit_code == 0
    assert json.loads(report.read_text())["basis"]["left_out"] == ["by hand"]
    assert "by hand" in (tmp_path / "report" / "report.html").read_text()
    assert run(starter_index, tmp_path, "--without-asked", cases=cases).exit_code == 0
    scored = json.loads(report.read_text())
    assert (scored["basis"]["left_out"], scored["basis"]["phrasings"]) == ([], 0)
    assert "by hand" in scored["cases"]


def test_an_ablation_tells_what_each_stage_is_worth(starter_index: Path, tmp_path: Path) -> None:
    done = run(starter_index, tmp_path, "--ablate")
    assert done.exit_code == 0, done.output
    worth = json.loads((tmp_path / "report" / "ablation.json").read_text())
    assert list(worth["without"]) == list(WITHOUT)
    for stage in WITHOUT:
        assert stage in done.stdout


@pytest.mark.parametrize("option", ["--compare", "--gate"])
def test_a_file_that_cannot_be_used_is_told_before_the_run(
    starter_index: Path, tmp_path: Path, option: str
) -> None:
    done = run(starter_index, tmp_path, option, tmp_path / "cases.jsonl")
    assert isinstance(done.exception, OwnwordsError)
    assert "cases.jsonl" in str(done.exception)
    assert not (tmp_path / "report").exists()
