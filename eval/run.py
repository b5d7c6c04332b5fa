"""Put the cases to an answerer, and keep or score what it says."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from eval.aside import written_aside
from eval.case import Case
from eval.score import score
from eval.summary import Summary, summarise

Ask = Callable[[Sequence[str], str | None], dict[str, Any]]  # (user's messages, region) -> answer


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to the case `id`, and the milliseconds that it took."""

    id: str
    answer: dict[str, Any]
    ms: float


def answer_cases(cases: Iterable[Case], ask: Ask) -> Iterator[Answered]:
    """Ask each case in turn, as the iterator is drawn upon."""
    for case in cases:
        start = perf_counter()
        answer = ask(case.turns, case.region)
        yield Answered(case.id, answer, (perf_counter() - start) * 1000)


def write_answers(path: Path, answered: Iterable[Answered]) -> None:
    """Write one JSON object a line: `id`, `answer`, `ms`. Raises OwnwordsError."""
    with written_aside(path) as append:
        for one in answered:
            append(json.dumps(asdict(one), ensure_ascii=False) + "\n")


def evaluate(cases: Sequence[Case], ask: Ask, originals: Mapping[str, Path]) -> Summary:
    """Ask and score every case. `originals` gives the original file of each document id."""
    pairs = zip(cases, answer_cases(cases, ask), strict=True)
    return summarise([score(case, one.answer, one.ms, originals) for case, one in pairs])
