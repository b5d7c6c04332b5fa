"""What an evaluation tells of each stage, for the command that scores cases."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from commands.answering import examiner_of
from commands.console import stderr, stdout

if TYPE_CHECKING:
    from answer.answerer import Answerer
    from eval.case.case import Case
    from eval.compare.basis import Basis


def ablation(cases: "Sequence[Case]", answerer: "Answerer", report: Path, basis: "Basis") -> None:
    """Ask cases with one stage after the other turned off, and say what that cost."""
    from eval.ablate.ablated import LEGEND, table
    from eval.ablate.ablation import ablate, write
    from eval.ablate.without import WITHOUT, Parts
    from index.encoder import encoder

    parts = Parts.of(answerer.library, encoder())
    others = {stage: off(parts).answerer() for stage, off in WITHOUT.items()}
    for each in others.values():
        each.warm_up()
    stderr.print(f"Asking {len(cases)} cases, each without {len(others)} stages …", style="dim")
    asks = {stage: examiner_of(each) for stage, each in others.items()}
    found = ablate(cases, examiner_of(answerer), asks, answerer.library.originals())
    write(found, report, basis)
    stdout.print(table(found), LEGEND, f"Ablation: {report / 'ablation.json'}", sep="\n")
