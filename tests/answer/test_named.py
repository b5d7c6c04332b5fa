"""Pages are named by their publisher, or by a word of their title that no other has."""

from collections.abc import Callable

import pytest

from answer.named import named, names_publisher
from ingest.document import Document

Read = Callable[..., Document]


def pages(read: Read) -> list[Document]:
    return [
        read("# Tea\n\nGreen tea.\n", "Pots", publisher="Kettle House"),
        read("# Tea\n\nBlack tea.\n", "Cups", publisher="Leaf House"),
    ]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Kettle House opening times", ["Pots"]),
        ("is the Kettle page old?", ["Pots"]),
        ("who wrote about cups?", ["Cups"]),
        ("which house is it?", []),
        ("is tea good for me?", []),
    ],
)
def test_a_word_that_two_share_names_neither(read: Read, asked: str, names: list[str]) -> None:
    assert [page.source.title for page in named(asked, pages(read))] == names


@pytest.mark.parametrize(
    ("asked", "is_named"),
    [
        ("Kettle House opening times", True),
        ("the kettle line, please", True),
        ("a house line, please", False),
        ("a line about pots", False),
    ],
)
def test_a_publisher_is_named_by_its_name_and_not_by_its_subject(
    read: Read, asked: str, is_named: bool
) -> None:
    pots, cups = pages(read)
    assert names_publisher(asked, pots, [pots, cups]) is is_named
