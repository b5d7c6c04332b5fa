"""A rule of the reviewed file: patterns, and what must hold beside them."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from answer.triage.excuse import is_denied, is_general, is_open, is_past
from answer.triage.message import Message
from answer.triage.pattern import compiled, written_out
from answer.triage.reviewed import reviewed

_EXCUSES = ("denied", "past", "general")


@dataclass(frozen=True, slots=True)
class Rule:
    """Patterns for one thing. `given` must be known as well; `excuses` can take the alarm out.

    So can words of a sentence that `unless` names.
    """

    about: str
    pattern: re.Pattern[str]
    given: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    excuses: frozenset[str]

    def holds(self, message: Message, known: str) -> bool:
        """Return whether a sentence says this; `known` is all that has been said so far."""
        if self.given and not self.given.search(known):
            return False
        return any(self._is_in(sentence) for sentence in message.sentences)

    def _is_in(self, sentence: str) -> bool:
        if "general" in self.excuses and is_general(sentence):
            return False
        if self.unless and self.unless.search(sentence):
            return False
        return any(not self._is_excused(found) for found in self.pattern.finditer(sentence))

    def _is_excused(self, found: re.Match[str]) -> bool:
        if "denied" in self.excuses and is_denied(found.string, found.start()):
            return True
        if "open" in self.excuses and is_open(found.string, found.start()):
            return True
        return "past" in self.excuses and is_past(found.string, *found.span())


@cache
def rules(kind: str) -> tuple[Rule, ...]:
    """Return the rules for one kind of notice."""
    return tuple(_rule(row) for row in reviewed()[kind])


def _rule(row: dict[str, Any]) -> Rule:
    return Rule(
        row["about"],
        compiled(*row["patterns"]),
        _circumstance(row.get("with")),
        _circumstance(row.get("unless")),
        frozenset(row.get("excuses", _EXCUSES)),
    )


def _circumstance(name: str | None) -> re.Pattern[str] | None:
    return re.compile(written_out(reviewed()["circumstances"][name])) if name else None
