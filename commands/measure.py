"""Commands for measuring, and for fitting what is measured."""

from pathlib import Path
from typing import Annotated

import typer

from commands.answering import answerer_of, asker_of
from commands.console import INDEX, Index, stdout


def evaluate(
    cases: Annotated[Path, typer.Argument(help="Cases, one JSON object a line.")],
    index: Index = INDEX,
    report: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("report"),
) -> None:
    """Score the answers to cases, and write a report."""
    from eval.case import load
    from eval.report import table, write
    from eval.run import evaluate as run

    loaded = load(cases)
    answerer = answerer_of(index)
    summary = run(loaded, asker_of(answerer), answerer.library.originals())
    write(summary, report)
    stdout.print(table(summary))
    stdout.print(f"Report: {report / 'report.html'}")


def fit(
    training: Annotated[Path, typer.Option(help="Training pages and questions.")],
    corpus: Annotated[Path, typer.Option(help="Documents that the fit cases ask about.")],
    cases: Annotated[Path, typer.Option(help="Cases set aside for fitting.")],
    out: Annotated[Path, typer.Option(help="Where the calibration is written.")],
) -> None:
    """Fit the reader's weights and its threshold."""
    from eval.case import load
    from eval.fit import fit as run
    from eval.fit import write
    from index.encoder import encoder

    write(run(training, corpus, load(cases), encoder()), out)
    stdout.print(f"Wrote {out}")
