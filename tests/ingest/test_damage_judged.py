"""How much damage is found, and how much sound text is flagged, where nothing was fitted on it.

Their writers saw neither the code nor what it was fitted on. Limits are chosen on `limit`; `blind`
was counted at several of them; the two fresh ones were written when weights and limits stood, and
counted once. The bounds lie a little below what was measured, so that what loses sentences is seen.
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


@pytest.mark.parametrize(
    ("name", "least"), [("limit", 0.87), ("blind", 0.9), ("fresh_one", 0.88), ("fresh_two", 0.92)]
)
def test_most_damage_is_found_and_little_that_is_sound_is_flagged(name: str, least: float) -> None:
    found, flagged = shares(name)
    assert found >= least
    assert flagged <= 0.02
