"""Every hazard of the safety case has a test that runs; CI fails where the test does."""

import ast
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
HAZARDS: list[dict[str, Any]] = tomllib.loads((ROOT / "docs/safety/hazards.toml").read_text())[
    "hazard"
]
FIELDS = {
    "id", "name", "harm", "causes", "controls", "tests", "severity", "likelihood", "left",
}  # fmt: skip
SEVERITY = ("minor", "significant", "considerable", "major", "catastrophic")
LIKELIHOOD = ("very low", "low", "medium", "high", "very high")


def runs(test: str) -> bool:
    """Return whether a test of that name stands in its file, and is not skipped."""
    file, _, name = test.partition("::")
    if not (ROOT / file).is_file():
        return False
    for node in ast.parse((ROOT / file).read_text()).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            marks = " ".join(map(ast.unparse, node.decorator_list))
            return "skip" not in marks and "xfail" not in marks
    return False


@pytest.mark.parametrize("hazard", HAZARDS, ids=lambda hazard: str(hazard["id"]))
def test_every_hazard_is_told_in_full_and_has_a_test(hazard: dict[str, Any]) -> None:
    assert set(hazard) == FIELDS and all(hazard.values())
    assert hazard["severity"] in SEVERITY and hazard["likelihood"] in LIKELIHOOD
    assert [test for test in hazard["tests"] if not runs(test)] == []


def test_no_two_hazards_share_an_id() -> None:
    assert len({hazard["id"] for hazard in HAZARDS}) == len(HAZARDS)


def test_a_test_that_is_gone_or_skipped_is_none() -> None:
    here = "tests/test_safety.py"
    assert runs(f"{here}::test_no_two_hazards_share_an_id")
    assert not runs(f"{here}::test_that_nobody_wrote")
    assert not runs("tests/test_that_nobody_wrote.py::test_it")
