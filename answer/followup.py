"""A message that leans on what came before it, said again in ways that stand alone.

"And after a lumpectomy?" asks nothing by itself. It is read as it stands, below the subject of
what was asked before, and in the place of what it replaces there. A question after nothing but
facts ("I'm on letrozole") is read with them, as if it had been typed at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from answer.lean import Lean, asks, is_courtesy, lean, switches
from answer.replaced import PART, continued, puts_right, with_replaced
from answer.subject import facts_before, phrase, subject_of, whole_of
from answer.triage.triage import urgent
from answer.triage.whole import goes_on
from index.terms import terms

_ALONE = {Lean.NONE: 1.0, Lean.SOME: 0.5, Lean.MUCH: 0.2}  # what the message as it stands counts


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A message said so that it stands alone; `weight` is how likely that is what was meant.

    `about` tells a person what it was read to be about; None for the message as it stands.
    """

    text: str
    weight: float
    about: str | None = None


def rewrites(turns: Sequence[str]) -> tuple[Rewrite, ...]:
    """Return the ways to read the last message, that of its own words first.

    One that opens a subject, or has nothing before it, is read in one way alone.
    """
    message = turns[-1]
    before = [turn for turn in turns[:-1] if _is_told(turn)]
    if goes_on(message) and before:
        return _asked_again(before)
    if facts := facts_before(message, before):
        return (Rewrite(f"{facts}. {message}", 1.0, phrase(facts)),)
    leaning = _leaning(message, before)
    if leaning is Lean.NONE:
        return (Rewrite(message, 1.0),)
    subject, rest = subject_of(message, before), continued(message)
    replaced = with_replaced(message, whole_of(before))
    joined = None if replaced and puts_right(message) else f"{subject}: {message}"
    texts = [text for text in (replaced, joined) if text]
    about = (
        phrase(replaced) if replaced else ", ".join(filter(None, (subject, _part(rest, subject))))
    )
    alone = _ALONE[leaning] if terms(message) else 0.0
    leaned = [Rewrite(text, (1 - alone) / len(texts), about) for text in texts]
    return tuple([Rewrite(message, alone)] * bool(alone) + leaned)


def _is_told(turn: str) -> bool:
    """Return whether a later message can be about this one: no courtesy, and no cry for help."""
    return not is_courtesy(turn) and not goes_on(turn) and urgent([turn]) is None


def _asked_again(before: Sequence[str]) -> tuple[Rewrite, ...]:
    """Return the ways to read the last question: "tell me more" asks it again.

    What was quoted to it counts less by now, so that more is found.
    """
    again = rewrites(before)
    return tuple(Rewrite(way.text, way.weight, way.about or phrase(way.text)) for way in again)


def _leaning(message: str, before: Sequence[str]) -> Lean:
    """Return how much a message leans; what somebody just told is to be heard with it."""
    if not before or switches(message):
        return Lean.NONE
    found = lean(message)
    told = found is Lean.NONE and not asks(before[-1])
    return Lean.SOME if told else found


def _part(rest: str, subject: str) -> str:
    """Return what a message adds to the subject by name; nothing where it asks in full."""
    named = set(terms(rest))
    is_part = named and not asks(rest.rstrip(" ?")) and len(rest.split()) <= PART
    return rest.strip(" ?.!") if is_part and not named & set(terms(subject)) else ""
