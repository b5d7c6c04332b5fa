"""Findings -> a table for the maintainer, file by file, and what to do about each kind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import shorten

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ingest.facts.sources import SOURCES_FILE
from ingest.lint.finding import Finding, Kind
from ingest.printable import printable

_ADVICE = {
    Kind.DAMAGED: "Words are missing. Mend the file.",
    Kind.EMPTY_LIST: "The list that it announces is missing. Mend the file.",
    Kind.ENCODING: "Letters were read wrongly. Save the file as UTF-8.",
    Kind.CHROME: "Words of the website, not of its subject. Nothing to do.",
    Kind.WITHHELD: f"Withheld by {SOURCES_FILE}.",
    Kind.NO_PUBLISHER: f"Name the publisher, in the file or in {SOURCES_FILE}.",
    Kind.UNDATED: f"Say when it was reviewed, in the file or in {SOURCES_FILE}.",
    Kind.OVERDUE: "Ask the publisher for a newer version.",
    Kind.OLD: "Ask the publisher whether it still holds.",
    Kind.NEAR_DUPLICATE: "Change both places, or leave one out.",
    Kind.READING_GRADE: "Shorten its sentences and words: patients aged 14 read grade 9.",
    Kind.STATISTIC: "Say of whom, and over what time.",
}
_LEGEND = f"✗ is never quoted. Where the rule is wrong, overrule it in {SOURCES_FILE}."
_LONGEST = 200  # characters of the words
_FEW = 5  # files in which the same paragraph is named each time


def table(findings: Iterable[Finding]) -> RenderableType:
    """Return the findings under the names of their files, then the kinds of them."""
    found = list(findings)
    if not found:
        return Text("Nothing found.")
    by_file = groupby(_without_boilerplate(found), lambda pair: pair[0].file)
    files = [
        Group(Text(printable(str(file)), style="bold"), _rows(pairs), "") for file, pairs in by_file
    ]
    legend = ["", _LEGEND] if any(finding.quarantined for finding in found) else []
    return Group(*files, _kinds(found), *legend)


def _without_boilerplate(findings: list[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield findings with their notes; a paragraph that stands in many files comes once."""
    files = defaultdict(set)
    for finding in findings:
        if finding.kind is Kind.NEAR_DUPLICATE:
            files[finding.note].add(finding.file)
    shown = set()
    for finding in findings:
        more = len(files[finding.note]) - 1 if finding.note in files else 0
        if more < _FEW:
            yield finding, finding.note
        elif finding.note not in shown:
            shown.add(finding.note)
            yield finding, f"{finding.note}, and in {more} more files"


def _rows(pairs: Iterable[tuple[Finding, str]]) -> Table:
    rows = Table.grid(padding=(0, 2, 0, 0))
    rows.add_column(justify="right", style="dim", no_wrap=True, min_width=6)
    rows.add_column(no_wrap=True, min_width=max(map(len, Kind)) + 2)
    rows.add_column(overflow="fold")
    for finding, note in pairs:
        words = Text(shorten(printable(finding.text), _LONGEST, placeholder=" …"))
        if note:
            words.append(f"\n{printable(note)}", style="dim")
        rows.add_row(f":{finding.line}", _marked(finding.kind, finding.quarantined), words)
    return rows


def _kinds(findings: list[Finding]) -> Table:
    by_kind = defaultdict(list)
    for finding in findings:
        by_kind[finding.kind].append(finding)
    summary = Table("kind", box=None, header_style="bold", padding=(0, 2, 0, 0))
    summary.add_column("found", justify="right")
    summary.add_column("in files", justify="right")
    summary.add_column("what to do")
    for kind in (kind for kind in Kind if kind in by_kind):
        same = by_kind[kind]
        files = {finding.file for finding in same}
        mark = _marked(kind, same[0].quarantined)
        summary.add_row(mark, str(len(same)), str(len(files)), _ADVICE[kind])
    return summary


def _marked(kind: Kind, quarantined: bool) -> Text:
    return Text(f"✗ {kind}", style="red") if quarantined else Text(f"  {kind}", style="yellow")
