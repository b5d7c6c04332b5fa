"""Writes findings on one document: knows on which line of its file each sentence stands."""

from ingest.document import Document, Sentence, Span
from ingest.lint.finding import Finding, Kind


class Reporter:
    """What the checks of one document share."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._starts: dict[int, int] = {}  # of the blocks, by number
        for sentence in document.sentences:
            self._starts.setdefault(sentence.block, sentence.start)

    def line(self, sentence: Sentence) -> int:
        """Return the line that a sentence begins on: its block's, and those between."""
        start = self._starts[sentence.block]
        within = self.document.text.count("\n", start, sentence.start)
        return self.document.lines[sentence.block] + within

    def on_sentence(
        self, sentence: Sentence, kind: Kind, note: str = "", quarantined: bool = False
    ) -> Finding:
        """Report a sentence, in its own words."""
        words = sentence.of(self.document.text)
        return self._finding(self.line(sentence), kind, words, note, quarantined)

    def on_span(self, span: Span, first: Sentence, kind: Kind, note: str) -> Finding:
        """Report several sentences, or the heading above them; `first` gives the line."""
        return self._finding(self.line(first), kind, span.of(self.document.text), note)

    def on_document(self, kind: Kind, text: str, note: str = "") -> Finding:
        """Report the document as a whole, on its first line."""
        return self._finding(1, kind, text, note)

    def _finding(
        self, line: int, kind: Kind, text: str, note: str, quarantined: bool = False
    ) -> Finding:
        document = self.document
        return Finding(document.id, document.file, line, kind, text, quarantined, note)
