"""Cases set aside for testing fit nothing."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from eval.case.split import fit_cases, is_fit, is_test
from ingest.error import OwnwordsError
from ownwords import app

CASE = {"id": "1", "turns": ["What is tea?"], "expect": "abstain"}


def write(path: Path) -> Path:
    path.write_text(json.dumps(CASE) + "\n")
    return path


@pytest.mark.parametrize("name", ["tea-test.jsonl", "Tea-TEST.JSONL", "tea-test"])
def test_test_cases_are_refused_for_fitting(tmp_path: Path, name: str) -> None:
    with pytest.raises(OwnwordsError, match=r"not for fitting.*“-fit” file"):
        fit_cases(write(tmp_path / name))


def test_test_cases_are_refused_under_the_name_of_a_link(tmp_path: Path) -> None:
    link = tmp_path / "tea-fit.jsonl"
    link.symlink_to(write(tmp_path / "tea-test.jsonl"))
    with pytest.raises(OwnwordsError, match="not for fitting"):
        fit_cases(link)


@pytest.mark.parametrize("name", ["tea-fit.jsonl", "tests.jsonl", "latest.jsonl"])
def test_other_cases_are_read(tmp_path: Path, name: str) -> None:
    assert [case.id for case in fit_cases(write(tmp_path / name))] == ["1"]


def test_a_file_is_on_one_side_of_the_split_at_most() -> None:
    assert is_fit(Path("tea-fit.jsonl")) and not is_test(Path("tea-fit.jsonl"))
    assert is_test(Path("tea-test.jsonl")) and not is_fit(Path("tea-test.jsonl"))
    assert not is_fit(Path("tea.jsonl")) and not is_test(Path("tea.jsonl"))


def test_fit_refuses_test_cases_and_writes_nothing(tmp_path: Path) -> None:
    cases, out = write(tmp_path / "tea-test.jsonl"), tmp_path / "calibration.json"
    arguments = ["--training", str(tmp_path), "--corpus", str(tmp_path)]
    done = CliRunner().invoke(app, ["fit", *arguments, "--cases", str(cases), "--out", str(out)])
    assert isinstance(done.exception, OwnwordsError)
    assert "not for fitting" in str(done.exception)
    assert not out.exists()
