"""Health, headers, API documentation, and a service without an index."""

import re
from pathlib import Path

from fastapi.testclient import TestClient

from server.app import create_app
from server.settings import Settings


def test_it_is_alive_and_ready(client: TestClient, starter_index: Path) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    build = (starter_index / "current").read_text()
    assert client.get("/readyz").json() == {"status": "ready", "index": build}


def test_without_an_index_it_is_alive_and_says_what_to_do(tmp_path: Path) -> None:
    with TestClient(create_app(Settings(index=tmp_path))) as client:
        assert client.get("/healthz").status_code == 200
        assert client.get("/").status_code == 200
        question = {"messages": [{"role": "user", "content": "x"}]}
        for response in (client.get("/readyz"), client.post("/v1/chat", json=question)):
            assert response.status_code == 503
            assert "ownwords ingest" in response.json()["error"]["remedy"]


def test_the_front_page_quotes_the_helplines_of_the_corpus(client: TestClient) -> None:
    page = client.get("/").text
    assert "0808 800 6000" in page
    assert "1-877-465-6636" in page


def test_every_page_forbids_scripts_from_elsewhere(client: TestClient) -> None:
    for path in ("/", "/v1/documents/symptoms", "/static/chat.js"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'self'")
        assert headers["referrer-policy"] == "no-referrer"


def test_answers_are_kept_in_no_cache(client: TestClient) -> None:
    question = {"messages": [{"role": "user", "content": "What is local recurrence?"}]}
    assert client.post("/v1/chat", json=question).headers["cache-control"] == "no-store"


def test_the_api_documentation_needs_nothing_from_elsewhere(client: TestClient) -> None:
    page = client.get("/docs").text
    assert not re.findall(r"(?:src|href)=\"https?://", page)
    schema = client.get("/openapi.json").json()
    example = schema["components"]["schemas"]["ChatRequest"]["examples"][0]
    assert client.post("/v1/chat", json=example).status_code == 200
