"""Cases are read whole or not at all, and a fault says where it is and what to do."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval.case.case import Case, Expect, Gold, load
from ingest.error import OwnwordsError

GOOD = {
    "id": "1",
    "turns": ["Hello", "How hot for green tea?"],
    "expect": "answer",
    "gold": [{"doc": "tea", "quote": "At 80 degrees."}, {"doc": "tea", "quote": "Not boiling."}],
    "all_of": [[0], [0, 1]],
    "forbidden": ["Share this page"],
    "tags": ["numbers"],
    "region": "UK",
    "whole": "How hot should water for green tea be?",
}


def write(folder: Path, *rows: Any) -> Path:
    path = folder / "cases.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_case_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert load(write(tmp_path, GOOD)) == (
        Case(
            id="1",
            turns=("Hello", "How hot for green tea?"),
            expect=Expect.ANSWER,
            gold=(Gold("tea", "At 80 degrees."), Gold("tea", "Not boiling.")),
            all_of=((0,), (0, 1)),
            forbidden=("Share this page",),
            tags=("numbers",),
            region="UK",
            whole="How hot should water for green tea be?",
        ),
    )


def test_a_refusal_needs_only_id_turns_and_expect(tmp_path: Path) -> None:
    (case,) = load(write(tmp_path, {"id": "1", "turns": ["Who won?"], "expect": "abstain"}))
    assert (case.gold, case.tags, case.region) == ((), (), None)


def test_blank_lines_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    path.write_bytes(b"\xef\xbb\xbf\n" + path.read_bytes() + b"\r\n\n")
    assert len(load(path)) == 1


def test_a_line_separator_inside_a_text_does_not_end_the_line(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    row = GOOD | {"turns": ["one\u2028two"]}
    path.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    assert load(path)[0].turns == ("one\u2028two",)


def test_a_key_that_starts_with_an_underscore_is_a_note(tmp_path: Path) -> None:
    assert load(write(tmp_path, GOOD | {"_why": "said a reader"})) == load(write(tmp_path, GOOD))


@pytest.mark.parametrize(
    ("change", "key", "remedy"),
    [
        ({"expect": "answr"}, 'expect: "answr"', "answer, abstain, boundary, emergency, crisis"),
        ({"expect": None}, "expect: null", "not blank"),
        ({"turns": []}, "turns: []", "at least one user message"),
        ({"turns": "How hot?"}, 'turns: "How hot?"', "a list of texts"),
        ({"turns": ["How hot?", ""]}, 'turns: ["How hot?", ""]', "not blank"),
        ({"id": 7}, "id: 7", "Give a text"),
        ({"gold": []}, "gold: []", "expect something else"),
        ({"gold": ["80"]}, 'gold: ["80"]', "a list of objects"),
        ({"gold": [{"doc": "tea"}]}, "gold[0], quote: missing", "Give a text"),
        ({"gold": [{"doc": "a", "quote": "b", "p": 1}]}, "gold[0], p: 1", "doc, quote"),
        ({"all_of": [[0, 2]]}, "all_of: [[0, 2]]", "gold, which has 2"),
        ({"all_of": [[True]]}, "all_of: [[true]]", "indices"),
        ({"all_of": [[]]}, "all_of: [[]]", "indices"),
        ({"forbidden": [" "]}, 'forbidden: [" "]', "not blank"),
        ({"region": "France"}, 'region: "France"', "UK, US"),
        ({"whole": " "}, 'whole: " "', "not blank"),
        ({"glod": []}, "glod: []", "Known keys: id, turns, expect, gold"),
    ],
)
def test_a_fault_names_file_line_key_value_and_remedy(
    tmp_path: Path, change: dict[str, Any], key: str, remedy: str
) -> None:
    path = write(tmp_path, GOOD, GOOD | {"id": "2"} | change)
    with pytest.raises(OwnwordsError) as caught:
        load(path)
    assert f"{path}, line 2, {key}." in str(caught.value)
    assert remedy in str(caught.value)


@pytest.mark.parametrize("key", ["id", "turns", "expect", "gold"])
def test_what_every_answerable_case_needs_may_not_be_missing(tmp_path: Path, key: str) -> None:
    row = {name: value for name, value in GOOD.items() if name not in (key, "all_of")}
    with pytest.raises(OwnwordsError, match=f"line 1, {key}: missing"):
        load(write(tmp_path, row))


def test_two_cases_may_not_share_an_id(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match='line 2, id: "1"'):
        load(write(tmp_path, GOOD, GOOD))


@pytest.mark.parametrize("line", ["{", "[1]", "null", "[" * 100_000])
def test_a_line_that_is_not_an_object_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(GOOD) + "\n" + line + "\n")
    with pytest.raises(OwnwordsError, match=r"line 2: .*one JSON object a line"):
        load(path)


def test_a_file_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_bytes(json.dumps(GOOD).encode() + b'\n{"id": "caf\xe9"}\n')
    with pytest.raises(OwnwordsError, match="line 2: byte 0xe9 is not UTF-8"):
        load(path)


def test_an_empty_file_has_no_cases(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match="no cases"):
        load(write(tmp_path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match=r"nowhere\.jsonl: No such file"):
        load(tmp_path / "nowhere.jsonl")
