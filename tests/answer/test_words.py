"""The file of words says what it means, or is told what is wrong with it."""

from pathlib import Path

import pytest

from answer.words import Words, read_words, shipped_words
from ingest.error import OwnwordsError


def test_what_ships_has_groups_spellings_and_drugs() -> None:
    words = shipped_words()
    assert 80 <= len(words.same) <= 150
    assert ("oestrogen", "estrogen") in words.beginnings
    assert "tamoxifen" in words.drugs


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    file = tmp_path / "words.toml"
    file.write_text("")
    assert read_words(file) == Words()


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("same = [", "is not TOML"),
        ('same = "tea"', "“same” wrongly: not groups"),
        ('same = [["tea"]]', "“same” wrongly: not groups"),
        ("same = [[1, 2]]", "“same” wrongly: not groups"),
        ('same = [["tea", " "]]', "“same” wrongly: not groups"),
        ("keep = [1]", "“keep” wrongly: not words"),
        ("spelling = 3", "“beginnings” wrongly"),
        ("words = [3]", "“informal” wrongly"),
        ('same = [["tea", "brew"], ["beer", "Brew"]]', "a wording twice: brew"),
        ('keep = ["brew"]\nsame = [["tea", "brew"]]', "a wording twice: brew"),
    ],
)
def test_a_wrong_file_is_told_what_is_wrong(tmp_path: Path, said: str, wrong: str) -> None:
    file = tmp_path / "words.toml"
    file.write_text(said)
    with pytest.raises(OwnwordsError, match=wrong):
        read_words(file)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match="cannot be read"):
        read_words(tmp_path / "words.toml")
