"""Public questions beside our own, so that the models know more than one subject.

SQuAD 2.0 (CC BY-SA 4.0) and MedQuAD (CC BY 4.0), as `../shared/train/README.md` describes them.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from ingest.document import Span
from ingest.sentence import sentence_spans
from training.reader.cross import Pair
from training.reader.data import joined

_WORDS = 80  # of a MedQuAD section: it is cut to what the models take in
_MISSES = 4  # texts beside the answer


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with a text that answers it, or none, and texts that do not."""

    right: tuple[Pair, ...]
    wrong: tuple[Pair, ...]


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


def public_choices(folder: Path, random: Random) -> tuple[list[Choice], list[Choice]]:
    """Return questions among the sentences of a paragraph, and among the sections of pages."""
    return list(_from_paragraphs(folder, random)), list(_from_pages(folder, random))


def _from_paragraphs(folder: Path, random: Random) -> Iterator[Choice]:
    paragraphs = _paragraphs(folder)
    for row in _rows(folder / "squad2_questions.jsonl.gz"):
        paragraph = paragraphs[row["pid"]]
        title = paragraph["title"].replace("_", " ")
        texts = [paragraph["text"][start:end] for start, end in paragraph["sents"]]
        pairs = [
            Pair(row["question"], joined(title, before), text)
            for before, text in zip(["", *texts], texts, strict=False)
        ]
        gold = set(row["gold_sents"]) if row["answerable"] else set()
        wrong = [pair for place, pair in enumerate(pairs) if place not in gold]
        right = tuple(pairs[place] for place in sorted(gold)[:1])
        misses = tuple(random.sample(wrong, min(_MISSES, len(wrong))))
        if right or misses:
            yield Choice(right, misses)


def _from_pages(folder: Path, random: Random) -> Iterator[Choice]:
    """Yield each question among sentences, without the opening that answers for every third.

    The misses: from other sections of the right page, and from like sections of other pages.
    """
    sections = [(row, _sentences(row["answer"])) for row in _medquad(folder)]
    pages: dict[str, list[int]] = {}
    kinds: dict[str, list[int]] = {}
    for place, (row, _) in enumerate(sections):
        pages.setdefault(row["doc"], []).append(place)
        kinds.setdefault(row["qtype"], []).append(place)
    for row, texts in sections:
        aside = [p for p in pages[row["doc"]] if sections[p][0]["qtype"] != row["qtype"]]
        like = [p for p in kinds[row["qtype"]] if sections[p][0]["focus"] != row["focus"]]
        places = [random.choice(aside) for _ in range(_MISSES // 2) if aside]
        places += random.sample(like, min(_MISSES // 2, len(like)))
        wrong = [
            Pair(row["question"], sections[p][0]["focus"], random.choice(sections[p][1]))
            for p in places
        ]
        opening = random.choice((texts[0], _cut(row["answer"])))
        right = [Pair(row["question"], row["focus"], opening)]
        yield Choice(() if wrong and random.random() < 1 / 3 else tuple(right), tuple(wrong))


def _sentences(text: str) -> list[str]:
    words = " ".join(text.split())
    return [words[s.start : s.end] for s in sentence_spans(words, Span(0, len(words)))]


def _cut(text: str) -> str:
    return " ".join(text.split()[:_WORDS])


def _medquad(folder: Path) -> Sequence[dict[str, str]]:
    return list(_rows(folder / "medquad.jsonl.gz"))


def _paragraphs(folder: Path) -> dict[str, dict]:  # type: ignore[type-arg]
    return {row["pid"]: row for row in _rows(folder / "squad2_paragraphs.jsonl.gz")}


def _rows(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
