"""Kinds are known by the names that people type."""

import pytest

from ingest.error import OwnwordsError
from ingest.lint.finding import Kind, kinds


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_known_by_its_name(kind: Kind) -> None:
    assert kinds([str(kind)]) == {kind}


def test_several_kinds_may_be_named_and_one_twice() -> None:
    assert kinds([]) == set()
    assert kinds(["old", "overdue", "old"]) == {Kind.OLD, Kind.OVERDUE}


@pytest.mark.parametrize("name", ["", "Old", "oldish"])
def test_an_unknown_kind_is_named_with_the_known_ones(name: str) -> None:
    with pytest.raises(OwnwordsError, match="near-duplicate") as raised:
        kinds(["old", name])
    assert raised.value.value == name
