"""Pairs from a file get a probability each, in their order."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from eval.pairs import read_pairs
from ingest.error import OwnwordsError
from ownwords import app

PAIR = {
    "id": "a",
    "question": "will my hair fall out",
    "section": ["Chemotherapy", "Side effects"],
    "before": "Treatment lasts months.",
    "text": "Most people lose their hair.",
}


def written(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    return path


def test_each_pair_has_its_probability(tmp_path: Path) -> None:
    other = PAIR | {"id": "b", "text": "Chemotherapy is given in cycles.", "before": ""}
    pairs, out = written(tmp_path / "pairs.jsonl", PAIR, other), tmp_path / "scores.jsonl"
    run = CliRunner().invoke(app, ["read", "--pairs", str(pairs), "--out", str(out)])
    assert run.exit_code == 0, run.output
    scores = [json.loads(line) for line in out.read_text().splitlines()]
    assert [row["id"] for row in scores] == ["a", "b"]
    assert 1 > scores[0]["p"] > scores[1]["p"] > 0


def test_what_stands_above_and_before_a_text_is_read_with_it(tmp_path: Path) -> None:
    [(name, pair)] = read_pairs(written(tmp_path / "pairs.jsonl", PAIR))
    assert name == "a"
    assert pair.context == "Chemotherapy: Side effects: Treatment lasts months."


@pytest.mark.parametrize("fault", [{"text": ""}, {"section": "x"}, {"colour": "red"}])
def test_a_malformed_pair_is_named_with_its_line(tmp_path: Path, fault: dict[str, object]) -> None:
    with pytest.raises(OwnwordsError, match="line 2"):
        list(read_pairs(written(tmp_path / "pairs.jsonl", PAIR, PAIR | fault)))
