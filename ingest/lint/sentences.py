"""Sentences that are never quoted: a finding for each reason."""

from collections.abc import Iterator

from ingest.document import Flag
from ingest.lint.finding import Finding, Kind
from ingest.lint.reporter import Reporter

_KINDS = {
    Flag.DAMAGED: Kind.DAMAGED,
    Flag.EMPTY_LIST: Kind.EMPTY_LIST,
    Flag.ENCODING: Kind.ENCODING,
    Flag.CHROME: Kind.CHROME,
    Flag.WITHHELD: Kind.WITHHELD,
}


def quarantined_sentences(reporter: Reporter) -> Iterator[Finding]:
    """Yield a finding for each flag that keeps a sentence from being quoted."""
    for sentence in reporter.document.sentences:
        for flag, kind in _KINDS.items():
            if flag in sentence.flags:
                yield reporter.on_sentence(sentence, kind, quarantined=True)
