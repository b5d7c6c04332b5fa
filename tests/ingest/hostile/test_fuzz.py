"""Whatever the bytes of a file are, each parser makes a page of them or one error."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.block import Page
from ingest.document import Document, Span
from ingest.error import OwnwordsError
from ingest.facts.sources import Stated
from ingest.formats.reader import READERS
from ingest.listing import Listed
from ingest.sandbox import _REMEDY, read_all
from ingest.section import sections_of

from .printed import PRINTED
from .word import WORD

# A sound file of each format, with a little of everything.
SEEDS: dict[str, bytes] = {
    ".html": b"<!DOCTYPE html><html lang=en><head><title>Tea</title></head><body><nav><a href=/>"
    b"Home</a></nav><h1>Tea</h1><p>Tea is <b>hot</b>. Ask:<ul><li>a cook<ul><li>a host</ul></ul>"
    b"<table><tr><th>Tea<th>Heat<tr><td>Green<td>80</table><dl><dt>Pot<dd>It holds tea.</dl>",
    ".md": b"---\npublisher: Tea\n---\n# Tea\n\nTea is *hot*.[^1] Ask:\n\n- a cook\n  1. a host\n"
    b"\n> It is `hot`.\n\n| Tea | Heat |\n|---|---|\n| Green | 80 |\n\n<div>Hot</div>\n\n"
    b"[^1]: Very.\n",
    ".txt": b"Tea\n===\n\nTea is hot. Ask:\n\n- a cook\n- a host\n\nLast reviewed on 1/2/2024.\n"
    b"Call 0800 555 0147.\n",
    ".docx": WORD["external-image.docx"].data,
}
PDF = PRINTED["table-before-itself.pdf"].data
BATCH = 40  # files that the workers get at once
FUZZED = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
PIECES = (
    b"<",
    b">",
    b"&#",
    b"\0",
    b"\xff",
    b"\n",
    b"- ",
    b"**",
    b"[",
    b"](",
    b"|",
    b"/Kids",
    b"PK",
)


def _read(suffix: str, data: bytes) -> Page | None:
    """Read some bytes and check what came of it; return None where they were refused."""
    file = Path(f"tea{suffix}")
    try:
        page = READERS[suffix](file, data)
    except OwnwordsError as error:
        assert error.what
        assert error.remedy.endswith(".")
        return None
    assert _in_order(page.text, page.blocks)
    assert _in_order(page.text, [s for section in sections_of(page) for s in section.sentences])
    return page


def _in_order(text: str, spans: Sequence[Span]) -> bool:
    """Return whether spans lie one after the other inside a text."""
    ends = [0, *(place for span in spans for place in (span.start, span.end)), len(text)]
    return all(before <= after for before, after in pairwise(ends))


def _spliced(seed: bytes, changes: Sequence[tuple[int, int, bytes]], end: int) -> bytes:
    """Return a file with bytes put in place of others, and cut off."""
    data = seed
    for at, length, put in changes:
        data = data[: at % len(seed)] + put + data[at % len(seed) + length :]
    return data[: len(data) - end]


def _mutations(seed: bytes) -> st.SearchStrategy[bytes]:
    places = st.integers(0, len(seed) - 1)
    put = st.one_of(
        st.binary(max_size=4),
        st.sampled_from(PIECES),
        st.tuples(places, st.integers(0, 60)).map(lambda cut: seed[cut[0] : sum(cut)]),
    )
    changes = st.lists(st.tuples(places, st.integers(0, 30), put), min_size=1, max_size=6)
    cut = st.one_of(st.just(0), st.integers(0, len(seed)))
    return st.builds(partial(_spliced, seed), changes, cut)


@pytest.mark.parametrize("suffix", SEEDS)
def test_the_sound_file_of_each_format_is_read(suffix: str) -> None:
    page = _read(suffix, SEEDS[suffix])
    assert page is not None
    assert "hot" in page.text


@pytest.mark.parametrize("suffix", SEEDS)
def test_any_bytes_are_read_or_refused(suffix: str) -> None:
    @FUZZED
    @given(st.binary(max_size=300))
    def check(data: bytes) -> None:
        _read(suffix, data)

    check()


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt"])
def test_any_text_is_read_or_refused(suffix: str) -> None:
    signs = st.one_of(
        st.text(max_size=3),
        st.sampled_from(
            [
                "#",
                "=",
                "-",
                ">",
                "*",
                "_",
                "`",
                "~",
                "[",
                "]",
                "(",
                ")",
                "!",
                "|",
                ":",
                "\\",
                "<",
                ">",
                "&",
                "1.",
                "\n",
                "\t",
                "Tea",
                "hot.",
            ]
        ),
    )

    @FUZZED
    @given(st.lists(signs, max_size=60).map("".join))
    def check(text: str) -> None:
        _read(suffix, text.encode("utf-8", "surrogatepass"))

    check()


@pytest.mark.parametrize("suffix", SEEDS)
def test_a_changed_file_is_read_or_refused(suffix: str) -> None:
    @FUZZED
    @given(_mutations(SEEDS[suffix]))
    def check(data: bytes) -> None:
        _read(suffix, data)

    check()


@settings(max_examples=4, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(_mutations(PDF), st.binary(max_size=300)), min_size=BATCH, max_size=BATCH)
)
def test_any_pdf_is_read_or_refused(files: list[bytes]) -> None:
    """In the workers: a parser of native code may take its process with it."""
    with TemporaryDirectory() as folder:
        listed = []
        for number, data in enumerate([PDF, *files]):
            listed.append(Listed(Path(folder, f"{number}.pdf"), Stated()))
            listed[-1].file.write_bytes(data)
        sound, *outcomes = read_all(listed)
    assert isinstance(sound, Document)
    assert len(outcomes) == len(files)
    for outcome in (sound, *outcomes):
        if isinstance(outcome, Document):
            assert _in_order(outcome.text, list(outcome.sentences))
        else:
            assert outcome.remedy.endswith(".")
            assert outcome.remedy != _REMEDY  # of the sandbox, for what no reader foresaw
