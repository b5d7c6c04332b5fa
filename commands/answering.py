"""An answerer for a command that asks."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from answer.answerer import Answerer
    from eval.ask.run import Ask


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


def examiner_of(answerer: "Answerer") -> "Ask":
    """Return the same function for the evaluation: with how sure the answerer was."""
    from answer.render import render

    def ask(turns: Sequence[str], region: str | None) -> dict[str, Any]:
        trace = answerer.trace(turns, region)
        return render(trace.answer, answerer.library) | {"confidence": trace.confidence}

    return ask
