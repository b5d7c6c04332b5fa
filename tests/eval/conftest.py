"""A teahouse to ask about: one page, its cases, and answers in the shape of the contract."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from eval.ask.run import Ask
from eval.case.case import Case, Expect, Gold
from eval.measure.score import Score, score
from eval.measure.scores import Scores
from eval.measure.stage import Stage
from eval.suites.summary import Summary, summarise
from index.store import STORE_FILE, Store, write_store
from ingest.corpus import Corpus

GREEN = "Green tea is steeped at 80 degrees."
BLACK = "Black tea is steeped at 95 degrees."
KEEPS = "Tea lasts for two years."
PAGE = f"How to steep\n\n{GREEN} {BLACK}\n\n{KEEPS}\n"


@dataclass(frozen=True, slots=True)
class Teahouse:
    """What the tests ask for. A text given as a quote is looked up on the page."""

    originals: Mapping[str, Path]
    green: str = GREEN
    black: str = BLACK
    keeps: str = KEEPS
    page: str = PAGE

    def quote(self, text: str, context: tuple[str, ...] = (), rank: int = 0) -> dict[str, Any]:
        """A quote of the page, with its context; the first (`rank` 0) scores best."""
        return {
            **self._span(text),
            "document": "tea",
            "sha256": hashlib.sha256(PAGE.encode()).hexdigest(),
            "context": [self._span(above) for above in context],
            "section": [],
            "citation": {"reviewed": None, "review_due": None},
            "score": 1 / (rank + 1),
        }

    def answer(self, *texts: str, kind: str = "answer", notice: str | None = None) -> Any:
        """An answer that quotes the texts in their order."""
        return {
            "kind": kind,
            "notice": notice and {"id": notice, "text": "Fixed words."},
            "quotes": [self.quote(text, rank=rank) for rank, text in enumerate(texts)],
            "related": [],
            "handover": [],
        }

    def refusal(self, notice: str | None = None) -> Any:
        """An answer that says that the page does not tell."""
        return self.answer(kind="notice" if notice else "no_answer", notice=notice)

    def always(self, answer: Any) -> Ask:
        """An answerer that says the same to everyone."""
        return lambda *_: answer

    def case(self, *gold: str, expect: Expect = Expect.ANSWER, **more: Any) -> Case:
        """A case that any of the gold texts answers."""
        wanted = tuple(Gold("tea", text) for text in gold)
        return Case(**{"id": "1", "turns": ("How hot?",), "expect": expect, "gold": wanted} | more)

    def score(self, case: Case, answer: Any, ms: float = 10) -> Score:
        """The answer held against the case and the page."""
        return score(case, answer, ms, self.originals)

    def _span(self, text: str) -> dict[str, Any]:
        start = PAGE.index(text)
        return {"text": text, "start": start, "end": start + len(text)}


@pytest.fixture
def tea(tmp_path: Path) -> Teahouse:
    """The teahouse, its page on disk."""
    original = tmp_path / "tea.txt"
    original.write_bytes(PAGE.encode())
    return Teahouse({"tea": original})


@pytest.fixture
def pages(tmp_path: Path, request: pytest.FixtureRequest) -> Corpus:
    """The documents of a test module: its PAGE."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "tea.md").write_text(request.module.PAGE)
    return Corpus([tmp_path / "pages"])


@pytest.fixture
def store(pages: Corpus, tmp_path: Path) -> Store:
    """The store of these documents."""
    write_store(tmp_path / STORE_FILE, pages.documents())
    return Store(tmp_path / STORE_FILE)


@pytest.fixture
def few_resamples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bootstrap with few resamples, for tests that do not look at the intervals."""
    monkeypatch.setattr("eval.measure.interval._RESAMPLES", 20)


@pytest.fixture
def summary(tea: Teahouse, few_resamples: None) -> Summary:
    """A hit, a miss and an answer that should have been a refusal."""
    hit = tea.score(tea.case(tea.green, id="hit", tags=("numbers",)), tea.answer(tea.green))
    black = tea.case(tea.black, id="miss", turns=("<b>Hot</b> & black?",))
    miss = tea.score(black, tea.answer(tea.keeps))
    eager = tea.score(tea.case(id="eager", expect=Expect.ABSTAIN), tea.answer(tea.green))
    return summarise(Scores((hit, miss, eager), stages={"miss": Stage.READ_TOO_LOW}))
