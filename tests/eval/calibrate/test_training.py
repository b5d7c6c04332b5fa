"""Questions on other subjects are for the models or for the fit, and never for both."""

import json
from pathlib import Path

from eval.calibrate.training import foreign


def test_a_foreign_question_is_for_one_part_alone(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [{"q": f"how do I mend tap {n}"} for n in range(90)]
    rows += [{"turns": ["is it back?", f"and who won in {n}"]} for n in range(10)]
    (tmp_path / "foreign").mkdir()
    lines = "\n".join(json.dumps(row | {"flavour": "everyday"}) for row in rows)
    (tmp_path / "foreign/questions.jsonl").write_text(lines, encoding="utf-8")
    train, tune = (foreign(tmp_path, part) for part in ("train", "tune"))
    assert len(train) + len(tune) == len(rows)
    assert not set(train) & set(tune)
    assert len(train) > len(tune) > 0
    assert ("how do I mend tap 7",) in train + tune
    assert ("is it back?", "and who won in 3") in train + tune
