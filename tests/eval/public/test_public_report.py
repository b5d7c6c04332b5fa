"""A report says each figure with its n, its interval and the published one beside it."""

import io

import pytest
from rich.console import Console

from eval.measure.interval import share
from eval.public.baseline import BASELINES
from eval.public.bench import Bench, Part
from eval.public.report import page, table, told
from eval.public.result import Result
from eval.public.suite import SETS
from eval.public.task.sentence import WITHIN

PART = Part("squad", "SQuAD <2.0>", "CC BY-SA 4.0", (4, 671), (3, 1094))
COSINE = Result("squad", WITHIN, "cosine", share("P@1", [True, True, False]))
READER = Result("squad", WITHIN, "Ownwords' reader", share("P@1", [True, False, False]))
BENCH = Bench(3, 7, "words", (PART,), (COSINE, READER))


def text_of(bench: Bench) -> str:
    file = io.StringIO()
    Console(width=200, file=file).print(table(bench))
    return file.getvalue()


def test_a_figure_stands_beside_the_published_one() -> None:
    (line,) = (line for line in text_of(BENCH).splitlines() if "cosine" in line)
    assert line.split()[:3] == ["cosine", "P@1", "66.7%"]
    assert line.split()[-3:] == ["3", "80.1%", "2,910"]


def test_where_nothing_was_published_nothing_is_said() -> None:
    (line,) = (line for line in text_of(BENCH).splitlines() if "reader" in line)
    assert line.rstrip().endswith(" 3")


def test_a_page_says_what_was_sampled_and_escapes_what_it_is_given() -> None:
    html = page(BENCH, "today")
    assert "SQuAD &lt;2.0&gt;" in html
    assert "3 of 1,094" in html
    assert "seed 7" in html
    assert "Vectors by words" in html
    assert "src=" not in html
    assert "href=" not in html


def test_a_whole_run_says_so() -> None:
    assert told(Bench(0, 7, "words", (), ())).startswith("All questions")


@pytest.mark.parametrize("key", BASELINES, ids=" ".join)
def test_a_published_figure_is_a_share_of_something(key) -> None:
    assert 0 < BASELINES[key].value < 1
    assert BASELINES[key].n


def test_every_published_figure_has_one_of_ours_beside_it(folder, setting, tables) -> None:
    names = {key[0] for key in BASELINES} - {"mtrag", "mtragun"}
    ours = {
        result.key
        for name in names
        for result in SETS[name].measure(SETS[name].load(folder), setting)
    }
    unmet = {key for key in BASELINES if key[0] in names and key not in ours}
    assert {key[2] for key in unmet} <= {"BM25", "both"}
