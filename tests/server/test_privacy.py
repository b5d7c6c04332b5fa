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
    assert not _kept_in([starter_index, tmp_path])
    assert CANARY not in caplog.text.replace(f"documents/{CANARY}", "")
    assert CANARY not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    "turns",
    [
        ["{} what are the sings of recurence"],  # mended typing errors
        ["what is {} local recurrence and how is it treated?"],  # two parts
        ["what is local recurrence? {}", "and {} after a mastectomy?"],  # a follow-up
        ["should i {} stop tamoxifen"],  # a personal decision
        ["{} what are my chances of survival"],  # figures held back
        ["{} i want to end it all"],
        ["{} temp 39 on chemo and shivering"],
        ["bonjour {} je ne parle pas anglais"],
        ["{} " * 2_000],  # too long
    ],
)
def test_no_part_of_the_answer_writes_what_was_typed(
    client: TestClient,
    starter_index: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    turns: list[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    messages = [{"role": "user", "content": turn.replace("{}", CANARY)} for turn in turns]
    client.post("/v1/chat", json={"messages": messages})
    assert not _kept_in([starter_index, tmp_path])
    assert CANARY not in caplog.text + "".join(capfd.readouterr())


def test_a_crash_tells_where_and_not_what(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def crash(self: Answerer, seen: None, turns: list[str], *_: object) -> None:
        raise RuntimeError(f"could not read {turns[0]}")

    monkeypatch.setattr(Answerer, "answer_noticed", crash)
    message = {"role": "user", "content": CANARY}
    response = client.post("/v1/chat", json={"messages": [message]})
    assert response.status_code == 500
    assert CANARY not in response.text
    assert "RuntimeError in" in caplog.text
    assert CANARY not in caplog.text


def _kept_in(folders: list[Path]) -> list[Path]:
    """Return the files that hold the canary."""
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return [file for file in files if CANARY.encode() in file.read_bytes()]
