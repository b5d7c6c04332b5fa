"""Documents -> findings: what a maintainer should look at, document by document."""

from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter

from ingest.document import Document
from ingest.lint.dating import sourcing
from ingest.lint.finding import Finding
from ingest.lint.grade import hard_sections
from ingest.lint.repeated import Repeated
from ingest.lint.reporter import Reporter
from ingest.lint.sentences import quarantined_sentences
from ingest.lint.statistic import bare_statistics


def lint(documents: Iterable[Document], today: date) -> Iterator[Finding]:
    """Yield what is found in each document, in the order of its lines; keeps none of them."""
    repeated = Repeated()
    for document in documents:
        yield from sorted(_findings(Reporter(document), repeated, today), key=attrgetter("line"))


def _findings(reporter: Reporter, repeated: Repeated, today: date) -> Iterator[Finding]:
    yield from sourcing(reporter, today)
    yield from quarantined_sentences(reporter)
    yield from repeated.of(reporter)
    yield from hard_sections(reporter)
    yield from bare_statistics(reporter)
