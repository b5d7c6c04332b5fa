"""What the tests of lint share: documents made of a few words, and what lint finds in them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ingest.document import Document
from ingest.facts.sources import Stated
from ingest.lint.finding import Finding
from ingest.lint.lint import lint
from ingest.read import read_document

TODAY = date(2026, 6, 15)
FACTS = "---\npublisher: Teahouse\nreviewed: 2026-01\n---\n"  # four lines


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    """Return a document in Markdown, with a publisher and a date unless it states its own."""

    def written(text: str, name: str = "tea.md") -> Document:
        file = tmp_path / name
        file.write_text(text if text.startswith("---") else FACTS + text)
        return read_document(file, Stated())

    return written


@pytest.fixture
def found(read: Callable[..., Document]) -> Callable[..., list[Finding]]:
    """Return what lint finds in texts, each the document after the last."""

    def of(*texts: str) -> list[Finding]:
        documents = (read(text, f"tea-{number}.md") for number, text in enumerate(texts))
        return list(lint(documents, TODAY))

    return of
