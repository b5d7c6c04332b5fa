"""Sentences that no case asks for are listed where they stand; what is never quoted is not."""

import json
from pathlib import Path

from typer.testing import CliRunner

from eval.case.case import Case, Expect, Gold
from eval.case.suggest import Suggestion, suggest
from index.encoder import Encoder
from index.publish import publish
from index.store import Store
from ingest.corpus import Corpus
from ownwords import app

PAGE = """# Tea

## How to steep

Green tea is steeped at 80 degrees. For white tea you will usually be offered a .

You could steep it in:

- a pot
- a cup
"""
STEEP = ("How to steep",)


def case(*quotes: str, doc: str = "tea") -> Case:
    gold = tuple(Gold(doc, quote) for quote in quotes)
    return Case(id="1", turns=("How?",), expect=Expect.ANSWER, gold=gold)


def left(store: Store, *cases: Case) -> list[str]:
    return [suggestion.quote for suggestion in suggest(cases, store)]


def test_what_may_be_quoted_is_suggested_with_its_section(store: Store) -> None:
    assert list(suggest([], store)) == [
        Suggestion("tea", STEEP, "Green tea is steeped at 80 degrees."),
        Suggestion("tea", STEEP, "a pot"),
        Suggestion("tea", STEEP, "a cup"),
    ]


def test_what_is_gold_already_is_not_suggested(store: Store) -> None:
    assert left(store, case("Green tea is steeped at 80 degrees.", "a pot")) == ["a cup"]


def test_gold_of_another_document_covers_nothing(store: Store) -> None:
    assert "a pot" in left(store, case("a pot", doc="coffee"))


def test_a_few_words_of_a_sentence_do_not_cover_it(store: Store) -> None:
    assert "Green tea is steeped at 80 degrees." in left(store, case("Green tea"))


def test_the_command_lists_them_by_document_and_section(
    pages: Corpus, tmp_path: Path, word_encoder: Encoder
) -> None:
    index = tmp_path / "index"
    publish(pages, index, word_encoder, {})
    cases = tmp_path / "cases.jsonl"
    gold = [{"doc": "tea", "quote": "a pot"}]
    cases.write_text(json.dumps({"id": "1", "turns": ["In?"], "expect": "answer", "gold": gold}))
    arguments = ["cases", "suggest", str(cases), "--index", str(index)]

    said = CliRunner().invoke(app, arguments)
    assert said.exit_code == 0
    assert "tea: How to steep\n  Green tea is steeped at 80 degrees.\n  a cup" in said.stdout

    rows = json.loads(CliRunner().invoke(app, [*arguments, "--json"]).stdout)
    assert [row["quote"] for row in rows] == ["Green tea is steeped at 80 degrees.", "a cup"]
