"""Nothing that a person types is written down: a canary is sent, and found nowhere."""

import logging
import tempfile
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from answer.answerer import Answerer

CANARY = "canary5e1f0c"


def test_a_question_is_in_no_log_and_no_file(
    client: TestClient,
    starter_index: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    message = {"role": "user", "content": f"{CANARY} has it spread?"}
    client.post("/v1/chat", json={"messages": [message]})
    client.post("/v1/chat", json={"messages": [{**message, "role": CANARY}]})
    client.get(f"/v1/documents/{CANARY}")
    written = [*starter_index.rglob("*"), *tmp_path.rglob("*")]
    assert not any(CANARY.encode() in f.read_bytes() for f in written if f.is_file())
    assert CANARY not in caplog.text.replace(f"documents/{CANARY}", "")
    assert CANARY not in "".join(capfd.readouterr())


def test_a_crash_tells_where_and_not_what(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def crash(self: Answerer, turns: list[str], *_: object) -> None:
        raise RuntimeError(f"could not read {turns[0]}")

    monkeypatch.setattr(Answerer, "answer", crash)
    message = {"role": "user", "content": CANARY}
    response = client.post("/v1/chat", json={"messages": [message]})
    assert response.status_code == 500
    assert CANARY not in response.text
    assert "RuntimeError in" in caplog.text
    assert CANARY not in caplog.text
