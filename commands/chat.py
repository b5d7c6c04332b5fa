"""Commands for asking questions, and for letting others ask them."""

import json
import socket
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from commands.answering import answerer_of, asker_of
from commands.console import INDEX, AsJson, Index, stdout
from ingest.error import OwnwordsError


def ask(  # noqa: PLR0913, PLR0917
    question: Annotated[str, typer.Argument(help="The question.")] = "",
    index: Index = INDEX,
    region: Annotated[Literal["UK", "US"] | None, typer.Option(help="The asker's.")] = None,
    as_json: AsJson = False,
    cases: Annotated[Path | None, typer.Option(help="Answer each case of this file.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write the answers to cases here.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show how it came about.")] = False,
) -> None:
    """Answer one question, or every case of a file."""
    if (cases is None) == (not question) or (cases is None) != (out is None):
        remedy = 'Give a "question", or --cases CASES.jsonl with --out ANSWERS.jsonl.'
        raise OwnwordsError("There is nothing to ask", "no question and no cases", remedy)
    from answer.render import render
    from answer.triage.reply import noticed, urgent_reply

    if cases and out:
        from eval.ask.run import answer_cases, write_answers
        from eval.case.case import load

        write_answers(out, answer_cases(load(cases), asker_of(answerer_of(index))))
        return
    if explain:
        from answer.explain import explained

        stdout.print(explained(answerer_of(index), [question], region))
        return
    urgent = urgent_reply(noticed([question]), region)  # before the index, which may not be there
    answer = render(urgent, None) if urgent else asker_of(answerer_of(index))([question], region)
    if as_json:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
    else:
        from answer.speak import speak

        stdout.print(speak(answer))


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
        stdout.print(f"Ownwords is at http://{settings.host}:{settings.port} (Ctrl+C stops it)")
        server.run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port))
    except OSError as error:
        remedy = "Name another with --port, or stop what listens there."
        raise OwnwordsError(f"{host}:{port} cannot be used", error.strerror, remedy) from None
