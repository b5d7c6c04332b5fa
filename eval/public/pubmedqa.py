"""PubMedQA: yes-or-no questions of papers, and the papers' abstracts in sections."""

from collections.abc import Iterator
from pathlib import Path

from eval.public.dataset import Asked, Dataset, Excerpt
from eval.public.rows import rows
from eval.record import Record

FILES = ("pubmedqa_l",)
CONCLUSION = "conclusion"
DECISIONS = ("yes", "no", "maybe")


def load(folder: Path) -> Dataset:
    """Read the abstracts, a section an excerpt, and a question each, which its conclusion answers.

    An abstract's title is its question, so the excerpts have none.
    """
    records = list(rows(folder, FILES[0]))
    excerpts = tuple(excerpt for record in records for excerpt in _sections(record))
    return Dataset("pubmedqa", excerpts, tuple(map(_asked, records)))


def _sections(record: Record) -> Iterator[Excerpt]:
    pmid, texts, labels = record.text("pmid"), record.texts("contexts"), record.texts("labels")
    if len(texts) != len(labels):
        raise record.fault("labels", f"Give one for each of the {len(texts)} contexts")
    for number, (label, text) in enumerate(zip(labels, texts, strict=True)):
        yield Excerpt(f"{pmid}/{number}", pmid, "", label.capitalize(), text)
    yield Excerpt(_conclusion(pmid), pmid, "", "Conclusions", record.text("long_answer"))


def _asked(record: Record) -> Asked:
    pmid, decision = record.text("pmid"), record.text("decision")
    if decision not in DECISIONS:
        raise record.fault("decision", f"Use one of {', '.join(DECISIONS)}")
    gold = {_conclusion(pmid): 1}
    return Asked(pmid, (record.text("question"),), answerable=True, gold=gold, kind=decision)


def _conclusion(pmid: str) -> str:
    return f"{pmid}/{CONCLUSION}"
