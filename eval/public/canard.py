"""CANARD: follow-ups in conversations, and each said by a person so that it stands alone."""

from itertools import pairwise
from pathlib import Path

from eval.public.dataset import Asked, Dataset, Excerpt
from eval.public.rows import rows
from eval.record import Record

FILES = ("canard",)
_NO_ANSWER = "I don't know."


def load(folder: Path) -> Dataset:
    """Read the questions. What answers one stands in the history of the question after it."""
    records = list(rows(folder, FILES[0]))
    answers = {e.id: e for pair in pairwise(records) if (e := _answer(*pair))}
    questions = tuple(_asked(record, answers) for record in records)
    return Dataset("canard", tuple(answers.values()), questions)


def _answer(record: Record, after: Record) -> Excerpt | None:
    said = after.texts("history")
    if after.text("dialog") != record.text("dialog") or said[:-2] != record.texts("history"):
        return None
    if said[-1] == _NO_ANSWER:
        return None
    title = f"{record.text('title')}: {record.text('section')}"
    return Excerpt(_id(record), record.text("dialog"), title, "", said[-1])


def _asked(record: Record, answers: dict[str, Excerpt]) -> Asked:
    history = record.texts("history")
    if len(history) % 2:
        raise record.fault(
            "history", "Give questions and answers by turns, from the first question"
        )
    name = _id(record)
    return Asked(
        name,
        (*history[::2], record.text("question")),
        name in answers,
        {name: 1} if name in answers else {},
        rewrite=record.text("rewrite"),
        said=tuple("" if answer == _NO_ANSWER else answer for answer in history[1::2]),
    )


def _id(record: Record) -> str:
    turn = record.row.get("turn")
    if type(turn) is not int:
        raise record.fault("turn", "Give the number of the turn")
    return f"{record.text('dialog')}/{turn}"
