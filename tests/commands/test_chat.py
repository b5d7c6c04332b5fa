"""`ownwords ask` answers an emergency where there is no index."""

import json
import sys
from pathlib import Path

import pytest

import ownwords


def test_an_emergency_needs_no_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    question = ["ask", "I have chest pain now", "--index", str(tmp_path), "--region", "US"]
    monkeypatch.setattr(sys, "argv", ["ownwords", *question, "--json"])
    with pytest.raises(SystemExit) as ended:
        ownwords.main()
    answer = json.loads(capsys.readouterr().out)
    assert ended.value.code == 0
    assert (answer["kind"], answer["notice"]["id"]) == ("notice", "emergency")
    assert "911" in answer["notice"]["text"]
    assert answer["index"] is None
