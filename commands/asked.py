"""Commands for the people who write down which passage answers a question."""

import json
import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.console import INDEX, AsJson, Index, stdout, tell
from ingest.error import OwnwordsError
from ingest.printable import printable

if TYPE_CHECKING:
    from ingest.document import Document, Sentence, Span
    from ingest.phrasing import Phrasing

asked = typer.Typer(help="Say which passage answers a question.", no_args_is_help=True)
File = Annotated[Path, typer.Option(help="The file of phrasings, beside the documents.")]
_FILE = Path("corpus/asked.jsonl")


@asked.command()
def add(  # noqa: PLR0913, PLR0917
    question: Annotated[str, typer.Argument(help="The question, as people put it.")],
    document: Annotated[str, typer.Option(help="Id of the document that answers it.")],
    start: Annotated[int | None, typer.Option(help="Where the answer starts.")] = None,
    end: Annotated[int | None, typer.Option(help="Where it ends.")] = None,
    quote: Annotated[str | None, typer.Option(help="Or: some words of the answer.")] = None,
    file: File = _FILE,
    index: Index = INDEX,
) -> None:
    """Write down that a passage answers a question: whole sentences, or a list, that it touches."""
    from index.library import Library
    from ingest.phrasing import phrasing_of, sentences_at

    page = _document(Library.open(index).store.document(document), document)
    span = _span(page, start, end, quote)
    sentences = _quotable(page, span, sentences_at(page, span))
    new = phrasing_of(_question(question), page, sentences)
    known = _read(file)
    if new in known:
        where = next(each.where for each in known if each == new)
        raise OwnwordsError("This phrasing is there already", where, "Nothing was changed.")
    _append(file, new)
    words = " ".join(page.text[new.start : new.end].split())
    _say(f"“{new.question}” leads to {document}, {new.start}–{new.end}:")
    _say(f"  {words}")
    _say("It is served from the next ingest on.")


@asked.command()
def check(file: File = _FILE, index: Index = INDEX) -> None:
    """Find phrasings that lead nowhere any more, or that stand there twice."""
    from index.asked import leads_of
    from index.library import Library

    phrasings = _read(file)
    faults = [*leads_of(phrasings, Library.open(index).store)[1], *_twins(phrasings)]
    tell(faults)
    _say(f"{len(faults)} findings in {len(phrasings)} phrasings.")
    if faults:
        raise typer.Exit(1)


@asked.command()
def suggest(file: File = _FILE, index: Index = INDEX, as_json: AsJson = False) -> None:
    """List headings that are questions, and sentences, that no phrasing leads to yet."""
    from dataclasses import asdict

    from index.library import Library
    from ingest.unasked import unasked

    found = list(unasked(Library.open(index).store.documents(), _read(file)))
    if as_json:
        rows = [asdict(each) for each in found]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return
    for (document, section, heading), same in groupby(
        found, lambda each: (each.document, each.section, each.heading)
    ):
        _say(f"\n{document}: {' › '.join(section)}")
        if heading:
            _say("  (nothing below this question is led to)")
        for each in same:
            _say(f"  {each.start}–{each.end} {each.words}")
    _say(f"\n{len(found)} sentences are led to by no phrasing.")


def _document(found: "Document | None", name: str) -> "Document":
    if found is None:
        remedy = "Name one that `ownwords ingest` lists."
        raise OwnwordsError("There is no such document", name, remedy)
    return found


def _span(page: "Document", start: int | None, end: int | None, quote: str | None) -> "Span":
    """Return what the offsets say, or the one place that says some words."""
    from eval.case.place import places
    from ingest.document import Span

    if start is not None and end is not None and quote is None:
        return Span(start, end)
    if quote is None or not quote.strip() or start is not None or end is not None:
        remedy = "Give --start and --end, or --quote alone."
        raise OwnwordsError("Nothing says where the answer stands", page.id, remedy)
    found = places(quote, page.text)
    if len(found) != 1:
        remedy = "Copy more of its words from `ownwords show`, or give --start and --end."
        said = f"{len(found)} times"
        raise OwnwordsError(f"{page.id} does not say these words once", said, remedy)
    return found[0]


def _quotable(
    page: "Document", span: "Span", sentences: "tuple[Sentence, ...]"
) -> "tuple[Sentence, ...]":
    at = f"{page.id}, {span.start}–{span.end}"
    if not sentences:
        remedy = "Name sentences that stand under one heading."
        raise OwnwordsError("There are no sentences of one section", at, remedy)
    if not all(sentence.quotable for sentence in sentences):
        raise OwnwordsError("This is never quoted", at, "See `ownwords lint` for the reason.")
    return sentences


def _question(text: str) -> str:
    if not any(sign.isalpha() for sign in text):
        raise OwnwordsError("The question has no words", text, "Write it as people put it.")
    return " ".join(text.split())


def _read(file: Path) -> "tuple[Phrasing, ...]":
    from ingest.phrasing import read_phrasings

    return read_phrasings(file) if file.exists() else ()


def _append(file: Path, new: "Phrasing") -> None:
    from eval.aside import written_aside

    before = file.read_text(encoding="utf-8").rstrip("\n") if file.exists() else ""
    with written_aside(file) as append:
        append(f"{before}\n{new.as_json()}\n".lstrip("\n"))


def _twins(phrasings: "Iterable[Phrasing]") -> list[OwnwordsError]:
    """Return a fault for each phrasing that leads where an earlier one leads in the same words."""
    first: dict[tuple[str, str, str], Phrasing] = {}
    faults = []
    for each in phrasings:
        key = (each.question.casefold(), each.document, each.sha256)
        if (other := first.setdefault(key, each)) is not each:
            what = f"{each.where} says what {other.where} says"
            faults.append(OwnwordsError(what, each.question, "Drop one."))
    return faults


def _say(line: str) -> None:
    words = "\n".join(map(printable, line.split("\n")))
    stdout.print(words, markup=False, highlight=False, soft_wrap=True)
