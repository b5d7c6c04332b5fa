"""Cases as they stand in their files, read so that a fault of one does not hide the next."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from eval.case.case import Case, case_of
from eval.case.finding import Finding, Kind
from eval.record import Record, read_records
from ingest.error import OwnwordsError


@dataclass(frozen=True, slots=True)
class Written:
    """A case and where it stands."""

    case: Case
    path: Path
    where: str

    def finding(self, kind: Kind, words: str, remedy: str) -> Finding:
        """Return what is wrong with this case."""
        return Finding(self.where, self.case.id, kind, words, remedy)


def read_all(paths: Iterable[Path]) -> tuple[list[Written], list[Finding]]:
    """Return the cases of all files, and a finding for each that is malformed."""
    cases: list[Written] = []
    faults: list[Finding] = []
    for path in paths:
        for record in read_records(path):
            try:
                cases.append(Written(case_of(record), path, record.where))
            except OwnwordsError as error:
                faults.append(_malformed(record, error))
    return cases, faults


def _malformed(record: Record, error: OwnwordsError) -> Finding:
    key = error.what.removeprefix(f"{record.where}, ")
    name = str(record.row.get("id", "without an id"))
    return Finding(record.where, name, Kind.MALFORMED, f"{key}: {error.value}", error.remedy)
