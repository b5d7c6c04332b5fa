"""Public questions beside our own, so that the models know more than one subject.

SQuAD 2.0 (CC BY-SA 4.0) and MedQuAD (CC BY 4.0), as `../shared/train/README.md` describes them.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

_WORDS = 80  # of a MedQuAD section: it is cut to what the models take in
_MISSES = 4  # texts beside the answer


@dataclass(frozen=True, slots=True)
class Choice:
    """A question, what the text stands under, an answer or none, and texts that do not answer."""

    question: str
    context: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]


def public_pairs(folder: Path) -> list[tuple[str, str]]:
    """Return public questions with a text that answers each."""
    paragraphs = _paragraphs(folder)
    squad = (
        (row["question"], paragraphs[row["pid"]]["text"])
        for row in _rows(folder / "squad2_questions.jsonl.gz")
        if row["answerable"]
    )
    medquad = ((row["question"], _cut(row["answer"])) for row in _medquad(folder))
    return [*squad, *medquad]


def public_choices(folder: Path, random: Random) -> list[Choice]:
    """Return questions among the sentences of a paragraph, or the sections of a page."""
    return [*_from_paragraphs(folder, random), *_from_pages(folder, random)]


def _from_paragraphs(folder: Path, random: Random) -> Iterator[Choice]:
    paragraphs = _paragraphs(folder)
    for row in _rows(folder / "squad2_questions.jsonl.gz"):
        paragraph = paragraphs[row["pid"]]
        texts = [paragraph["text"][start:end] for start, end in paragraph["sents"]]
        gold = set(row["gold_sents"]) if row["answerable"] else set()
        wrong = [text for place, text in enumerate(texts) if place not in gold]
        right = tuple(texts[place] for place in sorted(gold)[:1])
        misses = tuple(random.sample(wrong, min(_MISSES, len(wrong))))
        if right or misses:
            yield Choice(row["question"], paragraph["title"], right, misses)


def _from_pages(folder: Path, random: Random) -> Iterator[Choice]:
    """Yield each question among its page's sections, without the answering one for every third."""
    pages: dict[str, list[dict[str, str]]] = {}
    for row in _medquad(folder):
        pages.setdefault(row["doc"], []).append(row)
    for rows in pages.values():
        for row in rows:
            others = [_cut(r["answer"]) for r in rows if r["qtype"] != row["qtype"]]
            wrong = tuple(random.sample(others, min(_MISSES, len(others))))
            right = () if wrong and random.random() < 1 / 3 else (_cut(row["answer"]),)
            yield Choice(row["question"], row["focus"], right, wrong)


def _cut(text: str) -> str:
    return " ".join(text.split()[:_WORDS])


def _medquad(folder: Path) -> Sequence[dict[str, str]]:
    return list(_rows(folder / "medquad.jsonl.gz"))


def _paragraphs(folder: Path) -> dict[str, dict]:  # type: ignore[type-arg]
    return {row["pid"]: row for row in _rows(folder / "squad2_paragraphs.jsonl.gz")}


def _rows(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
