"""Documents in, findings out: each with its line, in order, and without keeping a document."""

import weakref
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from ingest.document import Document
from ingest.lint.finding import Finding, Kind
from ingest.lint.lint import lint
from ingest.load import load

Found = Callable[..., list[Finding]]
Write = Callable[[Path, Mapping[str, str | bytes]], Path]
TODAY = date(2026, 6, 15)


def linted(folder: Path) -> list[Finding]:
    reading = load([folder])
    assert reading.errors == []
    return list(lint(reading.documents, TODAY))


def test_findings_of_a_document_come_in_the_order_of_its_lines(found: Found) -> None:
    findings = found("---\nid: tea\n---\nShare this page\n\nTea is hot.\n\nIt is a.\n")
    assert [finding.line for finding in findings] == [1, 1, 4, 8]
    assert [finding.document for finding in findings] == ["tea"] * 4


def test_the_line_is_that_of_the_sentence_in_its_file(tmp_path: Path, write: Write) -> None:
    text = "Tea\n\nTea is hot and it is brown and it is good for you. It\nmust stand.\nIt is a.\n"
    (tmp_path / "tea.txt").write_text(text)
    damaged = [finding for finding in linted(tmp_path) if finding.kind is Kind.DAMAGED]
    assert [(finding.line, finding.text) for finding in damaged] == [(5, "It is a.")]


def test_a_sentence_that_is_released_is_no_finding(tmp_path: Path, write: Write) -> None:
    damaged = "---\npublisher: Teahouse\nreviewed: 2026\n---\nTea is hot.\n\nIt is of of tea.\n"
    assert [f.kind for f in linted(write(tmp_path, {"tea.md": damaged}))] == [Kind.DAMAGED]
    overrule = 'words = "It is of of"\nquarantined = false\nreason = "It is a poem."\n'
    toml = f'[[source]]\nfile = "tea.md"\n[[source.overrule]]\n{overrule}'
    assert linted(write(tmp_path, {"sources.toml": toml})) == []


def test_a_sentence_that_is_withheld_is_a_finding(tmp_path: Path, write: Write) -> None:
    sound = "---\npublisher: Teahouse\nreviewed: 2026\n---\nTea is hot.\n\nIt is old.\n"
    assert linted(write(tmp_path, {"tea.md": sound})) == []
    overrule = 'words = "It is old"\nquarantined = true\nreason = "It is new."\n'
    toml = f'[[source]]\nfile = "tea.md"\n[[source.overrule]]\n{overrule}'
    (finding,) = linted(write(tmp_path, {"sources.toml": toml}))
    assert (finding.kind, finding.text) == (Kind.WITHHELD, "It is old.")
    assert finding.quarantined


def test_no_document_is_kept(read: Callable[..., Document]) -> None:
    seen: list[weakref.ref[Document]] = []

    def documents() -> Iterator[Document]:
        for number in range(3):
            document = read("It is a. " + "Tea is hot. " * 10, f"{number}.md")
            seen.append(weakref.ref(document))
            yield document

    alive = [sum(ref() is not None for ref in seen) for _ in lint(documents(), TODAY)]
    assert len(seen) == 3
    assert max(alive) <= 2  # the one at hand, and the one that is being read


def test_as_json_it_is_what_scripts_rely_on(found: Found) -> None:
    (finding,) = found("Tea is hot. It is a.")
    assert finding.as_json() == {
        "document": "tea-0",
        "line": finding.line,
        "kind": "damaged",
        "text": "It is a.",
        "quarantined": True,
    }


@pytest.fixture(scope="module")
def of_publishers(publishers: Path) -> list[Finding]:
    return linted(publishers)


def test_the_publishers_documents_are_old_or_overdue(of_publishers: list[Finding]) -> None:
    dated = {(f.document, f.kind) for f in of_publishers if f.line == 1 and not f.quarantined}
    assert dated == {("komen", Kind.OLD), ("bcn", Kind.OVERDUE)}


def test_the_publishers_documents_have_furniture_and_damage(of_publishers: list[Finding]) -> None:
    quarantined = {(f.document, f.kind) for f in of_publishers if f.quarantined}
    assert quarantined >= {
        ("komen", Kind.CHROME),
        ("cleveland", Kind.CHROME),
        ("cleveland", Kind.EMPTY_LIST),
        ("bcn", Kind.CHROME),
        ("bcn", Kind.DAMAGED),
        ("bcn", Kind.EMPTY_LIST),
    }


def test_a_publishers_statistic_without_a_period_is_found(of_publishers: list[Finding]) -> None:
    statistics = {(f.document, f.note) for f in of_publishers if f.kind is Kind.STATISTIC}
    assert ("cleveland", "no period") in statistics


def test_a_finding_on_a_sentence_names_the_line_on_which_it_begins(
    of_publishers: list[Finding],
) -> None:
    sentences = [f for f in of_publishers if f.quarantined]
    assert sentences
    for finding in sentences:
        line = finding.file.read_text().replace("\u00a0", " ").split("\n")[finding.line - 1]
        assert finding.text.split("\n")[0] in line
