"""Commands for the people who write cases."""

import json
import sys
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from commands.console import INDEX, AsJson, Index, stdout
from ingest.printable import printable

cases = typer.Typer(help="Write cases for `ownwords eval`.", no_args_is_help=True)
_FILES = typer.Argument(help="Files of cases, one JSON object a line.")


@cases.command()
def check(
    files: Annotated[list[Path], _FILES], index: Index = INDEX, as_json: AsJson = False
) -> None:
    """Find what is wrong with cases: gold that no page says, duplicates, leaks and the like."""
    from eval.case.check import check as run
    from index.library import Library

    count, findings = run(files, Library.open(index).store)
    if as_json:
        _write([finding.as_json() for finding in findings])
    else:
        for finding in findings:
            _say(f"✗ {finding}")
        _say(f"{len(findings)} findings in {count} cases.")
    if findings:
        raise typer.Exit(1)


@cases.command()
def suggest(
    files: Annotated[list[Path] | None, _FILES] = None,
    index: Index = INDEX,
    as_json: AsJson = False,
) -> None:
    """List the sentences that no case asks for yet."""
    from dataclasses import asdict

    from eval.case.case import load
    from eval.case.suggest import suggest as run
    from index.library import Library

    loaded = [case for file in files or () for case in load(file)]
    found = list(run(loaded, Library.open(index).store))
    if as_json:
        _write([asdict(suggestion) for suggestion in found])
        return
    for (document, section), same in groupby(found, lambda each: (each.doc, each.section)):
        _say(f"\n{document}: {' › '.join(section)}")
        for suggestion in same:
            _say(f"  {suggestion.quote}")
    _say(f"\n{len(found)} sentences are the gold of none of {len(loaded)} cases.")


def _write(rows: Sequence[Mapping[str, object]]) -> None:
    sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")


def _say(line: str) -> None:
    words = "\n".join(map(printable, line.split("\n")))
    stdout.print(words, markup=False, highlight=False, soft_wrap=True)
