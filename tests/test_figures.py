"""Every figure that README and docs state is one that a command reproduces.

`docs/figures.json` holds them with that command; where it is quick, it is run here.
"""

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from answer.answerer import Answerer
from answer.reader import calibration
from commands.answering import examiner_of
from eval.ask.run import evaluate
from eval.case.case import Case, load
from eval.case.whole import with_whole
from eval.compare.reported import Reported, read_report
from eval.figures import figure_in, named, pages, record, recorded, written
from eval.measure.interval import Figure, share
from eval.report.report import write
from index.encoder import encoder
from index.library import Library
from index.publish import publish
from ingest.corpus import Corpus

ROOT = Path(__file__).parent.parent
_PROSE = re.compile(r"```.*?```|`[^`\n]*`|95% interval|^>.*?$", re.DOTALL | re.MULTILINE)
# Shares, counts among others, measures of 0 to 1, times. What is "at most" is a bound.
_FIGURE = re.compile(
    r"(?<!at most )\b(?:\d+(?:\.\d+)?\s?%|\d[\d,]* of \d|0\.\d\d|\d[\d,.]*\s?(?:ms|milliseconds)\b)"
)
_COMMENT = re.compile(r"<!--.*?-->")


def faults(text: str, known: dict[str, dict[str, Figure]]) -> list[str]:
    """Return the lines of a page that state a figure other than those on record."""
    prose = _PROSE.sub(lambda found: "\n" * found[0].count("\n"), text)
    return [line for line in prose.split("\n") if not _is_true(line, known)]


def _is_true(line: str, known: dict[str, dict[str, Figure]]) -> bool:
    said = _COMMENT.sub("", line)
    for chosen, name in named(line):
        figure = known.get(chosen, {}).get(name)
        before, stated, said = said.partition(written(figure)) if figure else (line, "", "")
        if not stated or _FIGURE.search(before):
            return False
    return not _FIGURE.search(said)


@pytest.fixture
def known() -> dict[str, dict[str, Figure]]:
    return {"tea": {"selection hit@1": share("selection hit@1", [True] * 6 + [False] * 4)}}


@pytest.mark.parametrize(
    "line",
    [
        "| it is right | 60% of 10 (31–83) <!-- figures: tea selection hit@1 --> |",
        "Steep for 3 minutes; 95% intervals in brackets; at most 5% may float.",
        "`at_least = 0.66`",
        "```\n88% of 12\n```",
    ],
)
def test_a_figure_on_record_may_be_stated(known, line: str) -> None:
    assert faults(line, known) == []


@pytest.mark.parametrize(
    "line",
    [
        "It is right in 60% of 10 (31–83).",
        "All 12 of 12 quotes stand.",
        "It takes 17 ms.",
        "AUROC is 0.91.",
        "61% of 10 (31–83) <!-- figures: tea selection hit@1 -->",
        "60% of 10 (31–83) <!-- figures: tea selection hit@3 -->",
        "60% of 10 (31–83) <!-- figures: coffee selection hit@1 -->",
        "60% of 10 (31–83) and 70% <!-- figures: tea selection hit@1 -->",
        "70% and 60% of 10 (31–83) <!-- figures: tea selection hit@1 -->",
    ],
)
def test_a_figure_that_is_not_on_record_is_found(known, line: str) -> None:
    assert faults(line, known) == [line]


@pytest.mark.parametrize("page", pages(ROOT), ids=lambda page: page.name)
def test_what_the_pages_state_is_on_record(page: Path) -> None:
    assert faults(page.read_text(), recorded(ROOT)) == []


def test_each_set_on_record_says_what_reproduces_it() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for entry in json.loads((ROOT / "docs" / "figures.json").read_text()).values():
        assert re.fullmatch(r"make ([a-z-]+)|ownwords eval .+", entry["command"])
        assert set(re.findall(r"^make ([a-z-]+)", entry["command"])) <= targets


def test_the_record_takes_what_the_pages_name(known, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "README.md").write_text("<!-- figures: tea selection hit@1; leaf MRR -->")
    record(tmp_path, "tea", Reported(known["tea"], {}, {}), "make tea")
    assert recorded(tmp_path) == known


def test_the_figures_of_the_starter_corpus_are_reproduced(
    starter: Answerer, tmp_path: Path
) -> None:
    cases = load(ROOT / "eval" / "cases" / "starter-test.jsonl")
    agree("starter-test", starter, cases, tmp_path)


def test_the_figures_of_the_publishers_pages_are_reproduced(
    publishers: Path, tmp_path: Path
) -> None:
    shared = ROOT.parent / "shared" / "eval" / "cases.jsonl"
    cases = Path(os.environ.get("OWNWORDS_DEVELOPMENT_CASES", shared))
    if not cases.is_file():
        pytest.skip(f"the development cases are not at {cases}")
    publish(Corpus([publishers]), tmp_path / "index", encoder(), calibration())
    answerer = Answerer(Library.open(tmp_path / "index"), encoder())
    written_out = with_whole(load(cases), ROOT / "eval" / "whole" / "development.jsonl")
    agree("development", answerer, written_out, tmp_path)


def agree(chosen: str, answerer: Answerer, cases: Sequence[Case], folder: Path) -> None:
    """Run the cases again, and hold the figures on record against what comes out.

    Another processor's arithmetic may turn one case; times are its own altogether.
    """
    write(evaluate(cases, examiner_of(answerer), answerer.library.originals()), folder)
    now = read_report(folder / "report.json")
    for name, then in recorded(ROOT)[chosen].items():
        figure = figure_in(now, name)
        assert figure.n == pytest.approx(then.n, rel=0.02), name  # quotes come in numbers
        if then.unit != "ms":
            assert figure.value == pytest.approx(then.value, abs=1.001 / then.n), name
