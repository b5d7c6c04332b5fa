"""SQuAD 2.0: questions on paragraphs of an encyclopedia, some of them without an answer there."""

from pathlib import Path

from eval.public.dataset import Asked, Dataset, Excerpt
from eval.public.rows import known, numbers, rows, truth
from eval.record import Record
from ingest.document import Span

FILES = ("squad2_paragraphs", "squad2_questions")


def load(folder: Path) -> Dataset:
    """Read the paragraphs with their sentences, and the questions."""
    excerpts = {e.id: e for e in map(_excerpt, rows(folder, FILES[0]))}
    questions = tuple(_asked(record, excerpts) for record in rows(folder, FILES[1]))
    return Dataset("squad", tuple(excerpts.values()), questions)


def _excerpt(record: Record) -> Excerpt:
    title, text = record.text("title"), record.text("text")
    return Excerpt(
        record.text("pid"), title, title.replace("_", " "), "", text, _spans(record, len(text))
    )


def _spans(record: Record, longest: int) -> tuple[Span, ...]:
    pairs = record.row.get("sents")
    if not isinstance(pairs, list) or not all(_is_span(pair, longest) for pair in pairs):
        raise record.fault("sents", f"Give [start, end] pairs within the text's {longest}")
    return tuple(Span(*pair) for pair in pairs)


def _is_span(pair: object, longest: int) -> bool:
    return (
        isinstance(pair, list)
        and len(pair) == 2
        and all(type(at) is int for at in pair)
        and 0 <= pair[0] < pair[1] <= longest
    )


def _asked(record: Record, excerpts: dict[str, Excerpt]) -> Asked:
    (pid,) = known(record, "pid", (record.text("pid"),), excerpts)
    answerable = truth(record, "answerable")
    sentences = numbers(record, "gold_sents")
    if answerable and not sentences:
        raise record.fault("gold_sents", "Name the sentences that answer")
    if any(not 0 <= n < len(excerpts[pid].sentences) for n in sentences):
        raise record.fault("gold_sents", f"{pid} has {len(excerpts[pid].sentences)} sentences")
    return Asked(
        record.text("qid"),
        (record.text("question"),),
        answerable,
        {pid: 1} if answerable else {},
        frozenset(sentences),
        frozenset([pid]),
        kind=excerpts[pid].group,
    )
