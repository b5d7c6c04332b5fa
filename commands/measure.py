"""Commands for measuring, and for fitting what is measured."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from commands.ablate import ablation
from commands.answering import answerer_of, examiner_of
from commands.console import INDEX, Index, stderr, stdout
from ingest.error import OwnwordsError
from ingest.printable import printable

if TYPE_CHECKING:
    from answer.answerer import Answerer
    from eval.case.case import Case
    from eval.compare.gate import Gate
    from eval.compare.reported import Reported
    from eval.suites.summary import Summary
    from index.asked import Asked


def evaluate(  # noqa: PLR0913, PLR0917
    cases: Annotated[Path, typer.Argument(help="Cases, one JSON object a line.")],
    index: Index = INDEX,
    report: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("report"),
    robustness: Annotated[
        bool, typer.Option("--robustness", help="Ask each case in seven other ways too.")
    ] = False,
    whole: Annotated[
        Path | None, typer.Option(help="Follow-ups written to stand alone, by the cases' ids.")
    ] = None,
    compare: Annotated[
        Path | None, typer.Option(help="An earlier report.json: say what changed since.")
    ] = None,
    gate: Annotated[
        Path | None, typer.Option(help="Gates, in TOML: exit with 1 where a figure fails one.")
    ] = None,
    without_asked: Annotated[
        bool, typer.Option("--without-asked", help="Answer without the index's phrasings.")
    ] = False,
    conversations: Annotated[
        Path | None, typer.Option(help="Conversations to hold and print beside the report.")
    ] = None,
    ablate: Annotated[
        bool, typer.Option("--ablate", help="Turn each stage off in turn: what is each worth?")
    ] = False,
) -> None:
    """Score the answers to cases, and write a report."""
    from eval.ablate.without import without_phrasings
    from eval.case.case import load
    from eval.case.whole import with_whole
    from eval.compare.basis import Basis
    from eval.compare.gate import read_gates
    from eval.compare.reported import read_report
    from eval.report.report import write
    from eval.report.terminal import table

    loaded = with_whole(load(cases), whole) if whole else load(cases)
    # Read before the run, for the report may be written over the earlier one.
    before = read_report(compare) if compare else None
    gates = read_gates(gate) if gate else ()
    answerer = answerer_of(index)
    if without_asked:
        answerer.library = without_phrasings(answerer.library)
    scored, left_out = _apart(loaded, answerer.library.asked)
    basis = Basis.of(cases, answerer.library, left_out)
    summary = _run(scored, answerer, robustness)
    write(summary, report, basis)
    stdout.print(table(summary))
    stdout.print(f"Report: {report / 'report.html'}")
    now = read_report(report / "report.json")
    if before:
        _tell_changes(before, now)
    if conversations:
        _hold_conversations(conversations, answerer, report)
    if ablate:
        ablation(scored, answerer, report, basis)
    if gates:
        _hold(gates, now)


def _run(cases: "Sequence[Case]", answerer: "Answerer", robustness: bool) -> "Summary":
    from eval.ask.rewording import REWORDINGS
    from eval.ask.run import evaluate
    from eval.measure.stage import stage_of, tracer

    library = answerer.library
    trace = tracer(answerer)
    return evaluate(
        cases,
        examiner_of(answerer),
        library.originals(),
        stage_of=lambda score: stage_of(score, library, trace),
        rewordings=REWORDINGS if robustness else {},
    )


def _apart(cases: "Sequence[Case]", asked: "Asked") -> "tuple[Sequence[Case], Sequence[Case]]":
    """Return the cases to score, and those that a phrasing asks: these are named, not scored."""
    from eval.case.phrased import apart

    kept, left_out = apart(cases, [lead.question for lead in asked.leads])
    if left_out:
        names = printable(", ".join(case.id for case in left_out))
        said = f"Left out, for a phrasing of the index asks the same ({len(left_out)}): {names}"
        stderr.print(said, markup=False, highlight=False, soft_wrap=True)
    if not kept:
        remedy = "Write cases in other words than the phrasings."
        raise OwnwordsError("No case is left to score", f"{len(left_out)} left out", remedy)
    return kept, left_out


def _hold_conversations(path: Path, answerer: "Answerer", report: Path) -> None:
    from answer.render import render
    from eval.aside import written_aside
    from eval.ask.conversation import load, page

    def reply(turns: Sequence[str], region: str | None, said: Sequence[str]) -> dict[str, Any]:
        return render(answerer.answer(turns, region, said), answerer.library)

    held = report / "conversations.md"
    with written_aside(held) as append:
        append(page(load(path), reply))
    stdout.print(f"Conversations: {held}")


def _tell_changes(before: "Reported", now: "Reported") -> None:
    from eval.compare.compare import compare
    from eval.compare.compared import figure_table, outcome_table, told

    comparison = compare(before, now)
    for line in told(comparison):
        stdout.print(printable(line), markup=False, highlight=False, soft_wrap=True)
    stdout.print(outcome_table(comparison), figure_table(comparison))


def _hold(gates: "Sequence[Gate]", run: "Reported") -> None:
    """Exit with 1 where the run fails a gate, each told in a line of its own."""
    from eval.compare.gate import failures

    failed = failures(gates, run)
    for failure in failed:
        stderr.print(f"[red]✗[/] {failure}", highlight=False, soft_wrap=True)
    if failed:
        raise typer.Exit(1)
    stdout.print(f"Gates that hold: {len(gates)}")


def fit(
    training: Annotated[Path, typer.Option(help="Training pages and questions.")],
    corpus: Annotated[Path, typer.Option(help="Documents that the fit cases ask about.")],
    cases: Annotated[Path, typer.Option(help="Cases set aside for fitting.")],
    out: Annotated[Path, typer.Option(help="Where the calibration is written.")],
    max_risk: Annotated[
        float, typer.Option(min=0, max=1, help="Share of the answers in which no quote answers.")
    ] = 0.12,
) -> None:
    """Fit the reader's weights, and its threshold to the risk that is allowed."""
    from eval.calibrate.fit import fit as run
    from eval.calibrate.fit import write
    from eval.case.split import fit_cases
    from index.encoder import encoder

    write(run(training, corpus, fit_cases(cases), encoder(), max_risk), out)
    stdout.print(f"Wrote {out}")
