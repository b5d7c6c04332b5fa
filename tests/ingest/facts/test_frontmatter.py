"""Front matter is parted from the text below it, and checked."""

from pathlib import Path

import pytest

from ingest.error import OwnwordsError
from ingest.facts.date import PartialDate
from ingest.facts.fact import Fact
from ingest.facts.frontmatter import split_front_matter

FILE = Path("tea.md")


def test_front_matter_is_parted_from_the_text_below_it() -> None:
    text = "---\npublisher: Teahouse\nreviewed: 2019-05-14\nfacts: {Hot: [1]}\n---\n\nTea.\n---\n"
    facts, below = split_front_matter(FILE, text)
    assert facts == {
        "publisher": Fact("Teahouse", "front matter"),
        "reviewed": Fact(PartialDate(2019, 5, 14), "front matter"),
    }
    assert below.strip() == "Tea.\n---"


def test_lines_below_keep_their_numbers() -> None:
    assert split_front_matter(FILE, "---\nid: tea\n---\nTea.\n")[1] == "\n\n\nTea.\n"


@pytest.mark.parametrize(
    "text", ["", "Tea is hot.\n", "\n---\nid: tea\n---\n", "----\n", "--- x\n"]
)
def test_a_text_may_have_no_front_matter(text: str) -> None:
    assert split_front_matter(FILE, text) == ({}, text)


def test_front_matter_may_say_nothing() -> None:
    assert split_front_matter(FILE, "---\n---\nTea.\n") == ({}, "\n\nTea.\n")


def test_front_matter_may_have_spaces_behind_its_hyphens() -> None:
    assert split_front_matter(FILE, "--- \nid: tea \n--- \nTea.\n")[0] == {
        "id": Fact("tea", "front matter")
    }


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("---\nid: tea\n", r"tea\.md: front matter has no end: ---\. Close it"),
        ("---\nid: tea: cup\n---\n", "not YAML: .*line 1.*value that holds a colon into quotes"),
        ("---\n- tea\n---\n", r"front matter is no mapping: \['tea'\]"),
        ("---\ntea\n---\n", "front matter is no mapping: tea"),
        ("---\nauthor: Li\n---\n", "front matter has an unknown key: author"),
        ("---\n1: Li\n---\n", "unknown key: 1"),
        ("---\ntitle: 1984\n---\n", "front matter, title is not text: 1984"),
        ("---\ntitle:\n---\n", "title is not text: None"),
        ("---\nreviewed: yes\n---\n", "reviewed is no date: True"),
        ("---\nreviewed:\n---\n", "reviewed is no date: None"),
        ("---\nid: !!python/name:os.system\n---\n", "front matter is not YAML"),
    ],
)
def test_front_matter_at_fault_says_where(front: str, message: str) -> None:
    with pytest.raises(OwnwordsError, match=message):
        split_front_matter(FILE, front)


def test_a_day_that_no_calendar_has_is_a_fault() -> None:
    with pytest.raises(OwnwordsError):
        split_front_matter(FILE, "---\nreviewed: 2023-02-30\n---\n")
