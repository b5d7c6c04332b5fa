"""The command that measures on public sets."""

from pathlib import Path
from typing import Annotated

import typer

from commands.console import stderr, stdout

_CACHE = Path("data/bench-public")


def bench(
    folder: Annotated[Path, typer.Argument(help="Folder of the public sets' files.")],
    report: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("report"),
    only: Annotated[str | None, typer.Option("--set", help="Measure this set alone.")] = None,
    sample: Annotated[
        int, typer.Option(min=0, help="Questions of each kind a set, at most; 0 for all.")
    ] = 100,
    seed: Annotated[int, typer.Option(help="What the sample is drawn by.")] = 7,
) -> None:
    """Measure on public sets, beside published figures."""
    from eval.public.bench import bench as run
    from eval.public.bench import names_in
    from eval.public.report import table, told, write
    from eval.public.suite import Setting
    from index.encoder import encoder

    names = names_in(folder, only)
    setting = Setting(_CACHE, encoder())
    found = run(folder, names, sample, seed, setting, lambda text: stderr.print(text, style="dim"))
    write(found, report)
    stdout.print(table(found))
    stdout.print(told(found))
    stdout.print(f"Report: {report / 'bench.html'}")
