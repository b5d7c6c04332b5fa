"""A page's word on its review is known from furniture, and from sentences on its subject."""

import pytest

from ingest.dated import says_when_reviewed


@pytest.mark.parametrize(
    "words",
    [
        "Last reviewed in May 2019.",
        "Page last reviewed: 12 March 2022",
        "The next planned review is due in March 2031.",
        "Updated 07/28/15",
        "Last medically reviewed on 3/4/2021.",
        "Review date: June 2024",
    ],
)
def test_it_says_when(words: str) -> None:
    assert says_when_reviewed(words)


@pytest.mark.parametrize(
    "words",
    [
        "Last reviewed",
        "Next page",
        "Last review of 20 studies found that tea is hot.",
        "Your plan was last reviewed by the team, who meet at 10.",
        "Updated guidance says that tea for 12 needs a larger pot, and a longer spoon to stir it.",
    ],
)
def test_it_says_something_else(words: str) -> None:
    assert not says_when_reviewed(words)
