"""How much damage is found, and how much sound text is flagged, where nothing was fitted on it.

Their writers saw neither the code nor what it was fitted on. The bounds lie a little below what was
measured, so that a change that loses sentences is seen; what is wanted is 0.9 and 0.02.
"""

import json
from pathlib import Path

import pytest

from ingest.damage import is_damaged

JUDGED = Path(__file__).parent / "judged"


def shares(name: str) -> tuple[float, float]:
    """Return the shares of a set's damaged and sound sentences that are taken for damaged."""
    lines = (JUDGED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    found = [is_damaged(row["text"]) for row in rows if row["damaged"]]
    flagged = [is_damaged(row["text"]) for row in rows if not row["damaged"]]
    assert len(found) >= 100
    assert len(flagged) >= 300
    return sum(found) / len(found), sum(flagged) / len(flagged)


@pytest.mark.parametrize(("name", "least"), [("limit", 0.75), ("blind", 0.84)])
def test_most_damage_is_found_and_little_that_is_sound_is_flagged(name: str, least: float) -> None:
    found, flagged = shares(name)
    assert found >= least
    assert flagged <= 0.02
