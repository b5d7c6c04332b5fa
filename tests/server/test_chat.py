"""POST /v1/chat: quotes or a plain no, and every wrong request told in one form."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

QUESTION = "What is local recurrence?"


def say(client: TestClient, *contents: str, region: str | None = None) -> Any:
    messages = [{"role": "user", "content": content} for content in contents]
    return client.post("/v1/chat", json={"messages": messages, "region": region})


def test_an_answer_quotes_with_its_citation(client: TestClient) -> None:
    answer = say(client, QUESTION).json()
    assert answer["kind"] == "answer"
    assert 1 <= len(answer["quotes"]) <= 3
    assert any("local recurrence" in quote["text"].lower() for quote in answer["quotes"])
    assert answer["quotes"][0]["citation"]["publisher"] == "Ownwords starter corpus"


def test_a_quote_is_where_it_says_in_the_document(client: TestClient) -> None:
    quote = say(client, QUESTION).json()["quotes"][0]
    document = client.get(f"/v1/documents/{quote['document']}").json()
    assert document["sha256"] == quote["sha256"]
    assert document["text"][quote["start"] : quote["end"]] == quote["text"]


def test_the_answer_has_just_the_keys_of_the_contract(client: TestClient) -> None:
    answer = say(client, QUESTION).json()
    assert set(answer) == {"kind", "notice", "quotes", "related", "handover", "index"}
    assert set(answer["quotes"][0]) == {
        *("text", "document", "start", "end", "sha256", "context"),
        *("section", "score", "sensitive", "citation"),
    }


def test_a_typing_error_is_mended_and_what_was_searched_for_is_told(client: TestClient) -> None:
    answer = say(client, "What is local recurrance?").json()
    assert answer["searched_for"] == QUESTION
    assert answer["quotes"] == say(client, QUESTION).json()["quotes"]


def test_what_the_documents_do_not_say_is_handed_over_to_a_person(client: TestClient) -> None:
    answer = say(client, "qwrt zxcv plmk", region="UK").json()
    assert answer["kind"] == "no_answer"
    assert answer["quotes"] == []
    assert {quote["citation"]["region"] for quote in answer["handover"]} == {"UK"}
    assert "0808 800 6000" in answer["handover"][0]["text"]


def test_earlier_messages_may_come_along(client: TestClient) -> None:
    messages = [
        {"role": "user", "content": QUESTION},
        {"role": "assistant", "content": "…"},
        {"role": "user", "content": "and how is it treated?"},
    ]
    assert client.post("/v1/chat", json={"messages": messages}).status_code == 200


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({"messages": [{"role": "system", "content": "x"}]}, "messages.0.role"),
        ({"messages": []}, "messages"),
        ({"messages": [{"role": "user"}]}, "messages.0.content"),
        ({"messages": [{"role": "user", "content": 7}]}, "messages.0.content"),
        ({"messages": "hello"}, "messages"),
        ({}, "messages"),
        ({"messages": [{"role": "user", "content": "x"}], "region": "Mars"}, "region"),
        ({"messages": [{"role": "user", "content": "x"}], "history": []}, "history"),
        ({"messages": [{"role": "assistant", "content": "x"}]}, "last message"),
        ({"messages": [{"role": "user", "content": " \n "}]}, "empty"),
        ({"messages": [{"role": "user", "content": "a" * 2_001}]}, "too long"),
        ({"messages": [{"role": "user", "content": "a" * 100_000}]}, "messages.0.content"),
        ({"messages": [{"role": "user", "content": "x"}] * 101}, "messages"),
        ([], "body"),
    ],
)
def test_a_wrong_request_is_told_what_is_wrong(client: TestClient, body: Any, named: str) -> None:
    response = client.post("/v1/chat", json=body)
    error = response.json()["error"]
    assert response.status_code == 422
    assert named in error["what"]
    assert error["remedy"]


def test_malformed_json_is_told_as_such(client: TestClient) -> None:
    headers = {"content-type": "application/json"}
    response = client.post("/v1/chat", content='{"messages": [', headers=headers)
    assert response.status_code == 422
    assert response.json()["error"]["what"] == "The request is not JSON"


def test_a_body_beyond_all_measure_is_refused_unread(client: TestClient) -> None:
    response = client.post("/v1/chat", content=b"x" * 1_000_001)
    assert response.status_code == 413
    assert response.json()["error"]["what"] == "The request is too large"


def test_no_error_repeats_what_was_typed(client: TestClient) -> None:
    secret = "canary-7f3a"
    wrong = {"messages": [{"role": secret, "content": [secret]}], "region": secret}
    long = {"messages": [{"role": "user", "content": secret * 1_000}]}
    answers = [client.post("/v1/chat", json=body).text for body in (wrong, long)]
    answers.append(client.post("/v1/chat", content=json.dumps(secret)[:-1]).text)
    assert all(secret not in answer for answer in answers)
