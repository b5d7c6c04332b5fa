"""Search by meaning and search by words find the passages whose sentences may answer."""

from collections.abc import Callable, Sequence

import pytest

from answer.question import Question, question_of
from answer.retrieve import fuse, retrieve
from index.encoder import Encoder
from index.library import Library
from ingest.document import Document

Read = Callable[..., Document]
Publish = Callable[..., Library]

PAGE = """# Tea

## Green

Green tea is steeped at 80 degrees. The green depends on the.

## Black

Black tea is steeped at 95 degrees. Click here to see our tea.
"""


def texts(question: Question, library: Library) -> list[str]:
    return [candidate.text for candidate in retrieve(question, library)]


def test_candidates_are_the_sentences_of_passages_best_first(
    read: Read, library: Publish, word_encoder: Encoder
) -> None:
    found = texts(question_of(["black tea at 95 degrees"], word_encoder), library(read(PAGE)))
    assert found == [
        "Black tea is steeped at 95 degrees.",
        "Green tea is steeped at 80 degrees.",
    ]


def test_what_may_not_be_quoted_is_no_candidate(
    read: Read, library: Publish, word_encoder: Encoder
) -> None:
    question = question_of(["The green depends on the. Click here to see our tea."], word_encoder)
    assert all(
        "Click" not in t and "depends" not in t for t in texts(question, library(read(PAGE)))
    )


def test_a_candidate_knows_where_its_vectors_stand(
    read: Read, library: Publish, word_encoder: Encoder
) -> None:
    shelf = library(read(PAGE), read("# Trams\n\nTrams ring. Trams turn.\n", "trams"))
    found = retrieve(question_of(["tea or trams"], word_encoder), shelf)
    assert len(found) == 4
    for candidate in found:
        [wanted] = word_encoder.encode([candidate.text])
        assert shelf.sentences[candidate.row, 0] == pytest.approx(wanted, abs=1e-3)


def test_a_rare_word_finds_what_the_vectors_do_not(
    read: Read, library: Publish, word_encoder: Encoder
) -> None:
    crowd = [read(f"# Bicycles\n\nBicycle {n} has gears.\n", f"bicycle-{n}") for n in range(150)]
    shelf = library(*crowd, read("# Trams\n\nThe pantograph collects current.\n", "trams"))
    [elsewhere] = word_encoder.encode(["bicycle gears"])
    question = Question("pantograph?", elsewhere, {"pantograph": 1.0})
    assert "The pantograph collects current." in texts(question, shelf)


def test_all_that_a_search_finds_is_kept_however_low_the_other_ranks_it(
    read: Read, library: Publish, word_encoder: Encoder
) -> None:
    crowd = [read(f"# Bicycles\n\nBicycle {n} has gears.\n", f"bicycle-{n}") for n in range(90)]
    found = texts(question_of(["gears"], word_encoder), library(*crowd))
    assert set(found) == {f"Bicycle {n} has gears." for n in range(90)}


def test_the_vectors_find_what_shares_no_word(
    read: Read, library: Publish, word_encoder: Encoder
) -> None:
    shelf = library(read(PAGE), read("# Trams\n\nTrams ring. Trams turn.\n", "trams"))
    [near] = word_encoder.encode(["Trams ring"])
    assert texts(Question("?", near, {}), shelf)[0] == "Trams ring."


def test_a_question_without_a_known_word_is_no_fault(
    read: Read, library: Publish, word_encoder: Encoder
) -> None:
    assert len(texts(question_of(['🚲 ?! " OR *'], word_encoder), library(read(PAGE)))) == 2


@pytest.mark.parametrize(
    ("rankings", "fused"),
    [
        ([[1, 2, 3], []], [1, 2, 3]),
        ([[1, 2], [2, 3]], [2, 1, 3]),
        ([[1, 2, 3], [3, 2, 1]], [1, 3, 2]),
        ([[1, 2], [3, 2]], [2, 1, 3]),
        ([[], []], []),
    ],
)
def test_what_both_rankings_hold_high_comes_first(
    rankings: Sequence[Sequence[int]], fused: Sequence[int]
) -> None:
    assert fuse(*rankings) == fused


@pytest.mark.parametrize(("place", "better"), [(61, 2), (63, 1)])
def test_two_places_near_the_sixtieth_are_worth_one_first(place: int, better: int) -> None:
    above = place - 1
    order = fuse([1], [*range(100, 100 + above), 2], [*range(200, 200 + above), 2])
    assert min(1, 2, key=order.index) == better
