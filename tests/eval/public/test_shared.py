"""The public sets themselves, where they lie beside the project; never in CI."""

from pathlib import Path

import pytest

from eval.public.suite import SETS

FOLDER = Path(__file__).parents[4] / "shared" / "bench"
SIZES = {  # texts and questions, as that folder's README counts them
    "squad": (671, 1094),
    "medquad": (4404, 1442),
    "mtrag": (1488, 253),
    "pubmedqa": (None, 1000),
    "canard": (None, 1015),
}


@pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the public sets are not at {FOLDER}")
@pytest.mark.parametrize("name", SIZES)
def test_a_set_is_read_whole(name: str) -> None:
    found = SETS[name].load(FOLDER)
    texts, questions = SIZES[name]
    assert len(found.questions) == questions
    assert texts in (None, len(found.excerpts))
    assert len({excerpt.id for excerpt in found.excerpts}) == len(found.excerpts)
    assert len({asked.id for asked in found.questions}) == len(found.questions)
