"""The training pages and the questions asked of them, in the project's `training/` folder."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from eval.record import Record, read_records

_PUBLISHER = "Ownwords training text"


_TEST, _TUNE = 15, 30  # of a hundred pages: below 15 for the test, from there to 30 to tune on
_FOREIGN_TRAIN = 8  # of ten foreign questions


def part_of(page: str) -> str:
    """Return whether a page is for training, to fit the calibration on ("tune") or to test."""
    place = int(sha256(page.encode()).hexdigest(), 16) % 100
    return "test" if place < _TEST else "tune" if place < _TUNE else "train"


@dataclass(frozen=True, slots=True)
class Example:
    """A question, and the texts of the sentences that answer it (none: unanswerable).

    `unsure` are texts that may answer it too: they count as neither right nor wrong.
    """

    question: str
    answers: frozenset[str]
    unsure: frozenset[str] = frozenset()


def write_pages(folders: Sequence[Path], part: str, into: Path) -> None:
    """Write each page of a part as a Markdown file, so that it is ingested like any document."""
    for page in _pages(folders, part):
        lines = ["---", f"publisher: {_PUBLISHER}", "---", f"# {page.text('title')}", *_body(page)]
        (into / f"{page.text('page')}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def examples(folders: Sequence[Path], twins: Path, part: str) -> list[Example]:
    """Return the questions on pages of a part, with the words of what answers each.

    Who labelled a question saw the pages of its slice alone: those of others may answer it.
    """
    pages = {page.text("page"): page for page in _pages(folders, part)}
    texts = {i: text for page in pages.values() for i, text in _texts(page)}
    slices = {name: page.text("slice") for name, page in pages.items()}
    elsewhere = {each: _outside(each, pages.values()) for each in set(slices.values())}
    alike = _alike(twins)

    def example(question: Record) -> Example:
        right = set(question.texts("answers"))
        others = {twin for each in right for twin in alike.get(each, ())} | set(
            question.texts("unsure")
        )
        answers, unsure = (
            frozenset(texts[i] for i in ids if i in texts) for ids in (right, others - right)
        )
        outside = elsewhere[slices[question.text("page")]]
        return Example(question.text("q"), answers, (unsure | outside) - answers)

    asked = (row for folder in folders for row in read_records(folder / "questions.jsonl"))
    return [example(row) for row in asked if part_of(row.text("page")) == part]


def foreign(training: Path, part: str) -> list[tuple[str, ...]]:
    """Return the conversations of a part ("train" or "tune") that no page has anything on."""
    rows = read_records(training / "foreign" / "questions.jsonl")
    asked = [row.texts("turns") or (row.text("q"),) for row in rows]
    return [turns for turns in asked if _part_of_foreign(turns) == part]


def _part_of_foreign(turns: Sequence[str]) -> str:
    place = sha256(" / ".join(turns).encode()).digest()[0] % 10
    return "train" if place < _FOREIGN_TRAIN else "tune"


def _pages(folders: Sequence[Path], part: str) -> Iterator[Record]:
    for folder in folders:
        for page in read_records(folder / "pages.jsonl"):
            if part_of(page.text("page")) == part:
                yield page


def _texts(page: Record) -> Iterator[tuple[str, str]]:
    """Yield the id and the words of each sentence of a page."""
    for section in page.records("sections"):
        for sentence in section.records("sentences"):
            yield sentence.text("id"), sentence.text("text")


def _outside(name: str, pages: Iterable[Record]) -> frozenset[str]:
    """Return the sentences of all slices but one."""
    others = (page for page in pages if page.text("slice") != name)
    return frozenset(text for page in others for _, text in _texts(page))


def _alike(twins: Path) -> dict[str, frozenset[str]]:
    """Return for a sentence's id those of sentences that say nearly the same."""
    found: dict[str, frozenset[str]] = {}
    for line in twins.read_text(encoding="utf-8").splitlines():
        cluster = frozenset(line.split())
        found |= {each: found.get(each, frozenset()) | cluster for each in cluster}
    return found


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
