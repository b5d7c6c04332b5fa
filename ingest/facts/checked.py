"""What a maintainer wrote about a document, checked key by key."""

from collections.abc import Mapping
from datetime import date
from re import compile as pattern
from typing import Any

from ingest.error import OwnwordsError
from ingest.facts.date import PartialDate
from ingest.facts.fact import DATES, TEXTS, Fact, Facts

KEYS = (*TEXTS, *DATES)
_ID = pattern(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def checked(at: str, stated: Mapping[str, Any], where: str) -> Facts:
    """Return what is stated as facts found `where`; raise OwnwordsError naming the key at fault.

    `at` names the entry in the error.
    """
    for key in stated:
        if key not in KEYS:
            raise OwnwordsError(f"{at} has an unknown key", key, f"Known: {', '.join(KEYS)}.")
    return {key: Fact(_value(f"{at}, {key}", key, value), where) for key, value in stated.items()}


def _value(at: str, key: str, value: Any) -> str | PartialDate:
    if key in DATES:
        return _date(at, value)
    if key == "id" and not (isinstance(value, str) and _ID.fullmatch(value)):
        remedy = "Use letters, digits, hyphens, dots and underscores: it stands in addresses."
        raise OwnwordsError(f"{at} is no id", value, remedy)
    if not (isinstance(value, str) and value.strip()):
        raise OwnwordsError(f"{at} is not text", value, "Write words in quotes, or drop the key.")
    return value


def _date(at: str, value: Any) -> PartialDate:
    text = value.isoformat() if type(value) is date else str(value)
    try:
        return PartialDate.parse(text)
    except ValueError:
        remedy = "Write 2019, 2019-05 or 2019-05-14."
        raise OwnwordsError(f"{at} is no date", value, remedy) from None
