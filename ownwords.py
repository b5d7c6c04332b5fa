"""The front door: one command, and a sub-command for each thing a person does."""

import json
import os
import socket
import sys
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console

from ingest.error import OwnwordsError

if TYPE_CHECKING:
    from answer.answerer import Answerer
    from eval.run import Ask

app = typer.Typer(
    help="A chat that answers only in its sources' own words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
_out, _err = Console(), Console(stderr=True)

Index = Annotated[Path, typer.Option(help="Folder of the index.")]
_INDEX = Path("data/index")


@app.command()
def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Documents, or folders of them.")],
    index: Index = _INDEX,
) -> None:
    """Read documents and publish an index of them."""
    from answer.reader import calibration
    from index.encoder import encoder
    from index.library import Library
    from index.publish import publish
    from ingest.corpus import Corpus
    from ingest.summary import summary

    corpus = Corpus(paths)
    try:
        published = publish(corpus, index, encoder(), calibration())
    except* OwnwordsError as faults:
        for fault in faults.exceptions:
            _err.print(f"[red]✗[/] {fault}", highlight=False)
        _err.print("Nothing was published: mend these, or leave those files out.")
        raise typer.Exit(2) from None
    library = Library.open(index)
    _out.print(summary(library.store.documents(), corpus.passed_over))
    counts = ", ".join(f"{count} {what}" for what, count in library.manifest.counts.items())
    _out.print(f"{published} {index / published.name} ({counts})")


@app.command()
def ask(  # noqa: PLR0913, PLR0917
    question: Annotated[str, typer.Argument(help="The question.")] = "",
    index: Index = _INDEX,
    region: Annotated[Literal["UK", "US"] | None, typer.Option(help="The asker's.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
    cases: Annotated[Path | None, typer.Option(help="Answer each case of this file.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write the answers to cases here.")] = None,
) -> None:
    """Answer one question, or every case of a file."""
    if (cases is None) == (not question) or (cases is None) != (out is None):
        remedy = 'Give a "question", or --cases CASES.jsonl with --out ANSWERS.jsonl.'
        raise OwnwordsError("There is nothing to ask", "no question and no cases", remedy)
    if cases and out:
        from eval.case import load
        from eval.run import answer_cases, write_answers

        write_answers(out, answer_cases(load(cases), _asker(_answerer(index))))
        return
    answer = _asker(_answerer(index))([question], region)
    if as_json:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
    else:
        from answer.speak import speak

        _out.print(speak(answer))


@app.command("eval")
def evaluate(
    cases: Annotated[Path, typer.Argument(help="Cases, one JSON object a line.")],
    index: Index = _INDEX,
    report: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("report"),
) -> None:
    """Score the answers to cases, and write a report."""
    from eval.case import load
    from eval.report import table, write
    from eval.run import evaluate as run

    loaded = load(cases)
    answerer = _answerer(index)
    summary = run(loaded, _asker(answerer), answerer.library.originals())
    write(summary, report)
    _out.print(table(summary))
    _out.print(f"Report: {report / 'report.html'}")


@app.command()
def serve(
    index: Annotated[Path | None, typer.Option(help="Folder of the index.")] = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
) -> None:
    """Serve the chat. Settings come from OWNWORDS_… variables; these options override them."""
    import uvicorn

    from server.app import create_app
    from server.settings import Settings

    given = {"index": index, "host": host, "port": port}
    settings = Settings().model_copy(update={k: v for k, v in given.items() if v is not None})
    service = create_app(settings)
    # No access log: an address says which document, and so which subject, somebody reads.
    server = uvicorn.Server(uvicorn.Config(service, access_log=False, log_level="warning"))
    with _listening(settings.host, settings.port) as listener:
        _out.print(f"Ownwords is at http://{settings.host}:{settings.port} (Ctrl+C stops it)")
        server.run(sockets=[listener])


@app.command()
def show(
    document: Annotated[str, typer.Argument(help="Id of the document.")], index: Index = _INDEX
) -> None:
    """Print a document's canonical text, byte for byte."""
    from index.library import Library

    store = Library.open(index).store
    found = store.document(document)
    if found is None:
        known = ", ".join(store.document_ids())
        raise OwnwordsError("There is no such document", document, f"There are: {known}.")
    sys.stdout.buffer.write(found.text.encode())


@app.command()
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
    _out.print(f"Wrote {out}")


def _listening(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port))
    except OSError as error:
        remedy = "Name another with --port, or stop what listens there."
        raise OwnwordsError(f"{host}:{port} cannot be used", error.strerror, remedy) from None


def _answerer(index: Path) -> "Answerer":
    """Return an answerer over the current build, its model loaded."""
    from answer.answerer import Answerer
    from index.encoder import encoder
    from index.library import Library

    answerer = Answerer(Library.open(index), encoder())
    answerer.warm_up()
    return answerer


def _asker(answerer: "Answerer") -> "Ask":
    """Return the function that answers (messages, region) in the form of the contract."""
    from answer.render import render

    return lambda turns, region: render(answerer.answer(turns, region), answerer.library)


def main() -> None:
    """Run the command line; faults are told in a sentence, never by a stack trace."""
    try:
        app()
    except OwnwordsError as error:
        _err.print(f"[red]✗[/] {error}", highlight=False)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(1)
    except Exception as error:
        if "OWNWORDS_DEBUG" in os.environ:
            raise
        # Its message might hold what somebody typed.
        last = extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} in {last.filename}, line {last.lineno}"
        _err.print(f"[red]✗[/] Something went wrong: {where}. OWNWORDS_DEBUG=1 tells it all.")
        sys.exit(1)


if __name__ == "__main__":
    main()
