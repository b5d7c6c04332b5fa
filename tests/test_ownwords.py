"""The command line: each command does its one thing, and tells a fault in a sentence."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from index.encoder import encoder
from index.publish import publish
from ingest.corpus import Corpus
from ingest.load import load

ROOT = Path(__file__).parent.parent


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "ownwords.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_ask_prints_an_answer_as_json(starter_index: Path) -> None:
    done = run("ask", "What is local recurrence?", "--index", starter_index, "--json")
    answer = json.loads(done.stdout)
    assert answer["kind"] == "answer"
    assert answer["index"] == (starter_index / "current").read_text()


def test_ask_prints_an_answer_for_people(starter_index: Path) -> None:
    done = run("ask", "What is local recurrence?", "--index", starter_index)
    assert "— Ownwords starter corpus" in done.stdout


def test_cases_are_answered_a_line_each(starter_index: Path, tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    case = {"id": "a", "turns": ["What is local recurrence?", "qwrt"], "expect": "abstain"}
    cases.write_text(json.dumps(case) + "\n" + json.dumps({**case, "id": "b"}) + "\n")
    out = tmp_path / "answers.jsonl"
    done = run("ask", "--cases", cases, "--index", starter_index, "--out", out)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert [line["id"] for line in lines] == ["a", "b"]
    assert all(set(line) == {"id", "answer", "ms"} and line["ms"] > 0 for line in lines)


def test_show_prints_the_canonical_text_byte_for_byte(starter_index: Path) -> None:
    command = [sys.executable, str(ROOT / "ownwords.py"), "show", "symptoms"]
    done = subprocess.run([*command, "--index", starter_index], capture_output=True, check=True)
    documents = {document.id: document for document in load([ROOT / "corpus"]).documents}
    assert done.stdout == documents["symptoms"].text.encode()


def test_eval_writes_a_report(starter_index: Path, tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    case = {"id": "a", "turns": ["What is tea?"], "expect": "abstain", "tags": ["off-topic"]}
    cases.write_text(json.dumps(case) + "\n")
    done = run("eval", cases, "--index", starter_index, "--report", tmp_path / "report")
    assert done.returncode == 0, done.stderr
    assert "verbatim" in done.stdout
    assert (tmp_path / "report" / "report.html").is_file()
    assert json.loads((tmp_path / "report" / "report.json").read_text())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ask"], "There is nothing to ask"),
        (["ask", "x", "--index", "nowhere"], "There is no index"),
        (["ask", " ", "--index", "INDEX"], "The question is empty"),
        (["ask", "a" * 100_000, "--index", "INDEX"], "The question is too long"),
        (["ask", "--cases", "none.jsonl", "--out", "a", "--index", "INDEX"], "none.jsonl"),
        (["ask", "x", "--region", "Mars", "--index", "INDEX"], "Mars"),
        (["show", "nope", "--index", "INDEX"], "There is no such document"),
        (["ingest", "no/such/folder", "--index", "nowhere"], "There is no such file or folder"),
        (["eval", "none.jsonl", "--index", "INDEX"], "none.jsonl"),
    ],
)
def test_a_fault_is_told_in_a_sentence(
    starter_index: Path, arguments: list[str], told: str
) -> None:
    filled = [str(starter_index) if word == "INDEX" else word for word in arguments]
    done = run(*filled)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_a_crash_tells_where_and_not_what(tmp_path: Path) -> None:
    publish(Corpus([ROOT / "corpus" / "starter" / "symptoms.md"]), tmp_path, encoder(), {})
    done = run("ask", "canary-7f3a", "--index", tmp_path)  # an index without a calibration
    assert done.returncode == 1
    assert "Something went wrong: KeyError in" in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert "canary" not in done.stderr


def test_a_document_that_cannot_be_read_leaves_the_index_as_it_was(
    starter_index: Path, tmp_path: Path
) -> None:
    before = (starter_index / "current").read_text()
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe not text")
    (tmp_path / "empty.md").write_text("---\npublisher: P\n---\n")
    done = run("ingest", tmp_path, "--index", starter_index)
    told = " ".join(done.stderr.split())
    assert done.returncode == 2
    assert "is not UTF-8" in told
    assert "has no text to quote" in told
    assert (starter_index / "current").read_text() == before


def test_a_taken_port_is_told(starter_index: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--index", starter_index, "--port", str(port))
    assert done.returncode == 2
    assert "cannot be used" in " ".join(done.stderr.split())
