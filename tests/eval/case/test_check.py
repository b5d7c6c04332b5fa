"""What is wrong with cases is found, all of it, and each finding says where and what to do."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from eval.case.check import check
from eval.case.finding import Finding, Kind
from index.encoder import Encoder
from index.publish import publish
from index.store import Store
from ingest.corpus import Corpus
from ownwords import app

PAGE = """# Tea

## How to steep

Green tea is steeped at 80 degrees. Black tea is steeped
at 95 degrees. For white tea you will usually be offered a .

## How to keep it

Tea lasts for two years.
"""
GOOD = {
    "id": "1",
    "turns": ["How hot should green tea be?"],
    "expect": "answer",
    "gold": [{"doc": "tea", "quote": "Green tea is steeped at 80 degrees."}],
    "forbidden": ["Black tea is steeped at 95 degrees."],
}


def gold(quote: str, doc: str = "tea") -> dict[str, Any]:
    return {"gold": [{"doc": doc, "quote": quote}]}


def write(path: Path, *changes: dict[str, Any]) -> Path:
    rows = [GOOD | change for change in changes]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def of_one(store: Store, folder: Path, change: dict[str, Any]) -> Finding:
    (finding,) = check([write(folder / "cases.jsonl", change)], store)[1]
    return finding


def test_a_sound_case_is_passed(store: Store, tmp_path: Path) -> None:
    assert check([write(tmp_path / "cases.jsonl", {})], store) == (1, [])


def test_gold_may_run_over_the_lines_of_its_page(store: Store, tmp_path: Path) -> None:
    quote = "80 degrees. Black tea is steeped at 95 degrees."
    cases = write(tmp_path / "cases.jsonl", gold(quote) | {"forbidden": []})
    assert check([cases], store)[1] == []


def test_gold_that_no_page_says_is_found_with_the_sentence_that_was_meant(
    store: Store, tmp_path: Path
) -> None:
    finding = of_one(store, tmp_path, gold("Green tea is steeped at 70 degrees."))
    assert finding.where == f"{tmp_path / 'cases.jsonl'}, line 1"
    assert (finding.id, finding.kind) == ("1", Kind.NOT_IN_CORPUS)
    assert finding.words == "Green tea is steeped at 70 degrees."
    assert "did you mean “Green tea is steeped at 80 degrees.”?" in finding.remedy


def test_gold_of_a_document_that_is_not_there_is_found(store: Store, tmp_path: Path) -> None:
    finding = of_one(store, tmp_path, gold("Tea lasts for two years.", doc="teas"))
    assert finding.kind is Kind.NO_DOCUMENT
    assert "did you mean tea?" in finding.remedy


@pytest.mark.parametrize(
    "words", ["For white tea you will usually be offered a .", "How to keep it"]
)
def test_gold_that_is_never_quoted_is_found(store: Store, tmp_path: Path, words: str) -> None:
    assert of_one(store, tmp_path, gold(words)).kind is Kind.NEVER_QUOTED


def test_forbidden_words_that_no_page_says_are_found(store: Store, tmp_path: Path) -> None:
    finding = of_one(store, tmp_path, {"forbidden": ["Tea keeps for ever."]})
    assert (finding.kind, finding.words) == (Kind.NOT_IN_CORPUS, "Tea keeps for ever.")


@pytest.mark.parametrize(
    "change",
    [{"forbidden": [GOOD["gold"][0]["quote"]]}, {"expect": "abstain"}],  # type: ignore[index]
)
def test_a_case_at_odds_with_itself_is_found(
    store: Store, tmp_path: Path, change: dict[str, Any]
) -> None:
    assert of_one(store, tmp_path, change).kind is Kind.CONTRADICTION


def test_every_malformed_case_is_found(store: Store, tmp_path: Path) -> None:
    cases = write(tmp_path / "cases.jsonl", {"gold": []}, {"id": "2", "all_of": [[1]]})
    found = check([cases], store)[1]
    assert [(finding.id, finding.kind) for finding in found] == [
        ("1", Kind.MALFORMED),
        ("2", Kind.MALFORMED),
    ]
    assert found[0].words == "gold: []"
    assert found[1].words == "all_of: [[1]]"


def test_a_question_written_twice_is_found_within_and_between_files(
    store: Store, tmp_path: Path
) -> None:
    again = {"turns": ["how hot   should GREEN tea be"]}
    first = write(tmp_path / "a.jsonl", {}, again | {"id": "2"})
    second = write(tmp_path / "b.jsonl", again | {"id": "3"})
    found = check([first, second], store)[1]
    assert [(finding.id, finding.kind) for finding in found] == [
        ("2", Kind.DUPLICATE),
        ("3", Kind.DUPLICATE),
    ]
    assert f"1 ({first}, line 1) asks the same" in found[1].remedy


def test_an_id_used_twice_is_found(store: Store, tmp_path: Path) -> None:
    files = [
        write(tmp_path / "a.jsonl", {}),
        write(tmp_path / "b.jsonl", {"turns": ["How long does it keep?"]}),
    ]
    (finding,) = check(files, store)[1]
    assert (finding.kind, finding.words) == (Kind.DUPLICATE, "1")


def test_the_same_words_for_another_region_are_another_question(
    store: Store, tmp_path: Path
) -> None:
    regions = [{"region": "UK"}, {"region": "US", "id": "2"}]
    assert check([write(tmp_path / "cases.jsonl", *regions)], store)[1] == []


@pytest.mark.parametrize(
    "turns", [["How hot should green tea be?"], ["Hello", "Green tea: how hot should it be?"]]
)
def test_a_question_on_both_sides_of_a_split_is_a_leak(
    store: Store, tmp_path: Path, turns: list[str]
) -> None:
    fit = write(tmp_path / "tea-fit.jsonl", {})
    whole = {"whole": "How hot should a green tea be?"} if turns[1:] else {}
    test = write(tmp_path / "tea-test.jsonl", {"id": "2", "turns": turns} | whole)
    (finding,) = check([fit, test], store)[1]
    assert (finding.id, finding.kind, finding.words) == ("2", Kind.LEAK, turns[-1])
    assert f"1 ({fit}, line 1)" in finding.remedy


def test_another_question_is_no_leak(store: Store, tmp_path: Path) -> None:
    fit = write(tmp_path / "tea-fit.jsonl", {})
    test = write(tmp_path / "tea-test.jsonl", {"id": "2", "turns": ["How long does tea keep?"]})
    assert check([fit, test], store)[1] == []


def test_the_command_fails_where_something_is_found(
    pages: Corpus, tmp_path: Path, word_encoder: Encoder
) -> None:
    index = tmp_path / "index"
    publish(pages, index, word_encoder, {})
    cases = write(tmp_path / "cases.jsonl", gold("Tea is cold."))
    arguments = ["cases", "check", str(cases), "--index", str(index)]

    said = CliRunner().invoke(app, arguments)
    assert said.exit_code == 1
    assert "cases.jsonl, line 1, 1: not-in-corpus: “Tea is cold.”" in said.stdout

    (found,) = json.loads(CliRunner().invoke(app, [*arguments, "--json"]).stdout)
    assert (found["id"], found["kind"], found["words"]) == ("1", "not-in-corpus", "Tea is cold.")

    write(cases, {})
    assert CliRunner().invoke(app, arguments).exit_code == 0
