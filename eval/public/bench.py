"""A folder of public sets -> the figures of each, its size and its sample among them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.public.dataset import Dataset
from eval.public.result import Result
from eval.public.rows import find
from eval.public.sample import sample
from eval.public.suite import SETS, PublicSet, Setting
from ingest.error import OwnwordsError

_REMEDY = "Name a folder that holds public sets, in the form of shared/bench/README.md."


@dataclass(frozen=True, slots=True)
class Part:
    """How much of a set was measured: of its excerpts and of its questions."""

    name: str
    title: str
    licence: str
    excerpts: tuple[int, int]  # measured, of all
    questions: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Bench:
    """All that one run found. `count` questions of each kind were asked at most; 0 is all."""

    count: int
    seed: int
    encoder: str
    parts: tuple[Part, ...]
    results: tuple[Result, ...]


def names_in(folder: Path, name: str | None = None) -> list[str]:
    """Return the sets whose files are in a folder, or the one asked for.

    Raises OwnwordsError where there is none, or none of that name.
    """
    if name is not None and name not in SETS:
        raise OwnwordsError("There is no such set", name, f"Use one of {', '.join(SETS)}.")
    if name is not None:
        return [name]
    found = [each for each, one in SETS.items() if all(find(folder, f) for f in one.files)]
    if not found:
        raise OwnwordsError(f"{folder} holds no public set", _files(), _REMEDY)
    return found


def bench(  # noqa: PLR0913, PLR0917
    folder: Path,
    names: Sequence[str],
    count: int,
    seed: int,
    setting: Setting,
    tell: Callable[[str], None] = lambda _: None,
) -> Bench:
    """Measure the sets of those names; `tell` is told what is being done."""
    parts: list[Part] = []
    results: list[Result] = []
    for name in names:
        one = SETS[name]
        whole = one.load(folder)
        part = sample(whole, count, seed)
        parts.append(_part(one, whole, part))
        tell(f"{one.title}: {len(part.excerpts):,} texts, {len(part.questions):,} questions …")
        results += one.measure(part, setting)
    return Bench(count, seed, setting.encoder.name, tuple(parts), tuple(results))


def _part(one: PublicSet, whole: Dataset, part: Dataset) -> Part:
    return Part(
        whole.name,
        one.title,
        one.licence,
        (len(part.excerpts), len(whole.excerpts)),
        (len(part.questions), len(whole.questions)),
    )


def _files() -> str:
    return "no " + ", ".join(_first_files())


def _first_files() -> Iterator[str]:
    return (f"{one.files[0]}.jsonl.gz" for one in SETS.values())
