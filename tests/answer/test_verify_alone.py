"""`answer/verify.py` is the only place in the project that makes a Quote."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("ingest", "index", "answer", "server", "eval")


def files() -> list[Path]:
    return [ROOT / "ownwords.py", *(f for room in ROOMS for f in (ROOT / room).rglob("*.py"))]


def nodes(file: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(file.read_text()))


def makes_a_quote(node: ast.AST) -> bool:
    """Whether it is `Quote(…)` or `answer.Quote(…)`."""
    called = node.func if isinstance(node, ast.Call) else None
    return "Quote" in (getattr(called, "id", ""), getattr(called, "attr", ""))


def test_no_other_place_makes_one() -> None:
    makers = [file for file in files() if any(map(makes_a_quote, nodes(file)))]
    assert len(files()) > 40
    assert makers == [ROOT / "answer" / "verify.py"]


def test_nobody_makes_one_under_another_name() -> None:
    for file in files():
        imported = [n for n in nodes(file) if isinstance(n, ast.alias) and n.name == "Quote"]
        assert not [alias.asname for alias in imported if alias.asname], file


def test_nothing_edits_one() -> None:
    for file in (ROOT / "answer").rglob("*.py"):
        names = {n.name for n in nodes(file) if isinstance(n, ast.alias)}
        assert not names & {"copy", "dataclasses", "replace"}, file
