"""When a page was reviewed, in the page's own words, for whoever asks how old they are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from answer.answer import Quote
from answer.named import named
from answer.region import named_region
from answer.verify import verified
from answer.whole import Whole
from index.library import Library
from ingest.document import Document, Flag, Span

_MOST = 3  # pages
_PAGE = (
    r"(?:web ?)?(?:page|site|article|leaflet|booklet|document|information|info|guidance|advice"
    r"|content|source|publication)s?"
)
_THAT = r"(?:it|this|that|these|those|ones?)"
_IT = rf"(?:{_PAGE}|{_THAT})"
_REVIEW = r"(?:review|updat|revis|publish)(?:ed?)?"
_NEW = (
    r"(?:up[- ]to[- ]date|out[- ]of[- ]date|outdated|current|recent|overdue|still (?:valid|right))"
)
_NEAR = r".{0,60}"  # bounded: a message may be long
_ENDS = rf"(?=\W*$|\W+(?:now|still|any ?more|and|or|{_PAGE})\b)"
_WHEN = r"(?:when|what (?:date|year)|how (?:recently|long ago))"
_ASKS = re.compile(
    rf"\b(?:{_WHEN}|has|have|is|was|were)\b{_NEAR}\b{_IT}\b{_NEAR}"
    rf"\b(?:{_REVIEW}|written)\b(?! (?:by|with|at|for)\b)"
    rf"|\b{_WHEN}\b{_NEAR}\b{_REVIEW}\b{_NEAR}\b{_PAGE}\b"
    rf"|\b{_PAGE}\b{_NEAR}\b(?:last|next) {_REVIEW}\b"
    r"|\b(?:last|next) (?:review|update)\W*$|\b(?:review|publication) date\b"
    rf"|\b(?:is|are|was)\b{_NEAR}\b(?:{_PAGE}\b{_NEAR}|{_THAT} (?:still |all )?)\b{_NEW}{_ENDS}"
    rf"|\bhow (?:{_NEW}|old)\b{_NEAR}\b(?:{_PAGE}\b|{_THAT}\W*$)",
    re.IGNORECASE,
)
_OF_A_PERSON = re.compile(
    r"\b(?:i|me|my|we|our|us|her|his|their|patients?|people|scans?|treatments?|medicines?"
    r"|tablets?|doctors?|team|hospital|clinic appointments?|mammograms?)\b",
    re.IGNORECASE,
)


def asks_when_reviewed(asked: Sequence[str]) -> bool:
    """Return whether one way to read a message asks how old a page is, and not how a person is."""
    return any(_ASKS.search(text) and not _OF_A_PERSON.search(text) for text in asked)


def reviews(
    asked: Sequence[str], found: Iterable[Document], quoted: Sequence[str], library: Library
) -> tuple[Quote, ...]:
    """Return what the pages that are meant say of their review, those that fit best first.

    Meant are those that a way to read the message names by publisher, title or country, its own
    words first; else those that were quoted last; else all that were found.
    """
    documents = list({document.id: document for document in found}.values())
    dated = {document.id: quote for document in documents if (quote := _review(document, library))}
    told = next(filter(None, (_meant(text, documents) for text in asked)), None)
    meant = told or _quoted(documents, quoted) or documents
    return tuple(dated[document.id] for document in meant if document.id in dated)[:_MOST]


def _meant(asked: str, documents: Sequence[Document]) -> list[Document]:
    """Return the documents that a message names, or those of the country that it names."""
    region = named_region(asked)
    of_region = [each for each in documents if region and each.source.region == region]
    return named(asked, documents) or of_region


def _quoted(documents: Sequence[Document], quoted: Sequence[str]) -> list[Document]:
    lines = [line for text in quoted[-1:] for line in text.splitlines() if line]
    return [each for each in documents if any(line in each.text for line in lines)]


def _review(document: Document, library: Library) -> Quote | None:
    """Return the first words that a document says of its review."""
    quotes = (
        verified(library.store, Whole(document.id, span), document.sha256, 1.0)
        for span in _spans(document)
    )
    return next(filter(None, quotes), None)


def _spans(document: Document) -> Iterator[Span]:
    """Yield each run of sentences that say so."""
    for says, run in groupby(document.sentences, lambda each: Flag.REVIEWED in each.flags):
        sentences = list(run)
        if says:
            yield Span(sentences[0].start, sentences[-1].end)
