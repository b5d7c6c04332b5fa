"""Pages and publishers that a message names: "the Macmillan page", "Komen helpline"."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from index.terms import terms
from ingest.document import Document


def named(asked: str, documents: Sequence[Document]) -> list[Document]:
    """Return the documents that a message names by a word that no other's name has."""
    said = set(terms(asked))
    names = [set(terms(f"{each.source.publisher} {each.source.title}")) for each in documents]
    counts = Counter(chain.from_iterable(names))
    return [
        document
        for document, name in zip(documents, names, strict=True)
        if document.source.publisher.lower() in asked.lower()
        or any(counts[term] == 1 for term in name & said)
    ]


def names_publisher(asked: str, page: Document, documents: Sequence[Document]) -> bool:
    """Return whether a message names the publisher of a page, and not just the subject.

    By its whole name, or by a word of it that is no other publisher's and in no title.
    """
    publisher = page.source.publisher
    others = {each.source.publisher for each in documents} - {publisher}
    common = set(terms(" ".join([*others, *(each.source.title for each in documents)])))
    own = set(terms(publisher)) - common
    return publisher.lower() in asked.lower() or not own.isdisjoint(terms(asked))
