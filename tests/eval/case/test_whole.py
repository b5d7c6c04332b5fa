"""Follow-ups written to stand alone may be kept in a file of their own, by the cases' ids."""

import json
from pathlib import Path

import pytest

from eval.case.case import Case, Expect
from eval.case.whole import with_whole
from ingest.error import OwnwordsError

TALK = Case(id="2", turns=("How hot for green tea?", "and black?"), expect=Expect.ABSTAIN)
WRITTEN = Case(
    id="3", turns=("Is it old?", "how old?"), expect=Expect.ABSTAIN, whole="How old is tea?"
)


def write(folder: Path, **row: str) -> Path:
    path = folder / "whole.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def test_the_case_that_is_named_gets_its_question(tmp_path: Path) -> None:
    path = write(tmp_path, id="2", whole="How hot for black tea?")
    first, second = with_whole([TALK, WRITTEN], path)
    assert first.whole == "How hot for black tea?"
    assert second == WRITTEN


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ({"id": "9", "whole": "How hot?"}, "line 1, id"),
        ({"id": "2", "whole": " "}, "line 1, whole"),
        ({"id": "2", "hole": "How hot?"}, "line 1, hole"),
    ],
)
def test_a_fault_says_where_it_is(tmp_path: Path, row: dict[str, str], place: str) -> None:
    with pytest.raises(OwnwordsError, match=place):
        with_whole([TALK], write(tmp_path, **row))
