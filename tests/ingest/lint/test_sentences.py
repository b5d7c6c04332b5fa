"""Each reason for which a sentence is never quoted is a finding, in the sentence's own words."""

from collections.abc import Callable

import pytest

from ingest.lint.finding import Finding, Kind

Found = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Tea is hot. It depends on the.", Kind.DAMAGED, "It depends on the."),
        ("Tea is hot.\n\nYou need:\n\nIt is old.", Kind.EMPTY_LIST, "You need:"),
        ("Tea is hot. It doesnâ€™t burn.", Kind.ENCODING, "It doesnâ€™t burn."),
        ("Tea is hot.\n\nWas this page helpful?", Kind.CHROME, "Was this page helpful?"),
    ],
)
def test_a_flag_is_a_finding(found: Found, text: str, kind: Kind, words: str) -> None:
    (finding,) = found(text)
    assert (finding.kind, finding.text, finding.quarantined) == (kind, words, True)


def test_two_flags_are_two_findings(found: Found) -> None:
    findings = found("Tea is hot. It doesnâ€™t depend on the.")
    assert {(finding.kind, finding.text) for finding in findings} == {
        (Kind.DAMAGED, "It doesnâ€™t depend on the."),
        (Kind.ENCODING, "It doesnâ€™t depend on the."),
    }


def test_sound_sentences_are_none(found: Found) -> None:
    assert found("# Tea\n\nTea is hot. You need:\n\n- a pot\n- a cup\n") == []
