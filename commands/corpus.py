"""Commands for the people who keep the documents."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import INDEX, AsJson, Index, stderr, stdout, tell
from ingest.error import OwnwordsError
from ingest.printable import printable

if TYPE_CHECKING:
    from index.library import Library
    from ingest.document import Document

Paths = Annotated[list[Path], typer.Argument(help="Documents, or folders of them.")]


def ingest(
    paths: Paths,
    index: Index = INDEX,
    verify: Annotated[
        bool, typer.Option("--verify", help="List words that a second extraction reads otherwise.")
    ] = False,
) -> None:
    """Read documents and publish an index of them."""
    from answer.reader import calibration
    from index.asked import leads_of
    from index.encoder import encoder
    from index.library import Library
    from index.publish import publish
    from index.withdrawal import withdrawn
    from ingest.corpus import Corpus
    from ingest.summary import summary

    corpus = Corpus(paths)
    if corpus.is_empty:
        tell(corpus.errors)
        raise typer.Exit(2)
    try:
        if verify:
            _verify(paths)
        published = publish(corpus, index, encoder(), calibration())
    except* OwnwordsError as faults:
        tell(faults.exceptions)
        stderr.print("Nothing was published: mend these, or leave those files out.")
        raise typer.Exit(2) from None
    library = Library.open(index)
    stdout.print(summary(library.store.documents(), corpus.passed_over))
    tell(leads_of(corpus.phrasings, library.store)[1])
    for name in sorted(withdrawn(index)):
        stdout.print(f"Withdrawn, so never quoted: {name}")
    counts = ", ".join(f"{count} {what}" for what, count in library.manifest.counts.items())
    stdout.print(f"{published} {index / published.name} ({counts})")


def _verify(paths: list[Path]) -> None:
    from ingest.second.difference import differences_table
    from ingest.verify import verify_all

    stdout.print(differences_table(verify_all(paths)))


def lint(
    paths: Paths,
    as_json: AsJson = False,
    fail_on: Annotated[
        list[str] | None, typer.Option(help="Exit with 1 where this kind is found.")
    ] = None,
) -> None:
    """List what is doubtful in documents, and what of it is never quoted."""
    from ingest.corpus import Corpus
    from ingest.lint.finding import Finding, kinds
    from ingest.lint.lint import lint as run
    from ingest.lint.table import table

    failing = kinds(fail_on or [])
    findings: list[Finding] = []
    faults: list[Exception] = []
    try:
        findings.extend(run(Corpus(paths).documents(), date.today()))
    except* OwnwordsError as group:
        faults += group.exceptions
    if as_json:
        found = [finding.as_json() for finding in findings]
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    else:
        stdout.print(table(findings))
    tell(faults)
    if faults:
        raise typer.Exit(2)
    if failing & {finding.kind for finding in findings}:
        raise typer.Exit(1)


def fetch(
    addresses: Annotated[
        list[str], typer.Argument(help="Pages, sitemaps, or text files with an address a line.")
    ],
    into: Annotated[Path, typer.Option(help="Folder for the pages.")],
    host: Annotated[list[str] | None, typer.Option(help="A host to fetch from.")] = None,
) -> None:
    """Save web pages as files, to be looked at and then ingested."""
    from ingest.web.snapshot import snapshot

    report = snapshot(
        addresses, into, host or [], progress=lambda at: stdout.print(f"  {at}", markup=False)
    )
    for passed in report.passed_over:
        _say(f"Passed over {passed.address}: {passed.why}")
    tell([*report.vanished, *report.errors])
    kept = f"{len(report.saved)} saved, {len(report.unchanged)} unchanged"
    stdout.print(f"{kept} in {into}. Next: ownwords lint {into}")
    if report.errors:
        raise typer.Exit(2)


def withdraw(
    document: Annotated[str, typer.Argument(help="Id of the document.")],
    index: Index = INDEX,
    undo: Annotated[bool, typer.Option("--undo", help="Let it be quoted again.")] = False,
) -> None:
    """Make a document unquotable at once, in a running server too."""
    from index.library import Library
    from index.withdrawal import restore, withdraw, withdrawn

    if undo:
        restore(index, document)
        stdout.print(f"{document} may be quoted again.")
        return
    if document not in withdrawn(index):
        _document(Library.open(index), document)
    withdraw(index, document)
    stdout.print(f"{document} is quoted no more. `ownwords withdraw {document} --undo` undoes it.")


def diff(
    before: Annotated[Path, typer.Argument(help="An index, or one build of it.")],
    after: Annotated[Path, typer.Argument(help="Another.")],
    as_json: AsJson = False,
) -> None:
    """Say what a new index adds, drops and changes, sentence by sentence."""
    from dataclasses import asdict

    from index.diff import differences
    from index.library import Library

    old, new = (Library.open_any(folder) for folder in (before, after))
    found = list(differences(old.store, new.store))
    if as_json:
        rows = [asdict(difference) for difference in found]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return
    for difference in found:
        _say(str(difference))
    stdout.print(f"{len(found)} differences" if found else "No difference")


def show(
    document: Annotated[str, typer.Argument(help="Id of the document.")], index: Index = INDEX
) -> None:
    """Print a document's canonical text, byte for byte."""
    from index.library import Library

    sys.stdout.buffer.write(_document(Library.open(index), document).text.encode())


def _say(line: str) -> None:
    """Print what may hold any signs."""
    stdout.print("\n".join(map(printable, line.splitlines())), markup=False, highlight=False)


def _document(library: "Library", name: str) -> "Document":
    found = library.store.document(name)
    if found is None:
        known = ", ".join(library.store.document_ids())
        raise OwnwordsError("There is no such document", name, f"There are: {known}.")
    return found
