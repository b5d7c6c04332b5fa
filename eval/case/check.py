"""Files of cases held against an index, and against each other."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rapidfuzz import process

from eval.case.case import Expect, Gold
from eval.case.finding import Finding, Kind
from eval.case.match import matches, normalise
from eval.case.place import is_quotable, places
from eval.case.twins import duplicates, leaks
from eval.case.written import Written, read_all
from index.store import Store
from ingest.document import Document

_LIKE = 75  # of 100: how alike a sentence must be to be named as the one that was meant


def check(paths: Sequence[Path], store: Store) -> tuple[int, list[Finding]]:
    """Return how many cases there are, and what is wrong with them, file by file."""
    cases, findings = read_all(paths)
    for written in cases:
        findings += _of_gold(written, store)
        findings += _contradictions(written)
    findings += _of_forbidden(cases, store)
    findings += duplicates(cases)
    findings += leaks(cases)
    return len(cases), findings


def _of_gold(written: Written, store: Store) -> Iterator[Finding]:
    for gold in written.case.gold:
        document = store.document(gold.doc)
        if document is None:
            remedy = f"The index has no such document: {_nearest_name(gold.doc, store)}"
            yield written.finding(Kind.NO_DOCUMENT, gold.doc, remedy)
        elif not (found := places(gold.quote, document.text)):
            remedy = f"{gold.doc} does not say this: {_nearest(gold, document)}"
            yield written.finding(Kind.NOT_IN_CORPUS, gold.quote, remedy)
        elif not any(is_quotable(place, document) for place in found):
            remedy = f"{gold.doc} says this where it is never quoted: choose another sentence"
            yield written.finding(Kind.NEVER_QUOTED, gold.quote, remedy)


def _nearest_name(name: str, store: Store) -> str:
    found = process.extractOne(name, store.document_ids())
    return f"did you mean {found[0]}?" if found else "it is empty"


def _nearest(gold: Gold, document: Document) -> str:
    sentences = [sentence.of(document.text) for sentence in document.sentences]
    found = process.extractOne(gold.quote, sentences, score_cutoff=_LIKE)
    nearest = f"did you mean “{normalise(found[0])}”?" if found else None
    return nearest or f"copy the words from `ownwords show {gold.doc}`"


def _contradictions(written: Written) -> Iterator[Finding]:
    case = written.case
    if case.expect is Expect.ABSTAIN and case.gold:
        remedy = "A refusal is expected, so take this gold out, or expect an answer"
        yield written.finding(Kind.CONTRADICTION, case.gold[0].quote, remedy)
    for gold in case.gold:
        if any(matches(gold.quote, forbidden) for forbidden in case.forbidden):
            remedy = "It is both gold and forbidden: take it out of one"
            yield written.finding(Kind.CONTRADICTION, gold.quote, remedy)


def _of_forbidden(cases: Sequence[Written], store: Store) -> Iterator[Finding]:
    missing = {text for written in cases for text in written.case.forbidden}
    for document in store.documents():
        words = normalise(document.text)
        missing = {text for text in missing if normalise(text) not in words}
    remedy = "No document says this, so nothing could quote it: copy it from a page, or drop it"
    for written in cases:
        for text in written.case.forbidden:
            if text in missing:
                yield written.finding(Kind.NOT_IN_CORPUS, text, remedy)
