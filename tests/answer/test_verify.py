"""Whatever the stored document does not bear out is dropped."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answer.answer import Quote
from answer.verify import verified
from answer.whole import Whole
from index.store import Store, write_store
from ingest.document import Document, Source, Span
from ingest.formats.markdown import read_markdown
from ingest.section import sections_of

PAGE = """# Tea

## Green

Green tea is steeped at 80 degrees. It turns bitter. The green depends on the.

Green tea likes:

- soft water
- a glass pot

## Black

Black tea is steeped at 95 degrees. Milk may follow. Click here to see our tea.
"""


@pytest.fixture(scope="module")
def document() -> Document:
    page = read_markdown(PAGE)
    return Document("tea", page.text, sections_of(page), Source("T", "Tea"), Path("tea.md"), "")


@pytest.fixture(scope="module")
def store(document: Document, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("store") / "documents.sqlite"
    write_store(path, [document])
    store = Store(path)
    yield store
    store.close()


def span_of(document: Document, words: str) -> Span:
    assert document.text.count(words) == 1
    start = document.text.index(words)
    return Span(start, start + len(words))


Check = Callable[..., Quote | None]


@pytest.fixture
def check(document: Document, store: Store) -> Check:
    """Verify the span of some words, with the spans of others as context."""

    def of(words: str, *context: str, document_id: str = "tea", sha256: str = "") -> Quote | None:
        spans = tuple(span_of(document, other) for other in context)
        grown = Whole(document_id, span_of(document, words), spans)
        return verified(store, grown, sha256 or document.sha256, 0.123456)

    return of


def test_a_sentence_becomes_a_quote_that_knows_its_place(document: Document, check: Check) -> None:
    quote = check("Milk may follow.")
    start = document.text.index("Milk")
    assert quote == Quote("tea", start, start + 16, (), ("Black",), 0.1235)


def test_a_run_of_sentences_and_a_whole_list_become_quotes(check: Check) -> None:
    assert check("Green tea is steeped at 80 degrees. It turns bitter.")
    assert check("Green tea likes:\n\n- soft water\n- a glass pot")


def test_the_context_of_a_quote_is_kept(document: Document, check: Check) -> None:
    quote = check("soft water", "It turns bitter.", "Green tea likes:")
    assert quote is not None
    spans = (span_of(document, "It turns bitter."), span_of(document, "Green tea likes:"))
    assert quote.context == spans


def test_a_heading_may_be_context(document: Document, store: Store) -> None:
    heading = document.sections[1].heading
    assert heading is not None
    grown = Whole("tea", span_of(document, "Milk may follow."), (heading,))
    quote = verified(store, grown, document.sha256, 1.0)
    assert quote is not None
    assert [span.of(document.text) for span in quote.context] == ["Black"]


@pytest.mark.parametrize(
    "words",
    [
        "Milk may",
        "may follow.",
        "Milk may follow. ",
        "80 degrees. It turns bitter.",
        "- soft water",
    ],
)
def test_a_span_cut_inside_a_sentence_or_beside_it_is_dropped(check: Check, words: str) -> None:
    assert check(words) is None


def test_a_damaged_sentence_is_dropped_alone_and_within_a_run(check: Check) -> None:
    assert check("The green depends on the.") is None
    assert check("It turns bitter. The green depends on the.") is None
    assert check("It turns bitter. The green depends on the.\n\nGreen tea likes:") is None


def test_page_furniture_is_dropped_alone_and_within_a_run(check: Check) -> None:
    assert check("Click here to see our tea.") is None
    assert check("Milk may follow. Click here to see our tea.") is None


def test_a_heading_is_no_quote(document: Document, store: Store) -> None:
    heading = document.sections[1].heading
    assert heading is not None
    assert verified(store, Whole("tea", heading), document.sha256, 1.0) is None


@pytest.mark.parametrize("context", ["Milk may", "80", "Click here to see our tea.", "\n\n- "])
def test_context_that_is_neither_sentence_nor_heading_drops_the_quote(
    document: Document, store: Store, context: str
) -> None:
    start = document.text.index(context)
    above = Span(start, start + len(context))
    grown = Whole("tea", span_of(document, "soft water"), (above,))
    assert verified(store, grown, document.sha256, 1.0) is None


def test_another_hash_is_dropped(check: Check) -> None:
    assert check("Milk may follow.", sha256="0" * 64) is None


def test_a_document_that_is_not_stored_is_dropped(check: Check) -> None:
    assert check("Milk may follow.", document_id="coffee") is None


@st.composite
def spans(draw: st.DrawFn, document: Document) -> Span:
    """Any span of a section: at random, or from a sentence's start to a sentence's end."""
    section = draw(st.sampled_from(document.sections))
    anywhere = st.integers(section.start - 1, section.end + 1)
    starts = st.sampled_from([s.start for s in section.sentences])
    ends = st.sampled_from([s.end for s in section.sentences])
    return Span(draw(starts | anywhere), draw(ends | anywhere))


@settings(max_examples=300)
@given(data=st.data())
def test_any_span_is_dropped_or_is_a_run_of_whole_sound_sentences(
    document: Document, store: Store, data: st.DataObject
) -> None:
    span = data.draw(spans(document))
    quote = verified(store, Whole("tea", span), document.sha256, 1.0)
    inside = [s for s in document.sentences if span.start < s.end and s.start < span.end]
    whole = [s for s in inside if s.quotable and span.covers(s)]
    bounds = (whole[0].start, whole[-1].end) if whole else None
    sound = bool(inside) and inside == whole and bounds == (span.start, span.end)
    assert (quote is not None) == sound
    if quote:
        stored = store.document("tea")
        assert stored is not None
        assert stored.text[quote.start : quote.end] == span.of(document.text)


def test_a_span_over_two_sections_is_dropped(document: Document, store: Store) -> None:
    sections = document.sections
    first, last = span_of(document, "- a glass pot"), sections[1].sentences[0]
    grown = Whole("tea", Span(first.start + 2, last.end))
    assert verified(store, grown, document.sha256, 1.0) is None
