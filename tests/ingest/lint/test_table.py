"""The table is read at a terminal: files, lines, words, and what to do."""

from collections.abc import Iterable
from pathlib import Path

from rich.console import Console

from ingest.lint.finding import Finding, Kind
from ingest.lint.table import _ADVICE, table

WIDTH = 100


def finding(kind: Kind, text: str, file: str = "tea.md", line: int = 3, note: str = "") -> Finding:
    return Finding("tea", Path(file), line, kind, text, kind is Kind.DAMAGED, note)


def printed(findings: Iterable[Finding]) -> str:
    console = Console(width=WIDTH, force_terminal=False)
    with console.capture() as capture:
        console.print(table(findings))
    return capture.get()


def test_a_finding_stands_under_its_file_with_its_line_and_words() -> None:
    lines = printed([finding(Kind.DAMAGED, "It depends on the.", note="see tea")]).splitlines()
    assert lines[0].strip() == "tea.md"
    assert lines[1].split() == [":3", "✗", "damaged", "It", "depends", "on", "the."]
    assert lines[2].strip() == "see tea"


def test_only_what_is_never_quoted_is_marked() -> None:
    both = [finding(Kind.DAMAGED, "It is a."), finding(Kind.OLD, "2015")]
    rows = printed(both).splitlines()
    assert all(("✗" in row) == ("damaged" in row) for row in rows[1:3])
    assert "✗ is never quoted" in printed(both)
    assert "✗" not in printed(both[1:])


def test_each_kind_is_counted_and_has_advice() -> None:
    same = [finding(Kind.OLD, "2015", file) for file in ("a.md", "b.md")]
    text = printed([*same, finding(Kind.OLD, "2016", "b.md")])
    (row,) = [row for row in text.splitlines() if "Ask the publisher" in row]
    assert row.split()[:3] == ["old", "3", "2"]
    assert _ADVICE.keys() == set(Kind)


def test_long_words_are_cut_and_no_line_is_too_long() -> None:
    text = printed([finding(Kind.DAMAGED, "tea " * 500), finding(Kind.DAMAGED, "tea" * 50)])
    assert "…" in text
    assert len(text.splitlines()) < 20
    assert max(map(len, text.splitlines())) <= WIDTH


def test_a_paragraph_in_many_files_comes_once() -> None:
    files = [f"{number}.md" for number in range(40)]
    many = [finding(Kind.NEAR_DUPLICATE, "Call us.", f, note="as in tea.md:9") for f in files]
    text = printed(many)
    assert text.count("Call us.") == 1
    assert "as in tea.md:9, and in 39 more files" in text
    (row,) = [row for row in text.splitlines() if _ADVICE[Kind.NEAR_DUPLICATE] in row]
    assert row.split()[1:3] == ["40", "40"]


def test_a_paragraph_in_few_files_comes_each_time() -> None:
    files = [f"{number}.md" for number in range(5)]
    few = [finding(Kind.NEAR_DUPLICATE, "Call us.", f, note="as in tea.md:9") for f in files]
    assert printed(few).count("Call us.") == 5


def test_words_of_a_document_are_no_marks_of_ours() -> None:
    text = printed([finding(Kind.DAMAGED, "[red]It[/red] \x1b[31mis[/]\ta\nb.", "[bold].md")])
    assert "[bold].md" in text
    assert "[red]It[/red]" in text
    assert "\x1b" not in text


def test_nothing_found_is_said() -> None:
    assert printed([]).strip() == "Nothing found."
