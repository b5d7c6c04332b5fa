"""The pages that the server writes itself: the front page and the source viewer."""

from calendar import month_name
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, select_autoescape

from answer.render import citation
from ingest.document import Document, Span
from ingest.facts.date import PartialDate
from server.viewer import lines, marked_up

_COUNTRIES = {"UK": "United Kingdom", "US": "United States"}


def front_page(helplines: list[dict[str, Any]]) -> str:
    """Return the page at `/`; `helplines` are quotes, in the form of the contract."""
    return _templates().get_template("index.html").render(helplines=helplines)


def document_page(document: Document, quote: Span) -> str:
    """Return the source viewer's page: the whole text, with the quote marked."""
    shown = list(lines(document))
    template = _templates().get_template("document.html")
    return template.render(
        citation=citation(document, quote.start),
        lines=shown,
        has_title=any(line.kind == "title" for line in shown),
        pieces=lambda line: marked_up(document, line, quote),
        marked=quote.start < quote.end,
    )


@cache
def _templates() -> Environment:
    environment = Environment(loader=PackageLoader("server"), autoescape=select_autoescape())
    environment.filters["spoken"] = _spoken
    environment.filters["country"] = lambda region: _COUNTRIES.get(region, region)
    return environment


def _spoken(date: str) -> str:
    """Return "14 May 2019" for 2019-05-14, as far as the date goes."""
    parsed = PartialDate.parse(date)
    parts = (parsed.day, parsed.month and month_name[parsed.month], parsed.year)
    return " ".join(str(part) for part in parts if part)
