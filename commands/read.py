"""The command that asks the reader about any pairs, without an index."""

import json
from pathlib import Path
from typing import Annotated

import typer

from commands.console import stdout


def read(
    pairs: Annotated[
        Path, typer.Option(help="Pairs, a line each: id, question, section, before, text.")
    ],
    out: Annotated[Path, typer.Option(help="Where the scores are written: id, p.")],
) -> None:
    """Say for each pair how likely the text answers the question."""
    from eval.aside import written_aside
    from eval.pairs import read_pairs, scored

    named = list(read_pairs(pairs))
    with written_aside(out) as append:
        for name, p in scored(named):
            append(json.dumps({"id": name, "p": round(p, 6)}, ensure_ascii=False) + "\n")
    stdout.print(f"Wrote {out}: {len(named):,} scores")
