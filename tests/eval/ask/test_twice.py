"""The same run gives the same figures twice, whatever order a process keeps its sets in."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]


def test_the_same_run_twice_gives_the_same_report(starter_index: Path, tmp_path: Path) -> None:
    lines = (ROOT / "eval" / "cases" / "starter-fit.jsonl").read_text().splitlines()
    cases = tmp_path / "cases.jsonl"
    cases.write_text("\n".join(lines[::20]))
    first, second = (report(cases, starter_index, tmp_path / seed, seed) for seed in "12")
    assert first["figures"]["selection"]["hit@1"]["n"] > 2
    assert first == second


def report(cases: Path, index: Path, folder: Path, seed: str) -> Any:
    """Run the command, and return all of its report but dates and times."""
    command = [sys.executable, ROOT / "ownwords.py", "eval", cases, "--robustness"]
    subprocess.run(
        [*command, "--index", index, "--report", folder],
        env=os.environ | {"PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
    )
    return without_times(json.loads((folder / "report.json").read_text()))


def without_times(value: Any) -> Any:
    if isinstance(value, list):
        return [without_times(each) for each in value]
    if not isinstance(value, dict):
        return value
    timely = {"created", "ms", "latency", "median time", "p95 time"}
    return {key: without_times(each) for key, each in value.items() if key not in timely}
