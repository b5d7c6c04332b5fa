"""Conversations are held turn by turn, and can be read as they went."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from eval.ask.conversation import Conversation, load, page
from ingest.error import OwnwordsError

OWN = Path(__file__).parents[3] / "eval" / "cases" / "conversations.jsonl"


def test_there_are_twenty_of_four_to_eight_turns() -> None:
    every = load(OWN)
    assert len({each.id for each in every}) == len(every) == 20
    assert all(4 <= len(each.turns) <= 8 for each in every)


def test_each_turn_is_answered_with_what_was_said_before_it() -> None:
    heard: list[tuple[int, list[str]]] = []

    def reply(turns: Sequence[str], region: str | None, said: Sequence[str]) -> dict[str, Any]:
        heard.append((len(turns), list(said)))
        quote = {"text": "Tea.", "context": [], "document": "tea", "section": [], "score": 0.5}
        answer = {"kind": "answer", "notice": None, "quotes": [quote], "handover": []}
        return answer | {"about": "tea", "choices": ["Cups", "Pots"]}

    told = page([Conversation("one", ("which tea?", "more"), "UK")], reply)
    assert heard == [(1, []), (2, ["Tea."])]
    assert "## one, UK" in told
    assert told.count("- “Tea.” (tea, 0.50)") == 2
    assert "- did you mean: Cups | Pots" in told


@pytest.mark.parametrize("line", ['{"id": "a"}', '{"id": "a", "turns": ["b"], "region": "FR"}'])
def test_a_malformed_line_is_told(line: str, tmp_path: Path) -> None:
    file = tmp_path / "conversations.jsonl"
    file.write_text(line)
    with pytest.raises(OwnwordsError, match="line 1"):
        load(file)
