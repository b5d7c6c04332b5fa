"""Who published a document is written in a sources.toml beside it, or in its front matter."""

from pathlib import Path

import pytest

from ingest.date import PartialDate
from ingest.document import Source
from ingest.error import OwnwordsError
from ingest.source import Sources, source_of, split_front_matter

FILE = Path("tea.md")
ENTRY = '[[source]]\nfile = "tea.txt"\npublisher = "Teahouse"\n'


def read(folder: Path, toml: str) -> Sources:
    """Read a sources.toml that lies beside one document, tea.txt."""
    (folder / "tea.txt").write_text("Tea is hot.\n")
    (folder / "sources.toml").write_text(toml)
    return Sources.read(folder / "sources.toml")


def test_an_entry_says_all_there_is_to_say(tmp_path: Path) -> None:
    entry = ENTRY + 'id = "tea"\nreviewed = 2019-05-14\nreview_due = "2023-02"\nupdated = 2018\n'
    assert read(tmp_path, entry).of(tmp_path / "tea.txt") == {
        "publisher": "Teahouse",
        "id": "tea",
        "reviewed": PartialDate(2019, 5, 14),
        "review_due": PartialDate(2023, 2),
        "updated": PartialDate(2018),
    }


def test_a_file_without_an_entry_has_nothing_said_of_it(tmp_path: Path) -> None:
    assert read(tmp_path, ENTRY).of(tmp_path / "coffee.txt") == {}
    assert read(tmp_path, "").of(tmp_path / "tea.txt") == {}


def test_a_file_is_known_by_any_path(tmp_path: Path) -> None:
    (tmp_path / "cup").mkdir()
    found = read(tmp_path, ENTRY).of(tmp_path / "cup" / ".." / "tea.txt")
    assert found == {"publisher": "Teahouse"}


@pytest.mark.parametrize("name", ["./tea.txt", "../{}/tea.txt", "{}/tea.txt"])
def test_an_entry_may_name_its_file_by_any_path(tmp_path: Path, name: str) -> None:
    place = tmp_path if name.startswith("{}") else tmp_path.name
    sources = read(tmp_path, ENTRY.replace("tea.txt", name.format(place)))
    assert sources.of(tmp_path / "tea.txt") == {"publisher": "Teahouse"}


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


def test_front_matter_is_parted_from_the_text_below_it() -> None:
    text = "---\npublisher: Teahouse\nreviewed: 2019-05-14\nfacts: {Hot: [1]}\n---\n\nTea.\n---\n"
    assert split_front_matter(FILE, text) == (
        {"publisher": "Teahouse", "reviewed": PartialDate(2019, 5, 14), "facts": {"Hot": [1]}},
        "\nTea.\n---\n",
    )


@pytest.mark.parametrize(
    "text", ["", "Tea is hot.\n", "\n---\nid: tea\n---\n", "----\n", "--- x\n"]
)
def test_a_text_may_have_no_front_matter(text: str) -> None:
    assert split_front_matter(FILE, text) == ({}, text)


def test_front_matter_may_say_nothing() -> None:
    assert split_front_matter(FILE, "---\n---\nTea.\n") == ({}, "Tea.\n")


def test_front_matter_may_have_spaces_behind_its_hyphens() -> None:
    assert split_front_matter(FILE, "--- \nid: tea \n--- \nTea.\n") == ({"id": "tea"}, "Tea.\n")


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("---\nid: tea\n", r"tea\.md: front matter has no end: ---\. Close it"),
        ("---\nid: tea: cup\n---\n", "front matter is not YAML: .*line 1"),
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


def test_a_source_has_what_is_known_and_none_for_the_rest() -> None:
    assert source_of(FILE, {"publisher": "Teahouse"}, None) == Source("Teahouse", "tea")


def test_a_stated_title_counts_for_more_than_the_one_on_the_page() -> None:
    stated = {"publisher": "Teahouse", "title": "All about tea"}
    assert source_of(FILE, stated, "Tea").title == "All about tea"
    assert source_of(FILE, {"publisher": "Teahouse"}, "Tea").title == "Tea"


def test_a_page_that_was_never_reviewed_has_the_date_of_its_update() -> None:
    facts = {"publisher": "Teahouse", "updated": PartialDate(2015)}
    assert source_of(FILE, facts, None).reviewed == PartialDate(2015)
    facts["reviewed"] = PartialDate(2014)
    assert source_of(FILE, facts, None).reviewed == PartialDate(2014)


def test_nobody_is_quoted_without_a_name() -> None:
    with pytest.raises(OwnwordsError, match=r"tea\.md has no publisher.*sources\.toml"):
        source_of(FILE, {"title": "Tea"}, "Tea")
