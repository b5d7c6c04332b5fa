"""A maintainer writes down what answers a question, and is told of what leads nowhere."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from index.encoder import Encoder
from index.library import Library
from index.publish import publish
from ingest.corpus import Corpus
from ingest.error import OwnwordsError
from ingest.phrasing import Phrasing, read_phrasings
from ownwords import app

PAGE = """---
publisher: The Teahouse
---

# Tea

## How hot?

Green tea is steeped at 80 degrees. White tea needs a . Black tea is hotter.
"""


class Teahouse:
    """A corpus of one page, its file of phrasings, and its index."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self.pages, self.index, self._encoder = folder / "pages", folder / "index", encoder
        self.pages.mkdir()
        self.file = self.pages / "asked.jsonl"
        self.ingest(PAGE)

    def ingest(self, words: str) -> None:
        (self.pages / "tea.md").write_text(words)
        publish(Corpus([self.pages]), self.index, self._encoder, {})

    def asked(self, *arguments: str) -> Result:
        places = ["--file", str(self.file), "--index", str(self.index)]
        return CliRunner().invoke(app, ["asked", *arguments, *places])

    def add(self, question: str, *where: str) -> Result:
        return self.asked("add", question, "--document", "tea", *where)

    @property
    def phrasings(self) -> tuple[Phrasing, ...]:
        return read_phrasings(self.file)


@pytest.fixture
def teahouse(tmp_path: Path, word_encoder: Encoder) -> Teahouse:
    return Teahouse(tmp_path, word_encoder)


def test_some_words_are_enough_to_find_the_sentence(teahouse: Teahouse) -> None:
    done = teahouse.add("how warm for sencha", "--quote", "80  degrees")
    assert done.exit_code == 0
    assert "Green tea is steeped at 80 degrees." in done.stdout
    assert [each.question for each in teahouse.phrasings] == ["how warm for sencha"]
    assert "80" not in teahouse.file.read_text().replace(teahouse.phrasings[0].sha256, "")


def test_offsets_grow_to_whole_sentences(teahouse: Teahouse) -> None:
    teahouse.add("how warm for sencha", "--quote", "80 degrees")
    [first] = teahouse.phrasings
    teahouse.add("sencha heat", "--start", str(first.start + 3), "--end", str(first.end - 3))
    assert (teahouse.phrasings[1].start, teahouse.phrasings[1].end) == (first.start, first.end)


@pytest.mark.parametrize(
    ("question", "where", "told"),
    [
        ("warm?", ("--quote", "White tea"), "never quoted"),
        ("warm?", ("--quote", "tea"), "does not say these words once"),
        ("warm?", ("--quote", "coffee"), "does not say these words once"),
        ("warm?", ("--start", "5"), "Nothing says where"),
        ("warm?", (), "Nothing says where"),
        ("warm?", ("--start", "900", "--end", "901"), "no sentences of one section"),
        ("?!", ("--quote", "80 degrees"), "has no words"),
    ],
)
def test_what_cannot_be_is_told_and_not_written(
    teahouse: Teahouse, question: str, where: tuple[str, ...], told: str
) -> None:
    done = teahouse.add(question, *where)
    assert isinstance(done.exception, OwnwordsError)
    assert told in str(done.exception)
    assert not teahouse.file.exists()


def test_the_same_twice_is_refused(teahouse: Teahouse) -> None:
    teahouse.add("how warm", "--quote", "80 degrees")
    again = teahouse.add("how warm", "--quote", "80 degrees")
    assert "there already" in str(again.exception)
    assert len(teahouse.phrasings) == 1


def test_check_finds_nothing_where_all_lead_somewhere(teahouse: Teahouse) -> None:
    teahouse.add("how warm", "--quote", "80 degrees")
    done = teahouse.asked("check")
    assert (done.exit_code, done.stdout) == (0, "0 findings in 1 phrasings.\n")


def test_check_tells_of_a_changed_span_and_of_twins(teahouse: Teahouse) -> None:
    teahouse.add("how warm", "--quote", "80 degrees")
    line = teahouse.file.read_text()
    teahouse.file.write_text(line + line.replace("how", "How"))
    twins = teahouse.asked("check")
    assert (twins.exit_code, twins.stdout) == (1, "1 findings in 2 phrasings.\n")
    teahouse.ingest(PAGE.replace("80", "85"))
    changed = teahouse.asked("check")
    assert (changed.exit_code, changed.stdout) == (1, "3 findings in 2 phrasings.\n")


def test_ingest_warns_of_a_lost_phrasing_and_publishes(
    teahouse: Teahouse, word_encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.encoder.encoder", lambda: word_encoder)
    teahouse.add("how warm", "--quote", "80 degrees")
    (teahouse.pages / "tea.md").write_text(PAGE.replace("80", "85"))
    ingest = ["ingest", str(teahouse.pages), "--index", str(teahouse.index)]
    for told in ("Published", "Nothing changed"):
        done = CliRunner().invoke(app, ingest)
        assert done.exit_code == 0, done.output
        assert "line 1: The span in tea was changed" in " ".join(done.stderr.split())
        assert told in done.stdout
    assert Library.open(teahouse.index).asked.leads == ()


def test_suggest_lists_what_nothing_leads_to(teahouse: Teahouse) -> None:
    first = json.loads(teahouse.asked("suggest", "--json").stdout)
    assert [(row["heading"], row["words"]) for row in first] == [
        ("How hot?", "Green tea is steeped at 80 degrees."),
        ("How hot?", "Black tea is hotter."),
    ]
    teahouse.add("how warm", "--quote", "80 degrees")
    left = teahouse.asked("suggest").stdout
    assert "Black tea is hotter." in left
    assert "80 degrees" not in left
