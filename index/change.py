"""What became of the documents between one build and the next."""

from dataclasses import dataclass
from itertools import chain

from index.store import Store


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids of the documents of two builds, by what became of them."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()  # from, to: other ids for the same words
    dropped: tuple[str, ...] = ()
    unchanged: int = 0

    def __bool__(self) -> bool:
        """Whether anything is different."""
        return any(chain(self.added, self.changed, self.renamed, self.dropped))

    def __str__(self) -> str:
        counted = {
            "new": len(self.added),
            "changed": len(self.changed),
            "renamed": len(self.renamed),
            "gone": len(self.dropped),
            "unchanged": self.unchanged,
        }
        return ", ".join(f"{count} {what}" for what, count in counted.items() if count)


def changes(before: Store, after: Store) -> Changes:
    """Compare the documents of two builds by their ids and contents."""
    old = {placed.document_id: placed.content for placed in before.placed()}
    new = {placed.document_id: placed.content for placed in after.placed()}
    gone = {content: name for name, content in old.items() if name not in new}
    renamed = {name: gone.pop(new[name]) for name in new if name not in old and new[name] in gone}
    both = old.keys() & new.keys()
    return Changes(
        added=tuple(sorted(new.keys() - old.keys() - renamed.keys())),
        changed=tuple(sorted(name for name in both if old[name] != new[name])),
        renamed=tuple(sorted((was, name) for name, was in renamed.items())),
        dropped=tuple(sorted(gone.values())),
        unchanged=sum(old[name] == new[name] for name in both),
    )
