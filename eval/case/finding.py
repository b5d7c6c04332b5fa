"""One thing in a file of cases that its writer should mend."""

from dataclasses import asdict, dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is the matter with a case."""

    MALFORMED = "malformed"  # `load` refuses it: a key, the gold, an index of `all_of`
    NO_DOCUMENT = "no-document"
    NOT_IN_CORPUS = "not-in-corpus"
    NEVER_QUOTED = "never-quoted"  # its gold is quarantined, or no sentence
    CONTRADICTION = "contradiction"
    DUPLICATE = "duplicate"
    LEAK = "leak"  # the question stands in both parts of a split


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with the case `id`, in which words, and what to do about it."""

    where: str  # its file and line
    id: str
    kind: Kind
    words: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}, {self.id}: {self.kind}: “{self.words}”. {self.remedy}."

    def as_json(self) -> dict[str, str]:
        """Return it as `ownwords cases check --json` prints it."""
        return asdict(self)
