"""A sources.toml that is made to do harm is one error, which says what to mend."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Ingested

ENTRY = '[[source]]\nfile = "tea.md"\n'
HOSTILE: dict[str, bytes | str] = {
    "binary": bytes(range(256)),
    "latin-1": b"\xe9 = 1",
    "NUL": "a = \0",
    "cut off": "[[source",
    "no table": "source = 1",
    "a table": "[source]",
    "a list of numbers": "source = [1, 2]",
    "unknown table": "[a]\nb = 1",
    "no file": "[[source]]\ntitle = 'Tea'",
    "file of a number": "[[source]]\nfile = 1",
    "file with NUL": '[[source]]\nfile = "te\\u0000a.md"',
    "file outside": '[[source]]\nfile = "../../../etc/nowhere"',
    "file with a name too long": f'[[source]]\nfile = "{"x" * 100_000}"',
    "file twice": ENTRY * 2,
    "unknown key": ENTRY + "a = 1",
    "title of a number": ENTRY + "title = 1",
    "title of tables": ENTRY + "title = [[{a = 1}]]",
    "no text": ENTRY + 'title = " "',
    "id with a path": ENTRY + 'id = "../../etc"',
    "no day": ENTRY + 'reviewed = "2024-13-45"',
    "hour": ENTRY + "reviewed = 07:32:00",
    "endless": ENTRY + "reviewed = inf",
    "no number": ENTRY + "reviewed = nan",
    "overrule of a number": ENTRY + "overrule = 1",
    "overrule without words": ENTRY + "[[source.overrule]]\nquarantined = true",
    "overrule of the wrong type": ENTRY + '[[source.overrule]]\nwords = 1\nquarantined = "yes"',
    "ten thousand keys": ENTRY + "".join(f"k{n} = 1\n" for n in range(10_000)),
    "deep keys": "a." * 900 + "a = 1",
    "too large": "#" * 20_000_001,
    "deep arrays": "a = " + "[" * 20_000,
    "deep tables": "a = " + "{a = " * 20_000,
    "huge number": "a = " + "9" * 10_000,
    "huge number in hexadecimal": ENTRY + "title = 0x" + "f" * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_sources_toml_is_one_error(
    ingest: Callable[..., Ingested], tmp_path: Path, name: str
) -> None:
    words = HOSTILE[name]
    (tmp_path / "tea.md").write_text("# Tea\n\nTea is hot.\n")
    (tmp_path / "sources.toml").write_bytes(words if isinstance(words, bytes) else words.encode())
    (error,) = ingest(tmp_path).errors
    assert "sources.toml" in error.what
    assert error.remedy.endswith(".")
    assert len(error.value) < 200
