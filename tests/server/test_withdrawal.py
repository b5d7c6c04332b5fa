"""A document that is withdrawn is quoted by no answer any more, from the next request on."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from index.withdrawal import restore, withdraw
from server.app import create_app
from server.settings import Settings

QUESTION = "What is local recurrence?"


@pytest.fixture
def index(starter_index: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(starter_index, tmp_path / "index"))


@pytest.fixture
def running(index: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(index=index))) as client:
        yield client


def quoted(client: TestClient, part: str = "quotes") -> set[str]:
    """The documents that an answer quotes."""
    message = {"role": "user", "content": QUESTION if part == "quotes" else "qwrt zxcv"}
    answer = client.post("/v1/chat", json={"messages": [message]}).json()
    return {quote["document"] for quote in answer[part]}


def test_a_running_server_stops_quoting_it_and_starts_again(
    running: TestClient, index: Path
) -> None:
    first = min(quoted(running))
    withdraw(index, first)
    assert first not in quoted(running)
    assert running.get(f"/v1/documents/{first}").status_code == 404
    restore(index, first)
    assert first in quoted(running)
    assert running.get(f"/v1/documents/{first}").status_code == 200


def test_its_helpline_is_not_handed_over(running: TestClient, index: Path) -> None:
    before = quoted(running, "handover")
    assert "helpline-uk" in before
    withdraw(index, "helpline-uk")
    assert "helpline-uk" not in quoted(running, "handover")


def test_a_spoilt_list_brings_nothing_back(running: TestClient, index: Path) -> None:
    first = min(quoted(running))
    withdraw(index, first)
    assert first not in quoted(running)
    (index / "withdrawn.json").write_text("{")
    assert first not in quoted(running)
