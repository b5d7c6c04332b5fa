"""Between two builds, each document is new, changed, renamed, gone, or as it was."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from index.change import Changes, changes
from index.store import Store, write_store
from ingest.document import Document

Between = Callable[[Sequence[Document], Sequence[Document]], Changes]


@pytest.fixture
def between(tmp_path: Path) -> Between:
    def compare(before: Sequence[Document], after: Sequence[Document]) -> Changes:
        write_store(tmp_path / "before", before)
        write_store(tmp_path / "after", after)
        return changes(Store(tmp_path / "before"), Store(tmp_path / "after"))

    return compare


def test_the_same_documents_are_unchanged(between: Between, tea: list[Document]) -> None:
    found = between(tea, tea[::-1])
    assert found == Changes(unchanged=2)
    assert not found


def test_a_document_may_come_and_another_go(between: Between, tea: list[Document]) -> None:
    kettles, leaves = tea
    found = between([kettles], [leaves])
    assert found == Changes(added=("leaves",), dropped=("kettles",))
    assert str(found) == "1 new, 1 gone"


def test_other_words_are_a_change(
    between: Between, tea: list[Document], read: Callable[..., Document]
) -> None:
    other = read("leaves", "# Leaves\n\nGreen leaves are steeped at 75 degrees.\n")
    found = between(tea, [tea[0], other])
    assert found == Changes(changed=("leaves",), unchanged=1)


def test_the_same_words_under_another_id_are_renamed(between: Between, tea: list[Document]) -> None:
    found = between(tea, [tea[0], replace(tea[1], id="foliage")])
    assert found == Changes(renamed=(("leaves", "foliage"),), unchanged=1)
    assert str(found) == "1 renamed, 1 unchanged"
