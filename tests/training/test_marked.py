"""Lines with links in brackets become sound sentences, and sentences without the links' words."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from training.damage import marked
from training.damage.marked import Marked, both_of, marked_lines, unmarked

Line = Callable[[str], Marked]


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    def of(text: str) -> Marked:
        file = tmp_path / "marked.txt"
        file.write_text(text + "\n")
        monkeypatch.setattr(marked, "MARKED", file)
        [found] = marked_lines()
        return found

    return of


def test_what_stands_in_brackets_is_dropped(line: Line) -> None:
    sound, damaged = both_of(line("Ask the [tea taster] for a cup."), Random(1))
    assert sound == (["Ask", "the", "tea", "taster", "for", "a", "cup", "."], [])
    assert damaged == (["Ask", "the", "for", "a", "cup", "."], [2])


def test_of_several_links_one_goes_or_all(line: Line) -> None:
    found = line("Ask [Ann] or [Ben] for tea.")
    left = [unmarked(found, Random(seed)) for seed in range(40)]
    assert {" ".join(words) for words, _ in filter(None, left)} == {
        "Ask or Ben for tea .",
        "Ask Ann or for tea .",
        "Ask or for tea .",
    }


def test_a_line_without_links_is_sound_alone(line: Line) -> None:
    assert both_of(line("Tea, as ever."), Random(1)) == [(["Tea", ",", "as", "ever", "."], [])]


def test_a_link_that_ends_within_a_word_is_none(line: Line) -> None:
    assert line("Two [tea]pots stand there.").links == ()


def test_every_line_of_the_file_is_whole() -> None:
    lines = marked_lines()
    assert len({each.words for each in lines}) > 15_000
    assert sum(bool(each.links) for each in lines) > 9_000
    assert all("[" not in each.words for each in lines)
