"""Put the cases to an answerer, and keep or score what it says."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any

from eval.aside import written_aside
from eval.ask.rewording import Rewording, reworded
from eval.case.case import Case
from eval.measure.score import Score, score
from eval.measure.scores import Scores
from eval.measure.stage import StageOf
from eval.suites.summary import Summary, summarise

# (user's messages, region) -> answer, as the contract has it. An asker that knows how sure the
# answerer was of its best candidate, even where it refused, adds that as `confidence`.
Ask = Callable[[Sequence[str], str | None], dict[str, Any]]


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


def scored(cases: Sequence[Case], ask: Ask, originals: Mapping[str, Path]) -> dict[str, Score]:
    """Ask every case once, and return the scores of the answers by the cases' ids."""
    pairs = zip(cases, answer_cases(cases, ask), strict=True)
    return {case.id: score(case, one.answer, one.ms, originals) for case, one in pairs}


def evaluate(
    cases: Sequence[Case],
    ask: Ask,
    originals: Mapping[str, Path],
    *,
    stage_of: StageOf = lambda _: None,
    rewordings: Mapping[str, Rewording] | None = None,
) -> Summary:
    """Ask and score every case, and those again that say how else they can be asked.

    `originals` gives the original file of each document id, `stage_of` what lost the gold of a
    score. With `rewordings`, every case is also asked in each of these ways.
    """
    plain = scored(cases, ask, originals)
    whole = [replace(case, turns=(case.whole,)) for case in cases if case.whole]
    ways = {name: reworded(cases, way) for name, way in (rewordings or {}).items()}
    return summarise(
        Scores(
            plain=tuple(plain.values()),
            whole=scored(whole, ask, originals),
            changed={name: scored(asked, ask, originals) for name, asked in ways.items()},
            stages={name: stage for name, each in plain.items() if (stage := stage_of(each))},
        )
    )
