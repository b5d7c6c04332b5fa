"""What every command shares: where it prints, and the option that names the index."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from ingest.printable import printable

stdout, stderr = Console(), Console(stderr=True)

Index = Annotated[Path, typer.Option(help="Folder of the index.")]
INDEX = Path("data/index")
AsJson = Annotated[bool, typer.Option("--json", help="Print it as JSON.")]


def tell(faults: Iterable[BaseException]) -> None:
    """Print each fault in a sentence, whatever signs its value holds."""
    for fault in faults:
        stderr.print(Text.assemble(("✗ ", "red"), printable(str(fault))), highlight=False)
