"""MTRAG and MTRAG-UN: conversations over documents, some turns of which nothing answers."""

import re
from pathlib import Path

from eval.public.dataset import Asked, Dataset, Excerpt
from eval.public.rows import known, optional, rows
from eval.record import Record

FILES = ("mtrag_passages", "mtrag_tasks")
# Some passages come as tokens: "Korea , but it 's cold ." Written as text, they lack nothing.
_TOKENS = (
    (re.compile(r" (?=[,.;:?!)\]%](?:\s|$)|(?:'s|n't|'re|'ve|'ll|'d|'m)\b)"), ""),
    (re.compile(r"(?<=[(\[$]) "), ""),
    (re.compile(r"`` | ''"), '"'),
)
ANSWERABLE, UNANSWERABLE = "ANSWERABLE", "UNANSWERABLE"


def load(folder: Path) -> Dataset:
    """Read the passages and the turns. A turn's kind is its set and its answerability."""
    excerpts = {e.id: e for e in map(_excerpt, rows(folder, FILES[0]))}
    questions = tuple(_asked(record, excerpts) for record in rows(folder, FILES[1]))
    return Dataset("mtrag", tuple(excerpts.values()), questions)


def _excerpt(record: Record) -> Excerpt:
    """Return a passage; its text begins with its title, which is not put before it twice."""
    pid, title = record.text("pid"), optional(record, "title")
    text = record.text("text").removeprefix(title).strip() or record.text("text")
    for tokens, written in _TOKENS:
        text = tokens.sub(written, text)
    return Excerpt(pid, pid, title, "", text)


def _asked(record: Record, excerpts: dict[str, Excerpt]) -> Asked:
    gold = known(record, "context_pids", record.texts("context_pids"), excerpts)
    answerability = record.text("answerability")
    return Asked(
        f"{record.text('set')} {record.text('task_id')}",
        _turns(record),
        answerability != UNANSWERABLE,
        dict.fromkeys(gold, 1),
        rewrite=optional(record, "llm_rewrite") or None,
        kind=f"{record.text('set')} {answerability}",
        said=_said(record, "agent"),
    )


def _turns(record: Record) -> tuple[str, ...]:
    turns = record.records("turns")
    if not turns or turns[-1].text("speaker") != "user":
        raise record.fault("turns", "Let the last turn be the user's")
    return _said(record, "user")


def _said(record: Record, speaker: str) -> tuple[str, ...]:
    turns = record.records("turns")
    return tuple(turn.text("text") for turn in turns if turn.text("speaker") == speaker)
