"""The project's own cases are sound, enough, and on their side of the split."""

from hashlib import sha256
from pathlib import Path

from eval.case.case import Case, Expect, load
from eval.case.check import check
from index.library import Library

CASES = Path(__file__).parents[3] / "eval" / "cases"
FIT, TEST = CASES / "starter-fit.jsonl", CASES / "starter-test.jsonl"
RED_FLAGS = (Expect.BOUNDARY, Expect.EMERGENCY, Expect.CRISIS)


def every() -> list[Case]:
    return [*load(FIT), *load(TEST)]


def test_nothing_is_wrong_with_them(starter_index: Path) -> None:
    store = Library.open(starter_index).store
    assert check([FIT, TEST], store) == (len(every()), [])


def test_there_are_enough_of_each_kind() -> None:
    cases = every()
    assert len(cases) >= 220
    assert sum(len(case.turns) > 1 for case in cases) >= 45
    assert sum(case.expect is Expect.ABSTAIN for case in cases) >= 60
    assert sum(case.expect in RED_FLAGS for case in cases) >= 30


def test_every_follow_up_is_written_as_one_question_too() -> None:
    assert all((len(case.turns) > 1) == bool(case.whole) for case in every())


def test_chance_says_which_part_a_case_belongs_to() -> None:
    # Those named after their part were divided before this rule was.
    for path, for_fitting in ((FIT, True), (TEST, False)):
        drawn = [case.id for case in load(path) if case.id.startswith("starter-")]
        assert drawn
        assert all(
            (sha256(name.encode()).digest()[0] < 0.45 * 256) == for_fitting for name in drawn
        )
