"""A question is put into the documents' words, and both wordings of it come out alike."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answer.wording import Spelling, Wording, british
from answer.words import Words, shipped_words
from index.library import Library
from ingest.document import Document

Read = Callable[..., Document]
Publish = Callable[..., Library]

SHIPPED = shipped_words()
WORDS = Words(
    same=(
        ("teapot", "tea vessel", "brew"),
        ("biscuit", "cookie", "dunking thing"),
        ("afternoon tea", "stage 4 teapot"),
    ),
    keep=("brew of trouble",),
    beginnings=(("colour", "color"), ("centre", "center")),
    endings=(("ise", "ize"), ("ised", "ized")),
    one_spelling=frozenset({"size", "colorado"}),
)
PAGE = "# Tea\n\nA tea vessel is served with every cookie. The color of the leaves tells.\n"


class EmptyStore:
    """Documents that hold none of the words."""

    def match(self, *_: object) -> list[int]:
        return []


def wording_of(words: Words) -> Wording:
    return Wording.of(words, EmptyStore(), {})  # type: ignore[arg-type]


@pytest.fixture
def wording(read: Read, library: Publish) -> Wording:
    vocabulary = {"color": 1, "leaves": 1, "cookie": 1}
    return Wording.of(WORDS, library(read(PAGE)).store, vocabulary)


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("Who made the teapot?", "Who made the tea vessel?"),
        ("Who made the brew?", "Who made the tea vessel?"),
        ("A Biscuit with my BREW", "A cookie with my tea vessel"),
        ("a dunking-thing", "a cookie"),
        ("brewing and brewers", "brewing and brewers"),
        ("a brew of trouble", "a brew of trouble"),
        ("Which colour?", "Which color?"),
        ("Colour of it", "Color of it"),
        ("organized in the center", "organised in the centre"),
        ("what size in Colorado", "what size in Colorado"),
    ],
)
def test_a_question_is_put_into_the_words_of_the_documents(
    wording: Wording, asked: str, canonical: str
) -> None:
    assert wording.canonical(asked) == canonical


def test_of_a_group_that_no_document_uses_the_first_is_taken(wording: Wording) -> None:
    assert wording.canonical("my stage 4 teapot") == "my afternoon tea"


def test_a_wording_inside_another_is_found() -> None:
    words = Words(same=(("kettle", "boiler"), ("copper kettle", "red boiler", "red kettle")))
    nested = wording_of(words)
    assert nested.canonical("a red boiler") == nested.canonical("a copper kettle")


def test_whoever_asks_whether_two_wordings_are_the_same_is_asked_so(wording: Wording) -> None:
    asked = "is a brew the same as a teapot, and a cookie"
    assert wording.canonical(asked) == asked


def test_what_else_the_documents_call_it_is_told(read: Read, library: Publish) -> None:
    store = library(read("# Tea\n\nA teapot, or brew. A cookie.\n")).store
    both = Wording.of(WORDS, store, {})
    assert both.others_in(both.canonical("my tea vessel")) == {"brew"}
    assert both.others_in("my cookie") == set()


@given(
    st.lists(st.sampled_from([w for g in WORDS.same for w in g]) | st.text("abc ,.'"), max_size=6)
)
def test_twice_is_as_once(parts: list[str]) -> None:
    wording = wording_of(WORDS)
    once = wording.canonical(" ".join(parts))
    assert wording.canonical(once) == once


@pytest.mark.parametrize("group", SHIPPED.same, ids=lambda group: group[0])
def test_each_wording_that_ships_asks_the_same(group: tuple[str, ...]) -> None:
    shipped = wording_of(SHIPPED)
    assert len({shipped.canonical(f"What about {wording}, please?") for wording in group}) == 1


@pytest.mark.parametrize("phrase", SHIPPED.keep)
def test_a_look_alike_that_ships_stays_as_it_is(phrase: str) -> None:
    assert wording_of(SHIPPED).canonical(f"So, {phrase}.") == f"So, {phrase}."


@given(
    st.text("abcdeilmnorstuyz", min_size=1, max_size=12)
    | st.sampled_from([theirs + "x" for _, theirs in SHIPPED.beginnings])
)
def test_british_spelling_of_british_spelling_is_itself(word: str) -> None:
    once = british(word, SHIPPED)
    assert british(once, SHIPPED) == once


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("oestrogen", "estrogen"),
        ("tumours", "tumors"),
        ("anaemia", "anemia"),
        ("haemoglobin", "hemoglobin"),
        ("lymphoedema", "lymphedema"),
        ("hospitalised", "hospitalized"),
        ("metastasise", "metastasize"),
        ("centre", "center"),
        ("programmes", "programs"),
        ("counselling", "counseling"),
        ("diarrhoea", "diarrhea"),
        ("paediatrician", "pediatrician"),
        ("analyse", "analyze"),
    ],
)
def test_both_spellings_are_one(one: str, other: str) -> None:
    assert british(one, SHIPPED) == british(other, SHIPPED) == one


@pytest.mark.parametrize(
    "word", ["size", "prize", "exercise", "bruise", "colorectal", "travel", "label", "disease"]
)
def test_a_word_with_one_spelling_keeps_it(word: str) -> None:
    assert british(word, SHIPPED) == word


def test_the_documents_spelling_wins_where_they_write_it_more() -> None:
    american = Spelling.of(SHIPPED, {"tumor": 5, "tumour": 1})
    assert american.spelt("Tumour, estrogen") == "Tumor, oestrogen"
