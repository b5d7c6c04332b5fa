"""The training questions and the sentences of the pages that they are asked of, split by page."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from answer.followup import rewrites
from eval.calibrate.training import foreign, part_of

FOLDERS = (Path("training/patients"), Path("training/care"))
FILES = ("questions.jsonl", "conversations.jsonl")
TWINS = Path("training/twins.txt")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or list item with what it stands under."""

    id: str
    slice: str  # whose questions name all answers on its pages
    page: str
    above: tuple[str, ...]  # title, headings
    lead_in: str
    text: str
    before: str = ""  # the sentence before it in its section

    @property
    def in_context(self) -> str:
        """Its words as `index.embed` puts them under title, headings and lead-in."""
        return joined(*self.above, self.lead_in, self.text)


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the ids of the sentences that answer it, and of tempting ones that do not."""

    text: str
    page: str
    answers: tuple[str, ...]
    near: tuple[str, ...]
    kind: str
    before: tuple[str, ...] = ()  # what was asked before, in a conversation
    unsure: tuple[str, ...] = ()  # half answers: neither right nor wrong

    @property
    def ways(self) -> tuple[str, ...]:
        """The ways to read it that stand alone, as `answer.followup` makes them."""
        found = rewrites([*self.before, self.text])
        return tuple(each.text for each in found if each.about) or (self.text,)


def joined(*parts: str) -> str:
    """Join titles and words as they are embedded."""
    return ": ".join(part.rstrip(":") for part in parts if part)


def sentences(folders: Sequence[Path] = FOLDERS) -> dict[str, Sentence]:
    """Return every sentence of the pages, by id."""
    return {each.id: each for folder in folders for each in _sentences(folder / "pages.jsonl")}


def questions(folders: Sequence[Path] = FOLDERS) -> list[Question]:
    """Return all questions, in the order of the files."""
    files = [folder / name for folder in folders for name in FILES if (folder / name).exists()]
    return [_question(row) for file in files for row in _rows(file)]


def _question(row: Mapping[str, Any]) -> Question:
    *before, text = row.get("turns") or [row["q"]]
    labels = tuple(row["answers"]), tuple(row["near"]), row["kind"]
    return Question(text, row["page"], *labels, tuple(before), tuple(row.get("unsure", ())))


def foreign_questions() -> list[Question]:
    """Return the questions on other subjects that are for training: any sentence is a miss."""
    return [
        Question(text, "", (), (), "unanswerable", tuple(before))
        for *before, text in foreign(Path("training"), "train")
    ]


def twins() -> dict[str, frozenset[str]]:
    """Return for a sentence those that say nearly the same: neither answers nor misses."""
    found: dict[str, frozenset[str]] = {}
    for line in TWINS.read_text(encoding="utf-8").splitlines():
        cluster = frozenset(line.split())
        found |= {each: found.get(each, frozenset()) | cluster - {each} for each in cluster}
    return found


def not_wrong(question: Question, alike: Mapping[str, frozenset[str]]) -> set[str]:
    """Return the ids that may not count as misses: answers, half answers, twins of answers."""
    of_answers = (i for answer in question.answers for i in alike.get(answer, ()))
    return {*question.answers, *question.unsure, *of_answers}


def of_part(part: str, known: Mapping[str, Sentence], asked: Sequence[Question]) -> list[Question]:
    """Return the questions on pages of one part, without ids of pages of another."""

    def kept(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(each for each in ids if part_of(known[each].page) == part)

    return [
        replace(q, answers=kept(q.answers), near=kept(q.near))
        for q in asked
        if part_of(q.page) == part and bool(kept(q.answers)) == bool(q.answers)
    ]


def _sentences(pages: Path) -> Iterator[Sentence]:
    for page in _rows(pages):
        for section in page["sections"]:
            above, before = (page["title"], *section["path"]), ""
            for row in section["sentences"]:
                lead_in, text = row.get("lead_in") or "", row["text"]
                where = page["slice"], page["page"]
                yield Sentence(row["id"], *where, above, lead_in, text, before)
                before = text


def _rows(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
