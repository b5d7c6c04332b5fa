"""Each set is measured by the project's own line, and figures fall where it is made worse."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from eval.public.bench import bench, names_in
from eval.public.reading import Pair
from eval.public.report import write as write_report
from eval.public.result import Result
from eval.public.suite import SETS, Setting
from eval.public.task.search import LINE, READER
from ingest.error import OwnwordsError

RIGHT = {"green": "Green leaves are steeped", "black": "They stand for four"}


class Oracle:
    """Knows which sentences answer; or, turned round, which do not."""

    def __init__(self, sign: int = 1) -> None:
        self.sign, self.asked = sign, []

    def score(self, pairs: Sequence[Pair]):
        self.asked += pairs
        return np.array([0.5 + 0.4 * self.sign * self._answers(pair) for pair in pairs])

    def _answers(self, pair: Pair) -> bool:
        return any(word in pair.question and pair.text.startswith(RIGHT[word]) for word in RIGHT)


def measured(name: str, folder: Path, setting: Setting) -> list[Result]:
    return list(SETS[name].measure(SETS[name].load(folder), setting))


def value(results: Sequence[Result], method: str, measure: str, task: str = "") -> float:
    (figure,) = (
        r.figure
        for r in results
        if r.method == method and r.figure.name == measure and task in r.task
    )
    return figure.value


@pytest.mark.parametrize("name", SETS)
def test_every_set_gives_figures_with_n_and_interval(name, folder, setting) -> None:
    results = measured(name, folder, setting)
    assert len({result.key for result in results}) == len(results)
    for figure in (result.figure for result in results if result.figure.n):
        assert figure.low <= figure.value <= figure.high


@pytest.mark.parametrize("name", SETS)
def test_the_same_run_twice_gives_the_same_figures(name, folder, setting) -> None:
    assert measured(name, folder, setting) == measured(name, folder, setting)


def test_a_reader_of_pairs_takes_the_place_of_the_indexs(folder, setting) -> None:
    oracle = Oracle()
    results = measured("squad", folder, replace(setting, pairs=oracle))
    assert value(results, READER, "P@1", "within") == 1
    assert value(results, READER, "P@1", "of all") == 1
    pair = next(p for p in oracle.asked if p.text.startswith("Water"))
    assert pair.section == "Leaves"
    assert pair.before.startswith("Green leaves")


def test_a_reader_that_is_wrong_lowers_its_figures_alone(folder, setting) -> None:
    right = measured("squad", folder, replace(setting, pairs=Oracle()))
    wrong = measured("squad", folder, replace(setting, pairs=Oracle(-1)))
    assert value(wrong, READER, "P@1", "within") == 0
    assert value(wrong, "cosine", "P@1", "within") == value(right, "cosine", "P@1", "within")


def test_documents_without_the_answer_make_an_oracle_unsure(folder, setting) -> None:
    results = measured("squad", folder, replace(setting, pairs=Oracle()))
    assert value(results, READER, "AUROC", "articles that are not there") == 1


def test_what_was_removed_is_not_read(folder, setting) -> None:
    results = measured("medquad", folder, replace(setting, pairs=Oracle()))
    assert value(results, READER, "AUROC") == 1
    assert value(results, READER, "coverage at 5% wrong") == 1


def test_an_index_is_built_once(folder, setting, monkeypatch) -> None:
    first = measured("beir", folder, setting)
    monkeypatch.setattr("index.publish.write_build", None)
    assert measured("beir", folder, setting) == first
    assert value(first, LINE, "nDCG@10") > 0


def test_other_texts_make_another_index(tables, write, setting) -> None:
    folder = write(tables)
    whole = SETS["beir"].load(folder)
    one = setting.built(whole)
    other = setting.built(replace(whole, excerpts=whole.excerpts[:1]))
    assert (len(one.placed), len(other.placed)) == (2, 1)
    assert one.folder.parent != other.folder.parent


def test_texts_that_may_not_be_quoted_are_counted(tables, write, setting) -> None:
    tables["corpus"].append({"_id": "c3", "title": "", "text": "You will usually be offered a ."})
    results = measured("beir", write(tables), setting)
    assert value(results, "texts with such a sentence", "share") == pytest.approx(2 / 3)


def test_a_run_says_how_much_of_each_set_it_measured(folder, setting) -> None:
    told: list[str] = []
    found = bench(folder, ["squad"], 1, 7, setting, told.append)
    assert (found.parts[0].questions, found.parts[0].excerpts) == ((2, 3), (4, 4))
    assert told == ["SQuAD 2.0: 4 texts, 2 questions …"]


def test_the_sets_of_a_folder_are_found_by_their_files(folder) -> None:
    (folder / "canard.jsonl.gz").unlink()
    assert names_in(folder) == ["squad", "medquad", "mtrag", "pubmedqa", "beir"]
    assert names_in(folder, "squad") == ["squad"]


def test_a_folder_without_sets_and_a_set_that_is_none_are_told(folder, tmp_path) -> None:
    with pytest.raises(OwnwordsError, match="holds no public set"):
        names_in(tmp_path)
    with pytest.raises(OwnwordsError, match=r"no such set: coffee\. Use one of squad"):
        names_in(folder, "coffee")


def test_figures_are_written_as_json_that_says_what_was_sampled(folder, setting, tmp_path) -> None:
    write_report(bench(folder, ["beir"], 1, 3, setting), tmp_path)
    report = json.loads((tmp_path / "bench.json").read_text())
    assert (report["sample"], report["seed"]) == (1, 3)
    assert report["sets"]["beir"]["questions"] == [1, 2]
    assert {row["measure"] for row in report["results"]} >= {"hit@1", "recall@5", "nDCG@10"}
