"""Who published a document and when: what it does not say, and what was too long ago."""

from collections.abc import Iterator
from datetime import date

from ingest.document import Source
from ingest.facts.date import PartialDate
from ingest.facts.source import NO_PUBLISHER
from ingest.lint.finding import Finding, Kind
from ingest.lint.reporter import Reporter

_YEARS = 3  # the usual time from one review of health information to the next


def sourcing(reporter: Reporter, today: date) -> Iterator[Finding]:
    """Yield what is missing of a document's publisher and dates, and what has run out."""
    source = reporter.document.source
    if source.publisher == NO_PUBLISHER:
        yield reporter.on_document(Kind.NO_PUBLISHER, source.title)
    if source.reviewed is None:
        yield reporter.on_document(Kind.UNDATED, source.title)
    if source.review_due:
        if source.review_due.last_day() < today:
            note = f"its review was due then{_found(source, 'review_due')}"
            yield reporter.on_document(Kind.OVERDUE, str(source.review_due), note)
    elif source.reviewed and _is_old(source.reviewed, today):
        note = f"reviewed more than {_YEARS} years ago{_found(source, 'reviewed')}"
        yield reporter.on_document(Kind.OLD, str(source.reviewed), note)


def _is_old(reviewed: PartialDate, today: date) -> bool:
    last = reviewed.last_day()
    return (last.year + _YEARS, last.month, last.day) < (today.year, today.month, today.day)


def _found(source: Source, key: str) -> str:
    """Return where a date was found, for the maintainer who wonders at it."""
    return f" ({source.found[key]})" if key in source.found else ""
