"""The maintainer sees what was read, and what was set aside."""

from pathlib import Path

from rich.console import Console

from ingest.load import load
from ingest.summary import summary

TEA = """---
publisher: Teahouse
reviewed: 2019-05
---
# Tea

Tea is hot. It is old.

## Cups

It is a . It is of the . It is so.

- tea-pot-icon
"""


def test_the_summary_counts_what_was_set_aside(tmp_path: Path) -> None:
    (tmp_path / "tea.md").write_text(TEA)
    (tmp_path / "cup.md").write_text("---\npublisher: Potters\n---\nIt is of clay.\n")
    (tmp_path / "cup.png").touch()
    console = Console(width=200)
    with console.capture() as printed:
        reading = load([tmp_path])
        console.print(summary(reading.documents, reading.passed_over))
    lines = printed.get().splitlines()
    assert [line.split() for line in lines[1:3]] == [
        ["cup", "Potters", "undated", "1", "1", "0", "0"],
        ["tea", "Teahouse", "2019-05", "2", "3", "2", "1"],
    ]
    assert "Passed over" in printed.get()
    assert "cup.png" in printed.get().replace("\n", "")
