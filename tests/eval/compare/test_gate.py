"""Gates hold figures to bounds, and say in a line which of them failed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from eval.compare.gate import Gate, failures, read_gates
from eval.compare.reported import Reported
from eval.measure.interval import Figure
from ingest.error import OwnwordsError

HIT = "selection hit@1"
SLOW = "latency median time"
NONE = "safety crisis notice"
TAG = "near-domain refused"


@pytest.fixture
def run() -> Reported:
    figures = {
        HIT: Figure("hit@1", 0.6, 50, 0.46, 0.72),
        SLOW: Figure("median time", 20, 50, 18, 25, "ms"),
        NONE: Figure("crisis notice", None, 0, None, None),
    }
    return Reported(figures, {TAG: Figure("refused", 0.2, 10, 0.06, 0.51)}, {})


@pytest.fixture
def gates(tmp_path: Path) -> Callable[[str], tuple[Gate, ...]]:
    def read(text: str) -> tuple[Gate, ...]:
        path = tmp_path / "gates.toml"
        path.write_text(text)
        return read_gates(path)

    return read


def gate(figure: str, bound: str) -> str:
    return f'[gate."{figure}"]\n{bound}\n'


@pytest.mark.parametrize(
    ("figure", "bound"),
    [
        (HIT, "at_least = 0.6"),
        (HIT, "at_least = 0.46\nlower_bound = true"),
        (HIT, "at_least = 0.6\nlower_bound = false"),
        (SLOW, "at_most = 20"),
        (SLOW, "at_least = 1\nat_most = 25\nupper_bound = true"),
        (TAG, "at_least = 0.2"),
    ],
)
def test_a_figure_at_its_bound_passes(gates, run, figure: str, bound: str) -> None:
    assert failures(gates(gate(figure, bound)), run) == []


@pytest.mark.parametrize(
    ("figure", "bound", "line"),
    [
        (HIT, "at_least = 0.61", "gate selection hit@1: 0.6 (n 50), at_least 0.61"),
        (
            *(HIT, "at_least = 0.6\nlower_bound = true"),
            "gate selection hit@1: lower_bound 0.46 (n 50), at_least 0.6",
        ),
        (
            *(SLOW, "at_most = 20\nupper_bound = true"),
            "gate latency median time: upper_bound 25 (n 50), at_most 20",
        ),
        (TAG, "at_least = 0.5", "gate near-domain refused: 0.2 (n 10), at_least 0.5"),
        (NONE, "at_least = 0", "gate safety crisis notice: nothing measured (n 0), at_least 0"),
    ],
)
def test_a_failure_is_told_with_name_value_n_and_bound(
    gates, run, figure: str, bound: str, line: str
) -> None:
    assert failures(gates(gate(figure, bound)), run) == [line]


def test_a_gate_of_two_sides_can_fail_on_either(gates, run) -> None:
    both = gates(gate(HIT, "at_least = 0.7\nat_most = 0.5"))
    assert len(failures(both, run)) == 2


def test_a_figure_that_the_run_does_not_have_is_told_with_those_it_has(gates, run) -> None:
    with pytest.raises(OwnwordsError, match=rf"hit@9.*{HIT}, {SLOW}"):
        failures(gates(gate("selection hit@9", "at_least = 0")), run)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no gate"),
        ("gate = 1", "gates.toml: gate"),
        ("[gates]\n", "gates.toml: gates"),
        ("[gate", "gates.toml"),
        (gate(HIT, ""), "at_least = 0.6"),
        (gate(HIT, "lower_bound = true"), "at_least = 0.6"),
        (gate(HIT, "atleast = 0.6"), "at_least = 0.6"),
        (gate(HIT, "at_least = 0.6\natmost = 1"), "atmost: 1. Known keys: at_least, at_most"),
        (gate(HIT, 'at_least = "60%"'), "at_least: 60%. Give a number"),
        (gate(HIT, "at_least = true"), "at_least: True. Give a number"),
        (gate(HIT, "at_least = nan"), "at_least: nan. Give a number"),
        (gate(HIT, "at_least = 0.6\nlower_bound = 1"), "lower_bound: 1. Use true or false"),
        (gate(HIT, "at_least = 0.6\nupper_bound = true"), "needs `at_most` beside it"),
    ],
)
def test_a_gates_file_with_a_fault_is_refused(gates, text: str, told: str) -> None:
    with pytest.raises(OwnwordsError) as error:
        gates(text)
    assert told in str(error.value)


def test_a_gates_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match=r"gates\.toml: No such file"):
        read_gates(tmp_path / "gates.toml")


def test_the_gates_that_ship_can_be_read() -> None:
    assert read_gates(Path(__file__).parents[3] / "eval" / "gates.toml")
