"""A report is read back as it was written, or refused with what is wrong in it."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval.compare.basis import UNKNOWN, Basis
from eval.compare.reported import read_report
from eval.measure.outcome import OUTCOMES
from eval.report.report import write
from ingest.error import OwnwordsError


@pytest.fixture
def path(summary, tmp_path: Path) -> Path:
    write(summary, tmp_path)
    return tmp_path / "report.json"


def test_what_was_written_is_read(summary, path: Path) -> None:
    run = read_report(path)
    assert run.figures["selection hit@1"] == summary.figure("selection", "hit@1")
    assert run.slices["numbers hit@1"].n == 1
    assert set(run.cases) == {"hit", "miss", "eager"}
    assert run.cases["hit"].outcomes["hit@1"] is True
    assert run.cases["eager"].outcomes["hit@1"] is None
    assert run.cases["eager"].outcomes["refused"] is False
    assert run.cases["miss"].stage == "read too low"
    assert run.cases["hit"].ms == 10


def test_what_a_run_rests_on_is_read_as_it_was_written(summary, tmp_path: Path) -> None:
    basis = Basis("c" * 64, "build", "d" * 64, 7, ("asked already",))
    write(summary, tmp_path, basis)
    assert read_report(tmp_path / "report.json").basis == basis


def test_an_older_report_says_neither_what_it_rests_on_nor_what_was_wanted(path: Path) -> None:
    report = json.loads(path.read_text())
    del report["basis"], report["cases"]["hit"]["wanted"]
    path.write_text(json.dumps(report))
    run = read_report(path)
    assert (run.basis, run.cases["hit"].wanted) == (UNKNOWN, None)


def test_every_figure_of_the_suites_is_there(summary, path: Path) -> None:
    written = {f"{suite} {f.name}" for suite, figures in summary.suites.items() for f in figures}
    assert set(read_report(path).figures) == written


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (["figures"], None),
        (["slices"], []),
        (["cases"], "none"),
        (["figures", "selection"], 3),
        (["figures", "selection", "hit@1"], 0.5),
        (["figures", "selection", "hit@1", "n"], True),
        (["figures", "selection", "hit@1", "n"], -1),
        (["figures", "selection", "hit@1", "value"], None),
        (["figures", "selection", "hit@1", "low"], "0.5"),
        (["figures", "selection", "hit@1", "high"], float("nan")),
        (["figures", "selection", "hit@1", "unit"], "furlong"),
        (["cases", "hit", "ms"], None),
        *((["cases", "hit", outcome], "yes") for outcome in OUTCOMES),
        (["cases", "hit", "misses"], [1]),
        (["cases", "hit", "stage"], 7),
        (["cases", "hit", "wanted"], 7),
        (["basis"], "none"),
        (["basis", "cases"], 7),
        (["basis", "phrasings"], "many"),
        (["basis", "left_out"], [1]),
    ],
)
def test_a_value_of_another_kind_is_named(path: Path, keys: list[str], value: Any) -> None:
    report = json.loads(path.read_text())
    inner = report
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = value
    path.write_text(json.dumps(report))
    with pytest.raises(OwnwordsError) as error:
        read_report(path)
    assert ", ".join(keys) in str(error.value)


def test_a_report_of_an_older_form_is_told_what_to_do(path: Path) -> None:
    report = json.loads(path.read_text())
    del report["figures"]
    path.write_text(json.dumps(report))
    with pytest.raises(OwnwordsError, match=r"figures: missing.*make it again"):
        read_report(path)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[]", b"[" * 100_000])
def test_what_is_no_report_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(content)
    with pytest.raises(OwnwordsError, match=r"report\.json: not "):
        read_report(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match=r"none\.json: No such file"):
        read_report(tmp_path / "none.json")
