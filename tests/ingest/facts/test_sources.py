"""Who published a document may be written in a sources.toml beside it."""

from pathlib import Path
from typing import Any

import pytest

from ingest.error import OwnwordsError
from ingest.facts.date import PartialDate
from ingest.facts.fact import Fact
from ingest.facts.sources import Sources, Stated

ENTRY = '[[source]]\nfile = "tea.txt"\npublisher = "Teahouse"\n'


def stated(**facts: Any) -> Stated:
    return Stated({key: Fact(value, "sources.toml") for key, value in facts.items()})


def read(folder: Path, toml: str) -> Sources:
    """Read a sources.toml that lies beside one document, tea.txt."""
    (folder / "tea.txt").write_text("Tea is hot.\n")
    (folder / "sources.toml").write_text(toml)
    return Sources.read(folder / "sources.toml")


def test_an_entry_says_all_there_is_to_say(tmp_path: Path) -> None:
    entry = ENTRY + 'id = "tea"\nreviewed = 2019-05-14\nreview_due = "2023-02"\nupdated = 2018\n'
    assert read(tmp_path, entry).of(tmp_path / "tea.txt") == stated(
        publisher="Teahouse",
        id="tea",
        reviewed=PartialDate(2019, 5, 14),
        review_due=PartialDate(2023, 2),
        updated=PartialDate(2018),
    )


def test_a_file_without_an_entry_has_nothing_said_of_it(tmp_path: Path) -> None:
    assert read(tmp_path, ENTRY).of(tmp_path / "coffee.txt") is None
    assert read(tmp_path, "").of(tmp_path / "tea.txt") is None


def test_a_file_is_known_by_any_path(tmp_path: Path) -> None:
    (tmp_path / "cup").mkdir()
    found = read(tmp_path, ENTRY).of(tmp_path / "cup" / ".." / "tea.txt")
    assert found == stated(publisher="Teahouse")


@pytest.mark.parametrize("name", ["./tea.txt", "../{}/tea.txt", "{}/tea.txt"])
def test_an_entry_may_name_its_file_by_any_path(tmp_path: Path, name: str) -> None:
    place = tmp_path if name.startswith("{}") else tmp_path.name
    sources = read(tmp_path, ENTRY.replace("tea.txt", name.format(place)))
    assert sources.of(tmp_path / "tea.txt") == stated(publisher="Teahouse")


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[[source\n", r"sources\.toml is not TOML: .*line 1.* Mend that line"),
        ("[sauce]\n", r"unknown table: sauce\. Use \[\[source\]\]"),
        ('[[source]]\npublisher = "T"\n', "an entry names no file: .*publisher.* Add `file"),
        ("[[source]]\nfile = 3\n", "an entry names no file: .*3"),
        ('[[source]]\nfile = "cup.txt"\n', r"describes a file that is not there: cup\.txt"),
        ('[[source]]\nfile = "."\n', "describes a file that is not there"),
        (ENTRY + ENTRY, r"describes a file twice: tea\.txt"),
        (ENTRY + ENTRY.replace("tea.txt", "./tea.txt"), "describes a file twice"),
        (ENTRY + "author = 'Li'\n", r"source tea\.txt has an unknown key: author\. Known: publ"),
        (ENTRY + "facts = 'old'\n", "unknown key: facts"),
        (ENTRY + "region = 5\n", r"tea\.txt, region is not text: 5"),
        (ENTRY + "title = ' '\n", "title is not text"),
        (ENTRY + "id = ''\n", "id is no id"),
        (ENTRY + "reviewed = 'May 2019'\n", "reviewed is no date: May 2019. Write 2019, 2019-05"),
        (ENTRY + "review_due = '2019-13'\n", "review_due is no date: 2019-13"),
        (ENTRY + "updated = 2019-05-14T10:00:00\n", "updated is no date"),
        (ENTRY + "updated = 2019.5\n", "updated is no date"),
    ],
)
def test_a_fault_is_named_with_its_place_and_its_remedy(
    tmp_path: Path, toml: str, message: str
) -> None:
    with pytest.raises(OwnwordsError, match=message):
        read(tmp_path, toml)


@pytest.mark.parametrize(
    "toml",
    [
        ENTRY.replace("[[source]]", "[source]"),
        'source = "tea.txt"\n',
        "source = [1]\n",
        f'[[source]]\nfile = "{"tea" * 99}.txt"\n',
        '[[source]]\nfile = "tea\\u0000.txt"\n',
    ],
    ids=["one table", "a text", "a number", "a long name", "a null character"],
)
def test_these_faults_are_named_too(tmp_path: Path, toml: str) -> None:
    with pytest.raises(OwnwordsError):
        read(tmp_path, toml)
