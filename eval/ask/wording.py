"""Whether a question gets the same answer in other words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from eval.ask.run import Ask
from eval.record import read_records


@dataclass(frozen=True, slots=True)
class Pair:
    """One question in two wordings."""

    id: str
    kind: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Alike:
    """How alike the answers to pairs are: the same decision, and the overlap of their quotes."""

    pairs: int
    same_decision: float
    overlap: float
    apart: tuple[str, ...]  # ids of those decided differently


def pairs(path: Path) -> list[Pair]:
    """Read pairs from JSON lines. Raises OwnwordsError at the first line that is malformed."""
    keys = Pair.__dataclass_fields__
    return [Pair(*(record.text(key) for key in keys)) for record in read_records(path)]


def alike(asked: Sequence[Pair], ask: Ask) -> Alike:
    """Ask each pair, and compare what is said."""
    answers = [(ask([pair.one], None), ask([pair.other], None)) for pair in asked]
    same = [one["kind"] == other["kind"] for one, other in answers]
    return Alike(
        pairs=len(asked),
        same_decision=mean(same),
        overlap=mean(_overlap(one, other) for one, other in answers),
        apart=tuple(pair.id for pair, is_same in zip(asked, same, strict=True) if not is_same),
    )


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> float:
    """Return the share of quotes that both answers have, of all that either has."""
    ours, theirs = _places(one), _places(other)
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 1.0


def _places(answer: dict[str, Any]) -> set[tuple[str, int, int]]:
    return {(quote["document"], quote["start"], quote["end"]) for quote in answer["quotes"]}
