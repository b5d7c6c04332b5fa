"""The evaluation is evaluated: whatever is broken on purpose fails the gates that watch it.

The pages are real files, the answerer is the real one with a reader that knows what is right, and
gates hold what the report says. Each mutant breaks one thing.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from answer.answerer import Answerer
from answer.features import Numbers
from answer.reader import calibration
from answer.render import render
from eval.ask.run import Ask, evaluate
from eval.case.case import Case, Expect, Gold
from eval.case.check import check
from eval.case.finding import Kind
from eval.case.split import fit_cases
from eval.compare.gate import failures, read_gates
from eval.compare.reported import Reported, read_report
from eval.report.report import write
from index.encoder import Encoder
from index.library import Library
from index.publish import publish
from ingest.corpus import Corpus
from ingest.error import OwnwordsError

PAGES = {
    "hive": """---
title: The hive
publisher: The Beekeepers
reviewed: "2025-05-01"
---
# The hive

## Who lives in it

One queen lays every egg of the colony. Workers are females that lay no eggs in most years. Drones
are males, and leave in autumn.

## How warm it is

Brood is kept at 35 degrees. Workers shiver to heat it in winter. They fan with their wings in July.
""",
    "honey": """---
title: Honey
publisher: The Beekeepers
reviewed: "2025-06-01"
---
# Honey

## When it is ripe

Ripe honey holds less than a fifth of water. Bees close a ripe cell with wax. Unripe honey ferments
in the jar.

## How it is kept

Store jars in a dark cupboard. Crystals are harmless and melt in warm water. Infants must never eat
honey.
""",
}
ANSWERS = {
    "Who lays eggs?": "One queen lays every egg of the colony.",
    "Are there males in a colony?": "Drones are males, and leave in autumn.",
    "How warm is brood?": "Brood is kept at 35 degrees.",
    "What do workers do in winter?": "Workers shiver to heat it in winter.",
    "When is honey ripe?": "Ripe honey holds less than a fifth of water.",
    "What happens to unripe honey?": "Unripe honey ferments in the jar.",
    "Where do I store jars?": "Store jars in a dark cupboard.",
    "Are crystals in honey harmful?": "Crystals are harmless and melt in warm water.",
}
UNANSWERED = (
    *("How do I move a hive?", "What does a colony cost?", "Which flowers do bees like?"),
    *("How far do workers fly?", "Does honey help a cough?", "How do I become a beekeeper?"),
    *("Which jars are cheapest?", "Do drones sting?"),
)
GATES = """
[gate]
"grounding verbatim quotes" = {at_least = 1}
"grounding right offsets" = {at_least = 1}
"grounding right hash" = {at_least = 1}
"grounding right section" = {at_least = 1}
"grounding right dates" = {at_least = 1}
"selection hit@1" = {at_least = 0.9}
"selection hit@3" = {at_least = 0.9}
"selection MRR" = {at_least = 0.9}
"abstention answered" = {at_least = 0.9}
"abstention refused" = {at_least = 0.9}
"abstention wrong answers" = {at_most = 0.1}
"abstention AUROC" = {at_least = 0.9}
"abstention coverage at 5% wrong" = {at_least = 0.9}
"""


class Knowing:
    """A reader that knows what answers `asked`, and how sure to be of all else."""

    threshold = 0.5
    sure_of_nothing = 0.1  # the best it finds where nothing answers
    asked = ""

    def read(self, _: object, candidates: Sequence[Any], library: object) -> Numbers:
        gold = ANSWERS.get(self.asked)
        others = 0.8 if gold else self.sure_of_nothing
        return np.array([0.9 if each.text == gold else others for each in candidates])


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, word_encoder: Encoder) -> Iterator[Library]:
    pages, index = (tmp_path_factory.mktemp(name) for name in ("pages", "index"))
    for name, text in PAGES.items():
        (pages / f"{name}.md").write_text(text)
    publish(Corpus([pages]), index, word_encoder, calibration())
    library = Library.open(index)
    yield library
    library.close()


@pytest.fixture
def knowing() -> Knowing:
    return Knowing()


@pytest.fixture
def ask(library: Library, word_encoder: Encoder, knowing: Knowing) -> Ask:
    """Ask the real answerer, whose reader knows what is right."""
    answerer = Answerer(library, word_encoder, knowing)

    def ask(turns: Sequence[str], region: str | None) -> dict[str, Any]:
        knowing.asked = turns[-1]
        return render(answerer.answer(turns, region), library)

    return ask


@pytest.fixture
def run(library: Library, tmp_path: Path) -> Callable[[Ask], Reported]:
    """Evaluate, report, and read the report back, as the command does."""
    document_of = {
        gold: next(name for name, text in PAGES.items() if gold in text.replace("\n", " "))
        for gold in ANSWERS.values()
    }
    cases = [
        Case(question, (question,), Expect.ANSWER, (Gold(document_of[gold], gold),))
        for question, gold in ANSWERS.items()
    ] + [Case(question, (question,), Expect.ABSTAIN) for question in UNANSWERED]

    def run(ask: Ask) -> Reported:
        write(evaluate(cases, ask, library.originals()), tmp_path)
        return read_report(tmp_path / "report.json")

    return run


@pytest.fixture
def failed(run: Callable[[Ask], Reported], tmp_path: Path) -> Callable[[Ask], set[str]]:
    """Return the figures whose gates an answerer fails."""
    (tmp_path / "gates.toml").write_text(GATES)
    gates = read_gates(tmp_path / "gates.toml")
    return lambda ask: {
        line.split(": ")[0].removeprefix("gate ") for line in failures(gates, run(ask))
    }


def mutant(ask: Ask, change: Callable[[dict[str, Any]], None]) -> Ask:
    """An answerer that does something to the last quote of its answers, which is not the gold."""

    def changed(turns: Sequence[str], region: str | None) -> dict[str, Any]:
        answer = deepcopy(ask(turns, region))
        for quote in answer["quotes"][-1:]:
            change(quote)
        return answer

    return changed


def one_character(quote: dict[str, Any]) -> None:
    quote["text"] = quote["text"].replace("e", "a", 1)


def another_section(quote: dict[str, Any]) -> None:
    other = {"Who lives in it": "How warm it is", "When it is ripe": "How it is kept"}
    other |= {b: a for a, b in other.items()}
    quote["section"][-1] = other[quote["section"][-1]]


def another_hash(quote: dict[str, Any]) -> None:
    quote["sha256"] = "0" * 64


def another_date(quote: dict[str, Any]) -> None:
    quote["citation"]["reviewed"] = "2026-01-01"


def test_what_is_right_passes_every_gate(failed, ask: Ask) -> None:
    assert failed(ask) == set()


@pytest.mark.parametrize(
    ("change", "fails"),
    [
        (one_character, {"grounding verbatim quotes", "grounding right offsets"}),
        (another_hash, {"grounding right hash"}),
        (another_section, {"grounding right section"}),
        (another_date, {"grounding right dates"}),
    ],
)
def test_a_false_quote_or_reference_fails_its_gate(failed, ask: Ask, change, fails) -> None:
    assert failed(mutant(ask, change)) == fails


def test_a_shuffled_ranking_fails_what_looks_at_the_order_and_nothing_else(failed, ask) -> None:
    chance = random.Random(1)

    def shuffled(turns: Sequence[str], region: str | None) -> dict[str, Any]:
        answer = ask(turns, region)
        quotes = chance.sample(answer["quotes"], len(answer["quotes"]))
        return answer | {"quotes": quotes}

    assert {"selection hit@1", "selection MRR", "abstention wrong answers"} <= failed(shuffled)
    assert failed(shuffled).isdisjoint({"selection hit@3", "abstention answered"})


def test_always_refusing_fails_what_must_be_answered(failed, ask: Ask, knowing: Knowing) -> None:
    knowing.threshold = 1
    fails = failed(ask)
    assert {"abstention answered", "selection hit@1", "abstention AUROC"} <= fails
    assert {"abstention coverage at 5% wrong", "grounding verbatim quotes"} <= fails
    assert "abstention refused" not in fails


def test_always_answering_fails_what_must_be_refused(failed, ask: Ask, knowing: Knowing) -> None:
    knowing.threshold = 0
    assert failed(ask) == {"abstention refused", "abstention wrong answers"}


def test_always_being_sure_fails_what_confidence_is_for(failed, ask, knowing: Knowing) -> None:
    knowing.sure_of_nothing = 0.95
    assert failed(ask) == {
        *("abstention refused", "abstention wrong answers"),
        *("abstention AUROC", "abstention coverage at 5% wrong"),
    }


def test_a_threshold_fitted_on_test_cases_is_refused_and_its_leak_is_found(
    library: Library, tmp_path: Path
) -> None:
    row = {"id": "1", "turns": ["How warm is brood?"], "expect": "abstain"}
    test, fit = tmp_path / "bees-test.jsonl", tmp_path / "bees-fit.jsonl"
    for path in (test, fit):
        path.write_text(json.dumps(row) + "\n")
    with pytest.raises(OwnwordsError, match="not for fitting"):
        fit_cases(test)
    assert [case.id for case in fit_cases(fit)] == ["1"]
    _, findings = check([test, fit], library.store)
    assert Kind.LEAK in {finding.kind for finding in findings}
