"""What a document does not say of itself, and what it says of too long ago."""

from collections.abc import Callable

import pytest

from ingest.lint.finding import Finding, Kind

Found = Callable[..., list[Finding]]
BODY = "# Tea\n\nTea is hot.\n"


def facts(**stated: str) -> str:
    lines = [f"{key}: {value}\n" for key, value in stated.items()]
    return f"---\n{''.join(lines)}---\n{BODY}"


def test_a_document_that_says_nothing_of_itself(found: Found) -> None:
    findings = found(facts(region="UK"))
    assert [(f.kind, f.line, f.text) for f in findings] == [
        (Kind.NO_PUBLISHER, 1, "Tea"),
        (Kind.UNDATED, 1, "Tea"),
    ]
    assert not any(finding.quarantined for finding in findings)


@pytest.mark.parametrize("key", ["reviewed", "updated"])
def test_a_review_or_an_update_dates_it(found: Found, key: str) -> None:
    assert found(facts(publisher="Teahouse", **{key: "2025-03"})) == []


@pytest.mark.parametrize("due", ["2026-05", "2026-06-14", "2025"])
def test_a_review_that_was_due_is_overdue(found: Found, due: str) -> None:
    (finding,) = found(facts(publisher="Teahouse", reviewed="2025-01", review_due=due))
    assert (finding.kind, finding.text) == (Kind.OVERDUE, due)
    assert "its review was due then" in finding.note


@pytest.mark.parametrize("due", ["2026-06", "2026-06-15", "2026", "2030-01-01"])
def test_a_review_is_due_until_the_last_day_that_its_date_may_mean(found: Found, due: str) -> None:
    assert found(facts(publisher="Teahouse", reviewed="2025-01", review_due=due)) == []


@pytest.mark.parametrize("reviewed", ["2023-06-14", "2023-05", "2022", "2015-07-28", "2020-02-29"])
def test_a_review_more_than_three_years_ago_is_old(found: Found, reviewed: str) -> None:
    (finding,) = found(facts(publisher="Teahouse", reviewed=reviewed))
    assert (finding.kind, finding.text) == (Kind.OLD, reviewed)


@pytest.mark.parametrize("reviewed", ["2023-06-15", "2023-06", "2023", "2026-06-15"])
def test_a_review_three_years_ago_is_not(found: Found, reviewed: str) -> None:
    assert found(facts(publisher="Teahouse", reviewed=reviewed)) == []


def test_a_promised_review_says_more_than_an_old_one(found: Found) -> None:
    assert found(facts(publisher="Teahouse", reviewed="2015", review_due="2027")) == []
    (finding,) = found(facts(publisher="Teahouse", reviewed="2015", review_due="2020"))
    assert finding.kind is Kind.OVERDUE
