"""A maintainer sees, sentence by sentence, what a new build would say that the old one did not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from index.diff import Difference, Kind, differences
from index.store import Store, write_store
from ingest.document import Document
from ingest.facts.date import PartialDate

OLD = "# Tea\n\nTea is hot. Green leaves need 80 degrees. A cup holds much.\n\n- the pot\n"
Compare = Callable[[Document, Document], list[Difference]]


@pytest.fixture
def compare(tmp_path: Path) -> Compare:
    def of(before: Document, after: Document) -> list[Difference]:
        write_store(tmp_path / "before", [before])
        write_store(tmp_path / "after", [after])
        return list(differences(Store(tmp_path / "before"), Store(tmp_path / "after")))

    return of


def test_a_build_does_not_differ_from_itself(
    compare: Compare, read: Callable[..., Document]
) -> None:
    assert compare(read("tea", OLD), read("tea", OLD)) == []


def test_sentences_come_go_and_change(compare: Compare, read: Callable[..., Document]) -> None:
    new = OLD.replace("80", "75").replace("A cup holds much.", "Milk goes in last.")
    assert compare(read("tea", OLD), read("tea", new)) == [
        Difference(
            "tea",
            Kind.CHANGED,
            "Green leaves need 80 degrees.",
            "Green leaves need 75 degrees.",
        ),
        Difference("tea", Kind.DROPPED, before="A cup holds much."),
        Difference("tea", Kind.ADDED, after="Milk goes in last."),
    ]


def test_a_sentence_that_moved_is_dropped_and_added_at_its_places(
    compare: Compare, read: Callable[..., Document]
) -> None:
    moved = "# Tea\n\nGreen leaves need 80 degrees. A cup holds much. Tea is hot.\n\n- the pot\n"
    kinds = [found.kind for found in compare(read("tea", OLD), read("tea", moved))]
    assert sorted(kinds) == [Kind.ADDED, Kind.DROPPED]


def test_what_lost_its_words_is_set_aside_and_released_once_mended(
    compare: Compare, read: Callable[..., Document]
) -> None:
    cut = read("tea", "# Tea\n\nTea is hot.\n\nYou need:\n\nTea is old.\n")
    whole = read("tea", "# Tea\n\nTea is hot.\n\nYou need:\n\n- a pot\n\nTea is old.\n")
    assert Difference("tea", Kind.SET_ASIDE, "You need:", "empty-list") in compare(whole, cut)


def test_so_does_what_is_known_of_the_document(
    compare: Compare, read: Callable[..., Document]
) -> None:
    before = read("tea", OLD)
    source = replace(before.source, reviewed=PartialDate(2026, 5))
    assert compare(before, replace(before, source=source)) == [
        Difference("tea", Kind.SOURCE, "reviewed: None", "reviewed: 2026-05")
    ]


def test_a_renamed_document_has_no_new_sentences(
    compare: Compare, read: Callable[..., Document]
) -> None:
    before = read("tea", OLD)
    assert compare(before, replace(before, id="cha")) == []


def test_a_dropped_document_drops_its_sentences(
    compare: Compare, read: Callable[..., Document]
) -> None:
    found = compare(read("tea", OLD), read("milk", "# Milk\n\nMilk is white and cold.\n"))
    assert [d.kind for d in found if d.document == "tea"] == [Kind.DROPPED] * 4
    assert [d.after for d in found if d.document == "milk"] == ["Milk is white and cold."]
