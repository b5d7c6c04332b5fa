"""An emergency is answered before anything else, with or without an index."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from answer.answerer import Answerer
from answer.triage.alarm import Alarm
from answer.triage.notice import NoticeId
from ingest.error import OwnwordsError
from server.app import create_app
from server.settings import Settings
from server.shelf import Shelf

CRISIS, EMERGENCY = "I want to kill myself", "38.6 on chemo and shivering"


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[TestClient]:
    """A service without an index."""
    with TestClient(create_app(Settings(index=tmp_path))) as client:
        yield client


def say(client: TestClient, *contents: str, region: str | None = None) -> Any:
    messages = [{"role": "user", "content": content} for content in contents]
    return client.post("/v1/chat", json={"messages": messages, "region": region})


@pytest.mark.parametrize(("cry", "notice"), [(CRISIS, "crisis"), (EMERGENCY, "emergency")])
def test_it_is_answered_without_an_index(bare: TestClient, cry: str, notice: str) -> None:
    response = say(bare, cry, region="UK")
    answer = response.json()
    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-store"
    assert (answer["kind"], answer["notice"]["id"]) == ("notice", notice)
    assert "999" in answer["notice"]["text"]
    assert "911" not in answer["notice"]["text"]
    assert answer["quotes"] == answer["related"] == answer["handover"] == []
    assert answer["index"] is None


def test_a_question_without_an_index_is_told_that_there_is_none(bare: TestClient) -> None:
    assert say(bare, "What is local recurrence?").status_code == 503
    assert say(bare, CRISIS, "What is local recurrence?").status_code == 503


def test_it_is_answered_where_the_index_is_broken(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(self: Shelf) -> Answerer:
        raise RuntimeError("no disk")

    monkeypatch.setattr(Shelf, "answerer", crash)
    assert say(client, EMERGENCY).json()["notice"]["id"] == "emergency"


def test_what_the_patterns_know_is_answered_where_the_alarm_is_broken(
    bare: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(self: Alarm, text: str) -> NoticeId:
        raise RuntimeError("no weights")

    monkeypatch.setattr(Alarm, "notice", crash)
    assert say(bare, CRISIS).json()["notice"]["id"] == "crisis"


def test_the_alarm_reads_a_question_once(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(Alarm, "notice", lambda self, text: heard.append(text))
    question = "What is local recurrence?"
    assert say(client, question).json()["kind"] == "answer"
    assert heard == [question]


def test_it_is_answered_however_long_the_message(bare: TestClient) -> None:
    assert say(bare, "so tired. " * 1_500 + CRISIS).json()["notice"]["id"] == "crisis"


def test_a_personal_decision_gets_our_words_a_person_and_quotes(client: TestClient) -> None:
    answer = say(client, "What is local recurrence, and is mine back?", region="UK").json()
    assert (answer["kind"], answer["notice"]["id"]) == ("answer", "boundary")
    assert {quote["citation"]["region"] for quote in answer["handover"]} == {"UK"}


def test_a_courtesy_is_returned_and_hands_nobody_over(client: TestClient) -> None:
    answer = say(client, "hello").json()
    assert (answer["kind"], answer["notice"]["id"]) == ("notice", "greeting")
    assert answer["handover"] == []


def test_survival_figures_are_marked_and_explained(client: TestClient) -> None:
    question = "In general, how many people with distant breast cancer are alive after five years?"
    answer = say(client, question).json()
    assert "prognosis" in [quote["sensitive"] for quote in answer["quotes"]]
    assert answer["notice"]["id"] == "prognosis"


def test_the_server_does_not_start_with_a_number_that_nobody_verified_lately(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def overdue(today: object) -> None:
        raise OwnwordsError("numbers.UK.emergency, verified", "2020-01-01", "Look it up.")

    monkeypatch.setattr("server.app.check_numbers", overdue)
    with pytest.raises(OwnwordsError, match="verified"):
        create_app(Settings(index=tmp_path))
