"""Grounding falls where a quote or its reference is altered, and only there."""

from collections.abc import Mapping
from typing import Any

import pytest

from eval.measure.scores import Scores
from eval.suites.grounding import grounding


def figures(tea, answer: Any) -> Mapping[str, float | None]:
    scores = Scores((tea.score(tea.case(tea.green), answer),))
    return {figure.name: figure.value for figure in grounding(scores)}


@pytest.mark.parametrize(
    ("change", "fallen"),
    [
        ({"text": "Green tea is steeped at 90 degrees."}, {"verbatim quotes", "right offsets"}),
        ({"section": ["How to brew"]}, {"right section"}),
        ({"sha256": "0" * 64}, {"right hash", "verbatim quotes"}),
        ({}, set()),
    ],
)
def test_what_is_altered_falls(tea, change: dict[str, Any], fallen: set[str]) -> None:
    answer = tea.answer(tea.green, tea.black)
    answer["quotes"][0] |= change
    found = figures(tea, answer)
    assert {name for name, value in found.items() if value == 0.5} == fallen
    assert {value for name, value in found.items() if name not in fallen} == {1.0, None}


def test_what_is_shown_beside_the_answer_counts_too(tea) -> None:
    answer = tea.answer(tea.green)
    answer["handover"] = [tea.quote(tea.black) | {"section": ["Elsewhere"]}]
    assert figures(tea, answer)["right section"] == 0.5
