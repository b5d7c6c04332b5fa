"""A sentence is quoted with what it cannot be understood without, or not at all."""

from collections.abc import Callable

import pytest

from answer.whole import whole
from ingest.document import Document

Read = Callable[..., Document]

CHAIN = """# Bicycles

## Why does a chain squeak?

Most chains squeak because they are dry. This wears the teeth. However, a drop of oil helps.

They squeak in the rain too.

## What should I oil?

Each spring, put one drop of oil on:

- the chain
- the cable. It rusts from within.
- the bell

It is important to wipe off what is left.

These parts need nothing else.

## Then ride

They will thank you. Such as:

- in the hills
- in the wind
"""


@pytest.fixture
def chain(read: Read) -> Document:
    return read(CHAIN)


def said(document: Document, opening: str) -> tuple[list[str], str] | None:
    """The context and the words in which the sentence with that opening is quoted."""
    [sentence] = [s for s in document.sentences if s.of(document.text).startswith(opening)]
    grown = whole(document, sentence)
    if grown is None:
        return None
    return [span.of(document.text) for span in grown.context], grown.span.of(document.text)


def test_a_sentence_that_leans_on_nothing_stands_alone(chain: Document) -> None:
    assert said(chain, "Most chains") == ([], "Most chains squeak because they are dry.")


def test_a_leaning_sentence_takes_the_one_before(read: Read) -> None:
    dry = "Cables are dry. This wears them."
    assert said(read(f"# Cables\n\n{dry} Bells ring.\n"), "This wears") == ([], dry)


def test_it_takes_all_that_lean_in_a_row(chain: Document) -> None:
    assert said(chain, "However") == (
        [],
        "Most chains squeak because they are dry. This wears the teeth. "
        "However, a drop of oil helps.",
    )


def test_across_a_paragraph_the_sentence_before_is_context(chain: Document) -> None:
    assert said(chain, "They squeak") == (
        [
            "Most chains squeak because they are dry.",
            "This wears the teeth.",
            "However, a drop of oil helps.",
        ],
        "They squeak in the rain too.",
    )


def test_the_first_of_a_section_leans_on_its_heading(chain: Document) -> None:
    assert said(chain, "They will") == (["Then ride"], "They will thank you.")


def test_a_sentence_that_only_sounds_so_leans_on_nothing(chain: Document) -> None:
    quoted = "It is important to wipe off what is left."
    assert said(chain, "It is important") == ([], quoted)


def test_a_list_item_has_its_lead_in_as_context(chain: Document) -> None:
    assert said(chain, "the bell") == (["Each spring, put one drop of oil on:"], "the bell")


def test_a_list_item_is_quoted_with_all_its_sentences(chain: Document) -> None:
    lead_in = ["Each spring, put one drop of oil on:"]
    assert said(chain, "the cable") == (lead_in, "the cable. It rusts from within.")
    assert said(chain, "It rusts") == said(chain, "the cable")


def test_a_lead_in_grows_to_its_list(chain: Document) -> None:
    assert said(chain, "Each spring") == (
        [],
        "Each spring, put one drop of oil on:\n\n- the chain\n"
        "- the cable. It rusts from within.\n- the bell",
    )


def test_a_lead_in_that_says_little_takes_the_sentence_before(chain: Document) -> None:
    assert said(chain, "Such as") == (
        ["Then ride", "They will thank you."],
        "Such as:\n\n- in the hills\n- in the wind",
    )
    assert said(chain, "in the hills") == (
        ["Then ride", "They will thank you.", "Such as:"],
        "in the hills",
    )


@pytest.mark.parametrize("opening", ["This", "These", "They", "That", "However,", "But", "It"])
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["in a paragraph", "across two"])
def test_nothing_is_quoted_where_what_it_leans_on_is_damaged(
    read: Read, opening: str, gap: str
) -> None:
    page = read(f"# Trams\n\nTrams run. A tram depends on the.{gap}{opening} wears in the rain.\n")
    assert said(page, opening) is None


def test_a_list_with_a_damaged_item_is_not_quoted_whole(read: Read) -> None:
    page = read("# Trams\n\nA tram at the depot needs:\n\n- sand for the.\n- a driver\n")
    assert said(page, "A tram") is None
    assert said(page, "a driver") == (["A tram at the depot needs:"], "a driver")


def test_an_item_below_a_damaged_lead_in_is_not_quoted(read: Read) -> None:
    page = read("# Trams\n\nTrams run. At the of a depot, a tram needs:\n\n- sand\n- a driver\n")
    assert said(page, "sand") is None


def test_an_item_without_a_lead_in_stands_alone(read: Read) -> None:
    assert said(read("# Trams\n\n- sand\n- a driver\n"), "sand") == ([], "sand")


@pytest.mark.parametrize(
    "opening",
    [
        "It’s normal to ring twice",
        "It can be hard to stop",
        "It is not possible to turn",
        "Italy has many",
        "Thistles grow",
        "Button B opens it",
        "Soon it rains",
    ],
)
def test_these_openings_lean_on_nothing(read: Read, opening: str) -> None:
    page = read(f"# Trams\n\nTrams run. {opening}, and rails are slippery.\n")
    assert said(page, opening) == ([], f"{opening}, and rails are slippery.")


@pytest.mark.parametrize(
    "limit",
    [
        "But a tram may be late.",
        "However, a tram may be late.",
        "Unless it snows, that is.",
        "This is not so in winter.",
        "It depends on the rails.",
        "That only holds for new trams.",
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["in a paragraph", "across two"])
def test_a_statement_is_never_quoted_without_what_limits_it(
    read: Read, limit: str, gap: str
) -> None:
    page = read(f"# Trams\n\nEvery tram is quick.{gap}{limit} A tram has doors.\n")
    assert said(page, "Every tram") == ([], f"Every tram is quick.{gap}{limit}")


def test_a_statement_whose_limit_is_lost_is_not_quoted(read: Read) -> None:
    page = read("# Trams\n\nEvery tram is quick. But it depends on the.\n")
    assert said(page, "Every tram") is None


def test_a_limit_that_is_a_list_is_quoted_whole(read: Read) -> None:
    page = read("# Trams\n\nRing the bell. But never ring it:\n\n- at night\n- at school\n")
    [_, words] = said(page, "Ring the bell") or ([], "")
    assert words.endswith("- at school")


def test_what_only_follows_is_left_out(read: Read) -> None:
    page = read("# Trams\n\nEvery tram is quick. It has doors. Butter is yellow.\n")
    assert said(page, "Every tram") == ([], "Every tram is quick.")


def test_a_figure_is_quoted_with_whom_it_counts(read: Read) -> None:
    page = read("# Trams\n\nWe asked drivers of red trams. The figure is 40%.\n")
    assert said(page, "The figure") == ([], "We asked drivers of red trams. The figure is 40%.")


@pytest.mark.parametrize("figure", ["40% of people sing", "1 in 8 drivers who ring sing"])
def test_a_figure_that_says_whom_it_counts_stands_alone(read: Read, figure: str) -> None:
    page = read(f"# Trams\n\nWe asked drivers. {figure}.\n")
    assert said(page, figure) == ([], f"{figure}.")


@pytest.mark.parametrize("answer", ["Yes, at night.", "Rarely.", "Nobody can promise that."])
def test_a_short_answer_has_the_question_above_it_as_context(read: Read, answer: str) -> None:
    page = read(f"# Trams\n\n## Do trams ring?\n\n{answer} Trams run on rails.\n")
    assert said(page, answer[:5]) == (["Do trams ring?"], answer)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rails are loud with such wheels.",
        "If it rains, rails are slippery.",
        "Other rails are of wood.",
        "Rails are dry afterwards.",
        "(Rails are of iron.)",
        "Sometimes they are late.",
    ],
)
def test_these_lean_too(read: Read, sentence: str) -> None:
    page = read(f"# Trams\n\nTrams run. {sentence}\n")
    assert said(page, sentence[:5]) == ([], f"Trams run. {sentence}")


@pytest.mark.parametrize(
    "sentence", ["Those who ring wait.", "Other words for trams vary.", "Rails rust in this year."]
)
def test_these_do_not(read: Read, sentence: str) -> None:
    page = read(f"# Trams\n\nTrams run. {sentence}\n")
    assert said(page, sentence[:5]) == ([], sentence)
