"""A maintainer's word against what the rules say of a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ingest.document import UNQUOTABLE, Document, Flag, Section, Sentence
from ingest.error import OwnwordsError

_KEYS = {"words": str, "quarantined": bool, "reason": str}


@dataclass(frozen=True, slots=True)
class Overrule:
    """Sentences that begin with `words` may be quoted, or may not, for the reason given."""

    words: str
    quarantined: bool
    reason: str

    @classmethod
    def read(cls, at: str, stated: Any) -> "Overrule":
        """Read an [[source.overrule]] table; raise OwnwordsError naming the key at fault."""
        if not isinstance(stated, dict):
            raise OwnwordsError(f"{at} is no table", stated, "Write [[source.overrule]].")
        for key in stated.keys() - _KEYS:
            known = ", ".join(_KEYS)
            raise OwnwordsError(f"{at} has an unknown key", key, f"Known: {known}.")
        for key, kind in _KEYS.items():
            value = stated.get(key)
            if not isinstance(value, kind) or (isinstance(value, str) and not value.strip()):
                example = '`words = "…"`, `quarantined = false` and `reason = "…"`'
                raise OwnwordsError(f"{at}, {key} is missing or wrong", value, f"Write {example}.")
        return cls(**stated)

    def meets(self, words: str) -> bool:
        """Return whether a sentence begins with the words, white space apart."""
        return " ".join(words.split()).startswith(" ".join(self.words.split()))


def overruled(document: Document, overrules: Sequence[Overrule]) -> Document:
    """Return the document with flags as its maintainer wants them.

    Raises OwnwordsError where an overrule meets no sentence: the text has changed since.
    """
    for overrule in overrules:
        if not any(overrule.meets(s.of(document.text)) for s in document.sentences):
            remedy = "Correct its words, or remove it."
            at = f"{document.file}: no sentence begins with the words of an overrule"
            raise OwnwordsError(at, overrule.words, remedy)
    if not overrules:
        return document
    sections = tuple(_section(document.text, s, overrules) for s in document.sections)
    return replace(document, sections=sections)


def _section(text: str, section: Section, overrules: Sequence[Overrule]) -> Section:
    found = tuple(_sentence(text, sentence, overrules) for sentence in section.sentences)
    return replace(section, sentences=found)


def _sentence(text: str, sentence: Sentence, overrules: Sequence[Overrule]) -> Sentence:
    words = sentence.of(text)
    last = next((o for o in reversed(overrules) if o.meets(words)), None)
    if last is None:
        return sentence
    flags = sentence.flags | {Flag.WITHHELD} if last.quarantined else sentence.flags - UNQUOTABLE
    return replace(sentence, flags=flags)
