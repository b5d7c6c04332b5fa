"""Two runs are held against each other: case by case, tested in pairs, figure by figure."""

from collections.abc import Iterable
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from eval.compare.basis import Basis
from eval.compare.compare import Comparison, compare
from eval.compare.compared import figure_table, outcome_table, told
from eval.compare.reported import Reported, ReportedCase
from eval.measure.interval import Figure, share
from eval.measure.outcome import OUTCOMES

HIT = "selection hit@1"


def case(id_: str, hit: bool, ms: float = 10, asked: str = "") -> ReportedCase:
    outcomes = dict.fromkeys(OUTCOMES) | {"hit@1": hit, "verbatim": True}
    faults = ((), None) if hit else (("no quote is right",), "not retrieved")
    return ReportedCase(id_, asked or id_, outcomes, ms, *faults)


def run(cases: Iterable[ReportedCase], **more: Figure) -> Reported:
    by_id = {each.id: each for each in cases}
    hit = share("hit@1", (bool(each.outcomes["hit@1"]) for each in by_id.values()))
    return Reported({HIT: hit, **more}, {}, by_id)


@pytest.fixture
def before() -> Reported:
    return run(case(f"{n}", hit=n < 6) for n in range(10))


@pytest.fixture
def comparison(before: Reported) -> Comparison:
    """Five cases got worse, one better, and all slower."""
    return compare(before, run(case(f"{n}", hit=n in (0, 9), ms=12) for n in range(10)))


def test_each_case_tells_what_it_lost_and_gained(comparison: Comparison) -> None:
    changes = {change.id: (change.lost, change.gained) for change in comparison.cases}
    lost = {f"{n}": (("hit@1",), ()) for n in range(1, 6)}
    assert changes == lost | {"9": ((), ("hit@1",))}


def test_outcomes_are_tested_in_pairs(comparison: Comparison) -> None:
    hit, time = comparison.outcomes[0], comparison.outcomes[-1]
    assert (hit.better, hit.worse, hit.change.n) == (1, 5, 10)
    assert hit.change.value == pytest.approx(-0.4)
    assert hit.p == pytest.approx(14 / 64)
    assert (time.better, time.worse, time.change.value) == (0, 10, 2)
    assert time.p == pytest.approx(2 / 1024)


def test_an_outcome_that_the_cases_do_not_say_has_no_pairs(comparison: Comparison) -> None:
    refused = next(each for each in comparison.outcomes if each.change.name == "refused")
    assert refused.change.n == 0


def test_figures_change_within_an_interval(comparison: Comparison) -> None:
    (figure,) = comparison.figures
    assert (figure.before.value, figure.now.value) == (0.6, 0.2)
    assert figure.change.value == pytest.approx(-0.4)
    assert -0.8 < figure.change.low < -0.4 < figure.change.high < 0.2


def test_a_run_beside_itself_changes_nothing(before: Reported) -> None:
    comparison = compare(before, before)
    assert comparison.cases == ()
    assert {outcome.p for outcome in comparison.outcomes} == {1}
    assert {figure.change.value for figure in comparison.figures} == {0}


def test_cases_of_one_run_and_those_that_ask_another_thing_are_named_and_left_out(
    before: Reported,
) -> None:
    now = [case("0", hit=False), case("1", hit=False, asked="else"), case("new", hit=False)]
    comparison = compare(before, run(now))
    assert comparison.paired == comparison.outcomes[0].change.n == 1
    assert comparison.only_before == tuple("23456789")
    assert (comparison.only_now, comparison.other_question) == (("new",), ("1",))
    lines = list(told(comparison))
    assert lines[0].startswith("Not the same cases: 1 ")
    assert "  only in this run: new" in lines
    assert "  ask something else now: 1" in lines


def test_a_case_whose_gold_changed_is_named_and_left_out(before: Reported) -> None:
    wanted = {id_: replace(each, wanted="old") for id_, each in before.cases.items()}
    now = wanted | {"3": replace(wanted["3"], wanted="new"), "4": replace(wanted["4"], wanted=None)}
    comparison = compare(replace(before, cases=wanted), replace(before, cases=now))
    assert (comparison.paired, comparison.other_gold) == (9, ("3",))
    assert "  have other gold now: 3" in told(comparison)


def test_what_the_two_runs_do_not_both_rest_on_is_told(before: Reported) -> None:
    then, now = Basis("a" * 64, "b1", "i1", 3), Basis("b" * 64, "b2", "i2", 0)
    lines = list(told(compare(replace(before, basis=then), replace(before, basis=now))))
    assert lines[:3] == [
        "The file of cases is another one: SHA-256 aaaaaaaaaaaa… then, bbbbbbbbbbbb… now",
        "The index is another one: b1 then, b2 now",
        "Phrasings that lead: 3 then, 0 now",
    ]
    same = list(told(compare(replace(before, basis=now), replace(before, basis=now))))
    assert same[0] == "The same 10 cases"


def test_a_report_that_does_not_tell_its_gold_is_compared_with_a_word_on_that(
    before: Reported,
) -> None:
    now = replace(before, basis=Basis("b" * 64, "b2", "i2"))
    first, second, *_ = told(compare(before, now))
    assert first.startswith("Whether the cases had the same gold is not known")
    assert second == "The same 10 cases"


def test_runs_without_a_case_in_common_are_still_compared(before: Reported) -> None:
    comparison = compare(before, run([case("new", hit=True)]))
    assert comparison.paired == 0
    assert shown(comparison).count("hit@1") == 1


def test_figures_of_one_run_alone_are_named(before: Reported) -> None:
    now = run(before.cases.values(), **{"safety false alarms": share("false alarms", [False])})
    assert "Figures of one run alone: safety false alarms" in list(told(compare(before, now)))


def test_a_person_reads_what_got_worse_and_why(comparison: Comparison) -> None:
    lines = list(told(comparison))
    assert lines[0] == "The same 10 cases"
    assert lines[1] == "5 of 10 cases got worse"
    assert lines[2] == "  1: lost hit@1 (no quote is right; not retrieved)"
    assert lines[-2:] == ["1 of 10 cases got better", "  9: gained hit@1"]


def test_a_person_reads_the_tests_and_the_figures(comparison: Comparison) -> None:
    text = shown(comparison)
    for part in ("-40.0 points", "0.219", "0.002", "60.0%", "20.0%", "10, 10"):
        assert part in text


def shown(comparison: Comparison) -> str:
    console = Console(width=120, file=StringIO())
    console.print(outcome_table(comparison), figure_table(comparison))
    return console.file.getvalue()
