"""Pairs of a question and a text, from a file, and the reader's probability for each."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from answer.cross import Pair
from answer.pairs import probabilities
from eval.record import Record, read_records
from index.embed import joined

_KEYS = ("id", "question", "section", "before", "text")
_BATCH = 64
Named = tuple[str, Pair]


def read_pairs(path: Path) -> Iterator[Named]:
    """Yield the pairs of a JSON-lines file with their ids. Raises OwnwordsError."""
    for record in read_records(path):
        record.refuse_unknown(_KEYS)
        yield record.text("id"), _pair(record)


def scored(named: Sequence[Named]) -> Iterator[tuple[str, float]]:
    """Yield each id with the probability that the text answers the question."""
    for start in range(0, len(named), _BATCH):
        batch = named[start : start + _BATCH]
        found = probabilities([pair for _, pair in batch])
        yield from zip((name for name, _ in batch), map(float, found), strict=True)


def _pair(record: Record) -> Pair:
    before = record.text("before") if record.row.get("before") else ""
    above = joined(*record.texts("section"), before)
    return Pair(record.text("question"), above, record.text("text"))
