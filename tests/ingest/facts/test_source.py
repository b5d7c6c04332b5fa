"""What is known of a document becomes its source, each fact with where it was found."""

from pathlib import Path

from ingest.document import Source
from ingest.facts.date import PartialDate
from ingest.facts.fact import Fact, Facts
from ingest.facts.source import NO_PUBLISHER, source_of

FILE = Path("tea.md")


def facts(**stated: str | PartialDate) -> Facts:
    return {key: Fact(value, "a test") for key, value in stated.items()}


def test_a_source_has_what_is_known_and_none_for_the_rest() -> None:
    assert source_of(FILE, facts(publisher="Teahouse"), None) == Source("Teahouse", "tea")


def test_a_stated_title_counts_for_more_than_the_one_on_the_page() -> None:
    stated = facts(publisher="Teahouse", title="All about tea")
    assert source_of(FILE, stated, "Tea").title == "All about tea"
    assert source_of(FILE, facts(publisher="Teahouse"), "Tea").title == "Tea"


def test_a_page_that_was_never_reviewed_has_the_date_of_its_update() -> None:
    updated = facts(updated=PartialDate(2015))
    assert source_of(FILE, updated, None).reviewed == PartialDate(2015)
    reviewed = facts(updated=PartialDate(2015), reviewed=PartialDate(2014))
    assert source_of(FILE, reviewed, None).reviewed == PartialDate(2014)


def test_who_published_it_may_be_unknown_and_is_then_said_to_be() -> None:
    assert source_of(FILE, facts(title="Tea"), None).publisher == NO_PUBLISHER


def test_each_fact_says_where_it_was_found() -> None:
    found = source_of(FILE, {"publisher": Fact("Teahouse", "sources.toml")}, "Tea").found
    assert found == {"publisher": "sources.toml", "title": "the page's heading"}
