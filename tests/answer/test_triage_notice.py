"""The project's own words: plain, and with the right country's numbers."""

import re
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest

from answer.triage.notice import NoticeId, notice
from answer.triage.numbers import check_numbers, numbers
from answer.triage.reviewed import reviewed
from ingest.error import OwnwordsError

TODAY = date(2026, 11, 23)
CLINICAL = re.compile(r"diagnos|\bassess|monitor|prescri|screen", re.IGNORECASE)


@pytest.fixture
def said() -> dict[str, Any]:
    """What the reviewed file says, to be changed."""
    return deepcopy(reviewed())


@pytest.mark.parametrize("notice_id", NoticeId)
def test_every_notice_has_words_of_its_own(notice_id: NoticeId) -> None:
    said = notice(notice_id)
    assert said.id == notice_id
    assert said.text
    assert "{" not in said.text
    assert not CLINICAL.search(said.text)


@pytest.mark.parametrize("notice_id", NoticeId)
def test_sentences_are_short_enough_for_a_frightened_reader(notice_id: NoticeId) -> None:
    sentences = re.split(r"[.!?:]\s", notice(notice_id).text)
    assert max(len(sentence.split()) for sentence in sentences) <= 20


@pytest.mark.parametrize("notice_id", [NoticeId.CRISIS, NoticeId.EMERGENCY, NoticeId.LANGUAGE])
def test_nobody_is_given_the_numbers_of_another_country(notice_id: NoticeId) -> None:
    uk, us = notice(notice_id, "UK").text, notice(notice_id, "US").text
    both = notice(notice_id).text
    assert not any(re.search(rf"\b{n.number}\b", uk) for n in numbers("US"))
    assert not any(re.search(rf"\b{n.number}\b", us) for n in numbers("UK"))
    assert "In the UK" in both or "in the UK" in both
    assert "In the US" in both or "in the US" in both
    assert "999" in both
    assert "911" in both


def test_the_crisis_lines_are_named() -> None:
    assert all(line in notice(NoticeId.CRISIS, "UK").text for line in ("116 123", "85258", "999"))
    assert all(line in notice(NoticeId.CRISIS, "US").text for line in ("988", "911"))


def test_the_shipped_numbers_are_complete() -> None:
    check_numbers(TODAY)


def test_a_number_that_is_missing_is_named(said: dict[str, Any]) -> None:
    del said["numbers"]["US"]["listening"]
    with pytest.raises(OwnwordsError, match=r"numbers\.US\.listening"):
        check_numbers(TODAY, said)


@pytest.mark.parametrize("key", ["number", "source", "verified"])
def test_a_number_without_its_facts_is_refused(said: dict[str, Any], key: str) -> None:
    del said["numbers"]["UK"]["text"][key]
    with pytest.raises(OwnwordsError, match=f"no {key}"):
        check_numbers(TODAY, said)


@pytest.mark.parametrize(("days", "fits"), [(0, True), (365, True), (366, False), (-1, False)])
def test_a_number_is_good_for_a_year(said: dict[str, Any], days: int, fits: bool) -> None:
    for country in said["numbers"].values():
        for row in country.values():
            row["verified"] = TODAY
    said["numbers"]["UK"]["emergency"]["verified"] = TODAY - timedelta(days=days)
    if fits:
        check_numbers(TODAY, said)
    else:
        with pytest.raises(OwnwordsError, match=r"numbers\.UK\.emergency, verified"):
            check_numbers(TODAY, said)
