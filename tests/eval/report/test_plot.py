"""Pictures are the same for the same figures, whenever they are drawn."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from eval.measure.scores import Scores
from eval.report.plot import confidences, rates_by_tag, risk_by_coverage, times
from eval.suites.summary import Summary, summarise

Picture = Callable[[Summary], str]
PICTURES = [rates_by_tag, risk_by_coverage, confidences, times]

pytestmark = pytest.mark.usefixtures("few_resamples")


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_drawn_alike_twice(summary, picture: Picture) -> None:
    assert picture(summary) == picture(summary)
    assert "dc:date" not in picture(summary)


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_changes_with_its_figures(tea, summary, picture: Picture) -> None:
    other = summarise(Scores((tea.score(tea.case(tea.green), tea.refusal(), ms=500),)))
    assert picture(other) != picture(summary)


@pytest.mark.parametrize("picture", PICTURES)
def test_nothing_to_show_is_still_a_picture(picture: Picture) -> None:
    assert ElementTree.fromstring(picture(summarise(Scores(())))).tag.endswith("svg")
