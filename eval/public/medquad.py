"""MedQuAD: health pages in sections, each of which answers its own kind of question."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from eval.public.dataset import Asked, Dataset, Excerpt
from eval.public.rows import known, optional, rows
from eval.record import Record

FILES = ("medquad_cancer_passages", "medquad_cancer_questions")

_Sections = Mapping[str, list[Excerpt]]  # by the id of the set, which some sections share


def load(folder: Path) -> Dataset:
    """Read the sections and the questions."""
    sections: dict[str, list[Excerpt]] = defaultdict(list)
    for record in rows(folder, FILES[0]):
        pid = record.text("pid")
        sections[pid].append(_excerpt(record, pid, len(sections[pid])))
    excerpts = tuple(excerpt for shared in sections.values() for excerpt in shared)
    asked = (_asked(record, n, sections) for n, record in enumerate(rows(folder, FILES[1])))
    return Dataset("medquad", excerpts, tuple(asked))


def _excerpt(record: Record, pid: str, copies: int) -> Excerpt:
    """Return a section; one whose id was seen before is of another disease, and gets its own."""
    return Excerpt(
        f"{pid}#{copies}" if copies else pid,
        record.text("doc"),
        record.text("focus"),
        optional(record, "heading"),
        record.text("text"),
    )


def _asked(record: Record, number: int, sections: _Sections) -> Asked:
    if not (pids := known(record, "gold_pids", record.texts("gold_pids"), sections)):
        raise record.fault("gold_pids", "Name the sections that answer")
    shared = [excerpt for pid in pids for excerpt in sections[pid]]
    focus = record.text("focus")
    gold = [excerpt for excerpt in shared if excerpt.title == focus] or shared
    return Asked(
        f"{record.text('qid')}#{number}",
        (record.text("question"),),
        answerable=True,
        gold={excerpt.id: 1 for excerpt in gold},
        kind=record.text("source"),
    )
