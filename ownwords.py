"""The front door: one command, and a sub-command for each thing a person does."""

import os
import sys
from traceback import extract_tb

import typer

from commands.asked import asked
from commands.bench import bench
from commands.cases import cases
from commands.chat import ask, serve
from commands.console import stderr, tell
from commands.corpus import diff, fetch, ingest, lint, show, withdraw
from commands.measure import evaluate, fit
from commands.read import read
from ingest.error import OwnwordsError

app = typer.Typer(
    help="A chat that answers only in its sources' own words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (ingest, ask, serve, lint, fetch, withdraw, diff, show):
    app.command()(command)
app.command("eval")(evaluate)
app.command()(fit)
app.command()(bench)
app.command()(read)
app.add_typer(cases, name="cases")
app.add_typer(asked, name="asked")


def main() -> None:
    """Run the command line; faults are told in a sentence, never by a stack trace."""
    try:
        app()
    except OwnwordsError as error:
        tell([error])
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(1)
    except Exception as error:
        if "OWNWORDS_DEBUG" in os.environ:
            raise
        # Its message might hold what somebody typed.
        last = extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} in {last.filename}, line {last.lineno}"
        stderr.print(f"[red]✗[/] Something went wrong: {where}. OWNWORDS_DEBUG=1 tells it all.")
        sys.exit(1)


if __name__ == "__main__":
    main()
