"""The training pages and the questions asked of them, in the project's `training/` folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from eval.record import Record, read_records

_PUBLISHER = "Ownwords training text"


@dataclass(frozen=True, slots=True)
class Example:
    """A question, its page, and the texts of the sentences that answer it (none: unanswerable)."""

    question: str
    page: str
    answers: frozenset[str]


def write_pages(folder: Path, into: Path) -> None:
    """Write each training page as a Markdown file, so that it is ingested like any document."""
    for page in read_records(folder / "pages.jsonl"):
        lines = ["---", f"publisher: {_PUBLISHER}", "---", f"# {page.text('title')}", *_body(page)]
        (into / f"{page.text('page')}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def examples(folder: Path) -> list[Example]:
    """Return the questions with the words of what answers each."""
    texts = {
        sentence.text("id"): sentence.text("text")
        for page in read_records(folder / "pages.jsonl")
        for section in page.records("sections")
        for sentence in section.records("sentences")
    }
    return [
        Example(
            question.text("q"),
            question.text("page"),
            frozenset(texts[answer] for answer in question.texts("answers")),
        )
        for question in read_records(folder / "questions.jsonl")
    ]


def _body(page: Record) -> Iterator[str]:
    """Yield the lines below a page's title."""
    above: tuple[str, ...] = ()
    for section in page.records("sections"):
        path = section.texts("path")
        for depth, heading in enumerate(path):
            if path[: depth + 1] != above[: depth + 1]:
                yield f"\n{'#' * (depth + 2)} {heading}\n"
        above = path
        yield from _sentences(section)


def _sentences(section: Record) -> Iterator[str]:
    """Yield one line a sentence: items as a list under their lead-in, the rest as paragraphs."""
    lead_in = ""
    for sentence in section.records("sentences"):
        leads = str(sentence.row.get("lead_in") or "")
        if leads and leads != lead_in:
            yield f"\n{leads}\n"
        yield f"- {sentence.text('text')}" if leads else f"\n{sentence.text('text')}\n"
        lead_in = leads
