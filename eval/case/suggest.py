"""Sentences that no case asks for yet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eval.case.case import Case
from eval.case.match import matches, normalise
from index.store import Store
from ingest.document import Flag, Section, Sentence


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence that could be gold, and where it stands."""

    doc: str
    section: tuple[str, ...]
    quote: str


def suggest(cases: Iterable[Case], store: Store) -> Iterator[Suggestion]:
    """Yield the sentences that may be quoted and that no gold covers, in reading order."""
    golds = defaultdict(list)
    for case in cases:
        for gold in case.gold:
            golds[gold.doc].append(gold.quote)
    for document in store.documents():
        for section in document.sections:
            for quote in _sentences(section, document.text):
                if not any(matches(gold, quote) for gold in golds[document.id]):
                    yield Suggestion(document.id, section.path, quote)


def _sentences(section: Section, text: str) -> Iterator[str]:
    return (normalise(s.of(text)) for s in section.sentences if _answers_alone(s))


def _answers_alone(sentence: Sentence) -> bool:
    """Whether a quote could be this sentence; a list's lead-in comes with its items."""
    return sentence.quotable and Flag.LEAD_IN not in sentence.flags
