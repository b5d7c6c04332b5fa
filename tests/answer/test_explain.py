"""What `ownwords ask --explain` shows of one question."""

from rich.console import Console

from answer.answerer import Answerer
from answer.explain import explained
from answer.reader import ALL_FEATURES


def lines_of(starter: Answerer, question: str, width: int = 80) -> str:
    console = Console(width=width)
    with console.capture() as captured:
        console.print(explained(starter, [question], None))
    return captured.get()


def test_a_candidate_is_shown_with_its_probability_and_its_fate(starter: Answerer) -> None:
    lines = lines_of(starter, "What is local recurrence?", width=400).splitlines()
    [first] = [line.split() for line in lines if "quoted" in line and line.strip().startswith("1 ")]
    assert float(first[1]) >= starter.threshold
    assert any("below the threshold" in line for line in lines)
    assert any("not read: others are nearer" in line for line in lines)


def test_every_number_that_it_is_judged_by_has_a_column(starter: Answerer) -> None:
    heads = " ".join(lines_of(starter, "What is local recurrence?", width=400).split())
    assert " ".join(name.replace("_", " ") for name in ALL_FEATURES) in heads


def test_nothing_is_cut_off_at_the_width_of_a_usual_terminal(starter: Answerer) -> None:
    assert "…" not in lines_of(starter, "What is local recurrence?")


def test_a_notice_that_stands_alone_searched_nothing(starter: Answerer) -> None:
    assert "nothing was searched" in lines_of(starter, "I want to end my life tonight")
