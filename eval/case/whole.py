"""The last questions of conversations, written to stand alone, kept beside cases that lack them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from eval.case.case import Case
from eval.record import Record, read_records


def with_whole(cases: Sequence[Case], path: Path) -> tuple[Case, ...]:
    """Return the cases, those that a file of `{"id", "whole"}` lines names with theirs.

    Raises OwnwordsError at the first line that is malformed, or names no case.
    """
    known = {case.id for case in cases}
    texts = dict(_whole(record, known) for record in read_records(path))
    return tuple(replace(case, whole=texts.get(case.id, case.whole)) for case in cases)


def _whole(record: Record, known: set[str]) -> tuple[str, str]:
    record.refuse_unknown(("id", "whole"))
    if (name := record.text("id")) not in known:
        raise record.fault("id", "Name one of the cases that are scored")
    return name, record.text("whole")
