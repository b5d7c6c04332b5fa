"""What is fitted becomes probabilities and a threshold."""

import numpy as np
import pytest

from answer.features import FEATURES, Numbers
from answer.reader import ALL_FEATURES
from eval.calibrate.logistic import Table
from eval.calibrate.settled import of_reader, of_sift

RANDOM = np.random.default_rng(4)
READ = len(ALL_FEATURES) - 1


def told(count: int) -> list[Table]:
    """Questions that a good reading answers, half of them; by what they cover ranks the right."""
    made = []
    for number in range(count):
        rows, right = np.zeros((4, len(ALL_FEATURES))), np.zeros(4)
        rows[:, READ] = RANDOM.normal(2 if number % 2 else -2, 1.0)
        rows[number % 4, 0], right[number % 4] = 1.0, float(number % 2)
        made.append(Table(rows, right))
    return made


def unit(place: int) -> Numbers:
    return np.asarray(np.eye(len(ALL_FEATURES))[place])


def test_silence_and_rank_are_told_apart() -> None:
    tables = told(400)
    silence, order = unit(READ), unit(0)
    settled = of_reader(tables, (silence, 0.0), order, 0.1)
    named = {name: weight for name, weight in settled["weights"].items() if weight}
    assert list(named) == ["read"]
    assert [name for name, weight in settled["rank"].items() if weight] == [ALL_FEATURES[0]]
    assert settled["rank"][ALL_FEATURES[0]] > 1  # a right one is far likelier than the others
    assert settled["sure"]["scale"] > 0
    assert 0 < settled["threshold"] < 1


def test_the_more_risk_is_allowed_the_lower_the_threshold() -> None:
    tables = told(400)
    silence, order = unit(READ), unit(0)
    found = [of_reader(tables, (silence, 0.0), order, risk)["threshold"] for risk in (0.02, 0.3)]
    assert found[0] > found[1]


def test_a_question_that_finds_nothing_is_counted_as_the_least_sure() -> None:
    tables = [*told(200), Table(np.zeros((0, len(ALL_FEATURES))), np.zeros(0))]
    silence, order = unit(READ), unit(0)
    assert of_reader(tables, (silence, 0.0), order, 0.1)["threshold"] < 1


def test_the_sift_ranks_by_the_weights_it_is_sure_by() -> None:
    columns = [*range(len(FEATURES) - 1), READ]
    tables = [Table(table.rows[:, columns], table.right) for table in told(400)]
    first, *_, last = FEATURES
    weights = np.array([{first: 5.0, last: 1.0}.get(name, 0.0) for name in FEATURES])
    settled = of_sift(tables, weights, 0.1)
    assert set(settled) == {"weights", "bias", "threshold"}
    assert settled["weights"][first] == pytest.approx(5 * settled["weights"][last], rel=0.01)
    assert settled["weights"][last] > 0.5
