"""What a run rests on: with other cases or another index, its figures are of something else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self

from eval.case.case import Case
from eval.record import Record
from index.library import Library


@dataclass(frozen=True, slots=True)
class Basis:
    """The SHA-256 of the file of cases, the build and its fingerprint; None where not known.

    `phrasings` is how many the index had to lead by; `left_out` are the ids of the cases that one
    of them asks already.
    """

    cases: str | None = None
    build: str | None = None
    index: str | None = None
    phrasings: int = 0
    left_out: tuple[str, ...] = ()

    @classmethod
    def of(cls, cases: Path, library: Library, left_out: Iterable[Case]) -> Self:
        """Return what a run of these cases on this build rests on."""
        return cls(
            cases=sha256(cases.read_bytes()).hexdigest(),
            build=library.build,
            index=library.manifest.fingerprint,
            phrasings=len(library.asked.leads),
            left_out=tuple(case.id for case in left_out),
        )

    @classmethod
    def read(cls, record: Record) -> Self:
        """Read what a report says of it, which older ones do not."""
        texts = {
            key: record.text(key) if record.row.get(key) is not None else None
            for key in ("cases", "build", "index")
        }
        phrasings = record.row.get("phrasings", 0)
        if type(phrasings) is not int:
            raise record.fault("phrasings", "Give a whole number")
        return cls(**texts, phrasings=phrasings, left_out=record.texts("left_out"))


UNKNOWN = Basis()


def differences(before: Basis, now: Basis) -> Iterator[str]:
    """Yield a line for each thing that two runs do not both rest on."""
    if before.cases != now.cases:
        yield _of_cases(before.cases, now.cases)
    if before.index is not None and before.index != now.index:
        yield f"The index is another one: {before.build} then, {now.build} now"
    if before.index is not None and before.phrasings != now.phrasings:
        yield f"Phrasings that lead: {before.phrasings} then, {now.phrasings} now"


def _of_cases(before: str | None, now: str | None) -> str:
    if before is None or now is None:
        return "Whether the cases had the same gold is not known: a report does not say it"
    return f"The file of cases is another one: SHA-256 {before[:12]}… then, {now[:12]}… now"
