"""Fit the reader: its weights on the training pages, its threshold on cases set aside for that.

The weights are those under which the sentences that answer stand out among all candidates of
their question. The probability and the threshold come from the first candidate of each fit case,
on the starter corpus, whose text the weights have not seen.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from scipy.optimize import minimize

from answer.question import question_of
from answer.reader import FEATURES, Numbers, features
from answer.retrieve import Candidate, retrieve
from eval.case import Case, Expect
from eval.match import matches
from eval.training import Example, examples, write_pages
from index.encoder import Encoder
from index.library import Library
from index.publish import publish
from ingest.corpus import Corpus

ANSWERED = 0.9  # of the answerable fit cases: the threshold lets these through
_RIDGE = 1e-3  # keeps the weights small; per question


@dataclass(frozen=True, slots=True)
class Table:
    """Per question: its candidates' features, and which of them answer."""

    rows: Numbers  # (candidates, features)
    right: Numbers  # (candidates,), 1 or 0


def fit(training: Path, corpus: Path, cases: Sequence[Case], encoder: Encoder) -> dict[str, Any]:
    """Return the calibration: weights, bias, threshold, and what they were fitted on."""
    with TemporaryDirectory() as pages, TemporaryDirectory() as index:
        write_pages(training, Path(pages))
        library = _library(Path(pages), Path(index), encoder)
        asked = [_of_example(example, library, encoder) for example in examples(training)]
    tables = [table for table in asked if table.right.any()]
    weights = _listwise(tables)
    with TemporaryDirectory() as index:
        library = _library(corpus, Path(index), encoder)
        judged = [case for case in cases if case.expect in (Expect.ANSWER, Expect.ABSTAIN)]
        first = np.array([_first(_of_case(case, library, encoder), weights) for case in judged])
    scale, bias = _platt(first[:, 0], first[:, 1])
    answerable = np.array([case.expect is Expect.ANSWER for case in judged])
    probabilities = _sigmoid(first[:, 0] * scale + bias)
    named = zip(FEATURES, (weights * scale).round(4), strict=True)
    return {
        "weights": {name: float(weight) for name, weight in named},
        "bias": round(bias, 4),
        "threshold": round(float(np.quantile(probabilities[answerable], 1 - ANSWERED)), 4),
        "fitted": {
            "training": _fingerprint(training / "pages.jsonl", training / "questions.jsonl"),
            "questions": len(tables),
            "cases": len(judged),
            "answerable": int(answerable.sum()),
            "answered": ANSWERED,
        },
    }


def _library(documents: Path, index: Path, encoder: Encoder) -> Library:
    publish(Corpus([documents]), index, encoder, {})
    return Library.open(index)


def _of_example(example: Example, library: Library, encoder: Encoder) -> Table:
    question = question_of([example.question], encoder)
    candidates = retrieve(question, library)
    right = [float(candidate.text in example.answers) for candidate in candidates]
    return Table(features(question, candidates, library), np.array(right))


def _of_case(case: Case, library: Library, encoder: Encoder) -> Table:
    question = question_of(case.turns, encoder)
    candidates = retrieve(question, library)
    right = [float(_answers(case, candidate)) for candidate in candidates]
    return Table(features(question, candidates, library), np.array(right))


def _answers(case: Case, candidate: Candidate) -> bool:
    wanted = (gold.quote for gold in case.gold if gold.doc == candidate.document.id)
    return any(matches(candidate.text, quote) for quote in wanted)


def _first(table: Table, weights: Numbers) -> tuple[float, float]:
    """Return the score of a question's first candidate, and whether it is right."""
    scores = table.rows @ weights
    best = int(scores.argmax())
    return float(scores[best]), float(table.right[best])


def _listwise(tables: Sequence[Table]) -> Numbers:
    """Return the weights that make right candidates most likely under a softmax a question."""

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total, slope = _RIDGE * float(weights @ weights), 2 * _RIDGE * weights
        for table in tables:
            every = _softmax(table.rows @ weights)
            share = every * table.right
            total -= float(np.log(share.sum())) / len(tables)
            slope = slope + table.rows.T @ (every - share / share.sum()) / len(tables)
        return total, slope

    found = minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B")
    return np.asarray(found.x)


def _platt(scores: Numbers, right: Numbers) -> tuple[float, float]:
    """Return scale and bias that turn a score into the probability of being right."""
    spread = float(scores.std())
    standard = (scores - scores.mean()) / spread

    def loss(line: Numbers) -> float:
        p = _sigmoid(standard * line[0] + line[1]).clip(1e-9, 1 - 1e-9)
        return float(
            -(right * np.log(p) + (1 - right) * np.log(1 - p)).mean() + 1e-3 * line[0] ** 2
        )

    slope, level = minimize(loss, np.array([1.0, 0.0])).x
    return float(slope / spread), float(level - slope * scores.mean() / spread)


def _softmax(scores: Numbers) -> Numbers:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())


def _sigmoid(scores: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-scores)))


def _fingerprint(*paths: Path) -> str:
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def write(calibration: Mapping[str, Any], path: Path) -> None:
    """Write a calibration as JSON."""
    path.write_text(json.dumps(calibration, indent=1) + "\n", encoding="utf-8")
