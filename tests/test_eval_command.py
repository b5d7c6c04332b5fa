"""`ownwords eval` beside an earlier run, and held to gates: what it says and how it ends."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from ingest.error import OwnwordsError
from ownwords import app

CASES = (
    {"id": "tea", "turns": ["What is tea?"], "expect": "abstain"},
    {
        "id": "local",
        "turns": ["What is local recurrence?"],
        "expect": "answer",
        "gold": [{"doc": "types-of-recurrence", "quote": "Nothing that any page says."}],
    },
)


def run(index: Path, folder: Path, *options: str | Path) -> Result:
    cases = folder / "cases.jsonl"
    cases.write_text("\n".join(map(json.dumps, CASES)))
    arguments = ["eval", cases, "--index", index, "--report", folder / "report", *options]
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


@pytest.mark.parametrize("option", ["--compare", "--gate"])
def test_a_file_that_cannot_be_used_is_told_before_the_run(
    starter_index: Path, tmp_path: Path, option: str
) -> None:
    done = run(starter_index, tmp_path, option, tmp_path / "cases.jsonl")
    assert isinstance(done.exception, OwnwordsError)
    assert "cases.jsonl" in str(done.exception)
    assert not (tmp_path / "report").exists()
