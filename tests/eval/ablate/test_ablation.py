"""What a stage is worth is what is lost, case by case, where it is turned off."""

import json
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from eval.ablate.ablated import table
from eval.ablate.ablation import Ablation, ablate, write
from eval.case.case import Expect
from eval.compare.basis import Basis

pytestmark = pytest.mark.usefixtures("few_resamples")


@pytest.fixture
def ablation(tea) -> Ablation:
    """Twelve answerable cases and two others: the whole does all right; "mute" never answers."""
    cases = [tea.case(tea.green, id=f"{n}") for n in range(12)]
    cases += [tea.case(id=f"no {n}", turns=("Why?",), expect=Expect.ABSTAIN) for n in range(2)]

    def whole(turns: Sequence[str], region: str | None) -> Any:
        return tea.refusal() if turns == ("Why?",) else tea.answer(tea.green)

    without = {"mute": tea.always(tea.refusal()), "idle": whole}
    return ablate(cases, whole, without, tea.originals)


def test_what_is_lost_without_a_stage_is_its_worth(ablation: Ablation) -> None:
    assert {name: figure.value for name, figure in ablation.whole.items()} == pytest.approx(
        {"hit@1": 1, "hit@3": 1, "answered": 1, "refused": 1, "AUROC": 1}
        | {"median time": ablation.whole["median time"].value}
    )
    mute = ablation.stages[0]
    assert (mute.stage, mute.figures["hit@1"].value, mute.figures["AUROC"].value) == (
        "mute",
        0,
        0.5,
    )
    lost = mute.changes["hit@1"]
    assert (lost.value, lost.n, lost.unit) == (-1, 12, "points")
    assert -1 <= lost.low <= lost.high < 0
    assert mute.changes["AUROC"].value == -0.5
    assert mute.changes["refused"].value == 0


def test_a_stage_that_does_nothing_is_worth_nothing(ablation: Ablation) -> None:
    idle = ablation.stages[1]
    changes = [idle.changes[name].value for name in ("hit@1", "answered", "refused", "AUROC")]
    assert changes == [0, 0, 0, 0]


def test_a_case_is_asked_in_all_ways_before_the_next_and_each_way_is_first_in_its_turn(tea) -> None:
    asked: list[tuple[str, str]] = []

    def asker(name: str) -> Any:
        def ask(turns: Sequence[str], region: str | None) -> Any:
            asked.append((name, turns[-1]))
            return tea.refusal()

        return ask

    cases = [tea.case(tea.green, id=turn, turns=(turn,)) for turn in ("One?", "Two?")]
    ablate(cases, asker("whole"), {"a": asker("a")}, tea.originals)
    assert asked == [("whole", "One?"), ("a", "One?"), ("a", "Two?"), ("whole", "Two?")]


def test_the_table_has_every_stage_its_n_and_marks_what_chance_does_not_explain(
    ablation: Ablation,
) -> None:
    console = Console(width=80, file=StringIO())
    console.print(table(ablation))
    lines = console.file.getvalue().splitlines()
    assert "14 cases" in lines[0]
    assert any(line.split()[:5] == ["off", "of", "12", "of", "12"] for line in lines)
    mute = next(place for place, line in enumerate(lines) if line.split()[:1] == ["mute"])
    assert lines[mute].split()[1:6] == ["0.0%", "0.0%", "0.0%", "100.0%", "0.50"]
    assert lines[mute + 1].split()[:4] == ["-100.0*", "-100.0*", "-100.0*", "+0.0"]
    assert max(map(len, lines)) <= 80


def test_machines_get_the_figures_with_their_changes(ablation: Ablation, tmp_path: Path) -> None:
    write(ablation, tmp_path, Basis("c" * 64))
    report = json.loads((tmp_path / "ablation.json").read_text())
    assert (report["basis"]["cases"], report["cases"]) == ("c" * 64, 14)
    assert list(report["without"]) == ["mute", "idle"]
    mute = report["without"]["mute"]
    assert (mute["figures"]["hit@1"]["value"], mute["figures"]["hit@1"]["n"]) == (0, 12)
    assert mute["changes"]["hit@1"]["value"] == -1
    assert report["whole"]["hit@1"]["value"] == 1


def test_cases_without_anything_to_refuse_are_ablated_too(tea) -> None:
    mute = tea.always(tea.refusal())
    found = ablate([tea.case(tea.green)], mute, {"a": mute}, tea.originals)
    assert found.whole["AUROC"].value is found.stages[0].changes["AUROC"].value is None
    Console(file=StringIO()).print(table(found))
