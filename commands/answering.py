"""An answerer for a command that asks."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from answer.answerer import Answerer
    from eval.run import Ask


def answerer_of(index: Path) -> "Answerer":
    """Return an answerer over the current build, its model loaded."""
    from answer.answerer import Answerer
    from index.encoder import encoder
    from index.library import Library

    answerer = Answerer(Library.open(index), encoder())
    answerer.warm_up()
    return answerer


def asker_of(answerer: "Answerer") -> "Ask":
    """Return the function that answers (messages, region) in the form of the contract."""
    from answer.render import render

    return lambda turns, region: render(answerer.answer(turns, region), answerer.library)
