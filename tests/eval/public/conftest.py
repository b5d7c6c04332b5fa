"""A folder of invented public sets about tea, in the form of those that people download."""

import gzip
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from answer.features import Numbers
from eval.public.reading import Pair
from eval.public.suite import Setting
from index.encoder import Encoder
from index.terms import terms

Rows = list[dict[str, Any]]

GREEN = "Green leaves are steeped at eighty degrees. Water that boils makes them bitter."
BLACK = "Black leaves need ninety-five degrees. They stand for four minutes in the pot."
KETTLE = "A kettle of cast iron keeps its heat for an hour. Vinegar takes its scale off."
HARVEST = "The first harvest is picked by hand in April. The second one follows in June."


def _paragraph(pid: str, text: str) -> dict[str, Any]:
    end = text.index(". ") + 1
    spans = [[0, end], [end + 1, len(text)]]
    return {"pid": pid, "title": pid.partition("#")[0], "part": "A", "text": text, "sents": spans}


def _squad_question(qid: str, question: str, pid: str, gold: Sequence[int]) -> dict[str, Any]:
    return {
        "qid": qid,
        "question": question,
        "pid": pid,
        "answerable": bool(gold),
        "gold_sents": list(gold),
        "answers": [],
        "plausible": [],
    }


def _section(pid: str, focus: str, heading: str | None, text: str) -> dict[str, Any]:
    return {
        "pid": pid,
        "doc": pid.partition("/")[0],
        "focus": focus,
        "heading": heading,
        "text": text,
    }


def _medquad_question(qid: str, question: str, focus: str, gold: Sequence[str]) -> dict[str, Any]:
    said = {"qid": qid, "question": question, "focus": focus, "source": "Teahouse"}
    return {**said, "gold_pids": list(gold)}


def _task(name: str, said: Sequence[str], gold: Sequence[str], kind: str) -> dict[str, Any]:
    turns = [{"speaker": ("user", "agent")[n % 2], "text": text} for n, text in enumerate(said)]
    return {
        "set": "mtragun",
        "task_id": name,
        "turns": turns,
        "context_pids": list(gold),
        "answerability": kind,
        "llm_rewrite": None,
    }


def _follow_up(turn: int, history: Sequence[str], question: str, rewrite: str) -> dict[str, Any]:
    topic = {"dialog": "d1", "title": "Tea", "section": "Harvest", "turn": turn}
    return {**topic, "history": list(history), "question": question, "rewrite": rewrite}


def _paper(pmid: str, question: str, decision: str, texts: Sequence[str]) -> dict[str, Any]:
    labels = ["BACKGROUND", "RESULTS"]
    said = {"pmid": pmid, "question": question, "contexts": texts[:2], "labels": labels}
    return {**said, "long_answer": texts[2], "decision": decision}


def _tables() -> Mapping[str, Rows]:
    answers = ("it is picked in April,", "by hand, leaf by leaf.")
    asked = ("When is it picked?", "How is it done?", "And then?")
    return {
        "squad2_paragraphs": [
            _paragraph("Leaves#0", GREEN),
            _paragraph("Leaves#1", BLACK),
            _paragraph("Kettles#0", KETTLE),
            _paragraph("Harvests#0", HARVEST),
        ],
        "squad2_questions": [
            _squad_question("s1", "At how many degrees are green leaves steeped?", "Leaves#0", [0]),
            _squad_question("s2", "How many minutes do black leaves stand?", "Leaves#1", [1]),
            _squad_question("s3", "At how many degrees are white leaves roasted?", "Leaves#0", []),
        ],
        "medquad_cancer_passages": [
            _section("1/s0", "Green tea", "How hot?", GREEN),
            _section("1/s1", "Green tea", None, HARVEST),
            _section("2/s0", "Kettles", "", KETTLE),
            _section("2/s0", "Black tea", "", BLACK),
        ],
        "medquad_cancer_questions": [
            _medquad_question("m1", "How many degrees for green leaves?", "Green tea", ["1/s0"]),
            _medquad_question("m2", "How long do black leaves stand?", "Black tea", ["2/s0"]),
        ],
        "mtrag_passages": [
            {"pid": "p1", "title": "Green tea", "text": f"Green tea\n{GREEN}"},
            {"pid": "p2", "title": "Kettles", "text": KETTLE.replace(".", " .")},
            {"pid": "p3", "title": "", "text": HARVEST},
        ],
        "mtrag_tasks": [
            _task(
                "t1",
                ["Tell me of kettles.", "Gladly.", "What takes scale off?"],
                ["p2"],
                "ANSWERABLE",
            ),
            _task("t2", ["How is the harvest picked in April?"], ["p3"], "ANSWERABLE"),
            _task("t3", ["Who won the football?"], [], "UNANSWERABLE"),
        ],
        "canard": [
            _follow_up(1, [], asked[0], "When is tea picked?"),
            _follow_up(2, [asked[0], answers[0]], asked[1], "How is tea picked by hand?"),
            _follow_up(3, [asked[0], answers[0], asked[1], answers[1]], asked[2], "What follows?"),
        ],
        "pubmedqa_l": [
            _paper("11", "Do green leaves turn bitter?", "yes", (HARVEST, BLACK, GREEN)),
            _paper("12", "Does a kettle keep its heat?", "no", (BLACK, HARVEST, KETTLE)),
        ],
        "corpus": [
            {"_id": "c1", "title": "Green tea", "text": GREEN},
            {"_id": "c2", "title": "", "text": KETTLE},
        ],
        "queries": [
            {"_id": "q1", "text": "How many degrees for green leaves?"},
            {"_id": "q2", "text": "What takes scale off a kettle?"},
        ],
    }


class Overlap:
    """A reader of pairs by the words that they have in common."""

    def score(self, pairs: Sequence[Pair]) -> Numbers:
        asked = [set(terms(pair.question)) for pair in pairs]
        said = [set(terms(pair.text)) for pair in pairs]
        shares = [len(q & s) / max(1, len(q)) for q, s in zip(asked, said, strict=True)]
        return np.array(shares)


@pytest.fixture
def tables() -> Mapping[str, Rows]:
    """The rows of every file, to be changed before they are written."""
    return _tables()


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Mapping[str, Rows]], Path]:
    """A function that writes the files, packed, and returns their folder."""

    def written(tables: Mapping[str, Rows]) -> Path:
        folder = tmp_path / "sets"
        (folder / "qrels").mkdir(parents=True)
        (folder / "qrels" / "test.tsv").write_text(
            "query-id\tcorpus-id\tscore\nq1\tc1\t2\nq2\tc2\t1\nq2\tc1\t0\n"
        )
        for name, rows in tables.items():
            lines = "".join(json.dumps(row) + "\n" for row in rows)
            (folder / f"{name}.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
        return folder

    return written


@pytest.fixture
def folder(tables, write) -> Path:
    """The folder with all sets as they should be."""
    return write(tables)


@pytest.fixture
def setting(tmp_path: Path, word_encoder: Encoder) -> Setting:
    """What the tasks run with, without the models."""
    return Setting(tmp_path / "cache", word_encoder, Overlap())
