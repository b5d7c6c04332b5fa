"""GET /v1/documents/{id}: the whole text, with the quote marked."""

import html
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from answer.answerer import Answerer
from ingest.document import Document, Section, Source, Span
from server.pages import document_page

PAGE = {"accept": "text/html"}
MARK = re.compile(r"<mark[^>]*>(.*?)</mark>", re.DOTALL)


def marked(page: str) -> list[str]:
    return [html.unescape(text) for text in MARK.findall(page)]


def test_a_browser_gets_a_page_with_the_quote_marked(client: TestClient, starter: Answerer) -> None:
    document = starter.library.store.document("types-of-recurrence")
    assert document
    sentence = list(document.sentences)[3]
    place = f"start={sentence.start}&end={sentence.end}"
    page = client.get(f"/v1/documents/{document.id}?{place}", headers=PAGE).text
    assert marked(page) == [sentence.of(document.text)]
    assert page.count('id="quote"') == 1


def test_a_quote_over_several_lines_is_marked_in_each(client: TestClient) -> None:
    text = client.get("/v1/documents/symptoms").json()["text"]
    start = text.index("\n- ") - 20
    end = text.index("\n- ") + 40
    page = client.get(f"/v1/documents/symptoms?start={start}&end={end}", headers=PAGE).text
    assert len(marked(page)) > 1
    assert "".join(marked(page)).replace(" ", "") == "".join(text[start:end].split())
    assert page.count('id="quote"') == 1


def test_the_page_holds_every_word_of_the_document(client: TestClient) -> None:
    text = client.get("/v1/documents/helpline-uk").json()["text"]
    page = client.get("/v1/documents/helpline-uk", headers=PAGE).text
    body = html.unescape(re.sub(r"<[^>]+>", " ", page.split("<main")[1]))
    assert text.split() == body.split()[1:]  # the first word is what is left of the tag


def test_a_script_gets_json_with_the_quote_cut_by_the_server(client: TestClient) -> None:
    found = client.get("/v1/documents/symptoms?start=3&end=9").json()
    assert found["quote"] == found["text"][3:9]
    assert found["citation"]["title"] == "Symptoms of a recurrence"


def test_markup_in_a_document_stays_text() -> None:
    text = "<script>alert(1)</script> & more"
    source = Source("P <b>", "T <i>")
    document = Document("d", text, (Section(0, len(text)),), source, Path("d"), "0")
    page = document_page(document, Span(3, 12))
    assert "<script>" not in page
    assert "<b>" not in page
    assert marked(page) == [text[3:12]]


@pytest.mark.parametrize(
    "place", ["start=9&end=3", "start=0&end=999999", "start=-1&end=3", "start=a"]
)
def test_a_place_that_is_not_in_the_document_is_an_error(client: TestClient, place: str) -> None:
    response = client.get(f"/v1/documents/symptoms?{place}")
    assert response.status_code == 422
    assert response.json()["error"]["remedy"]


def test_an_unknown_document_is_not_found(client: TestClient) -> None:
    response = client.get("/v1/documents/..%2f..%2fetc%2fpasswd")
    assert response.status_code == 404
    assert "error" in client.get("/v1/documents/nope").json()
