"""A maintainer's phrasings in an index: their vectors, and the sentences that they lead to."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from typing import Self

import numpy as np

from index.encoder import Encoder, Vectors
from index.store import Placed, Store
from ingest.document import Document, Sentence, Span
from ingest.error import OwnwordsError
from ingest.phrasing import Phrasing, located

LEADS_FILE = "asked.json"
ASKED_FILE = "asked.npy"


@dataclass(frozen=True, slots=True)
class Lead:
    """A question and the span that answers it, by its offsets in this build.

    `rows` are the rows of its sentences' vectors, `passages` the passages that they stand in.
    """

    question: str
    document: str
    start: int
    end: int
    passages: tuple[int, ...]
    rows: tuple[int, ...]


class Asked:
    """The phrasings of a build: what a question is most like, question against question."""

    def __init__(self, leads: Sequence[Lead], vectors: Vectors) -> None:
        self.leads = tuple(leads)
        self.vectors = vectors  # a row a lead

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the phrasings of a build."""
        rows = json.loads((folder / LEADS_FILE).read_text(encoding="utf-8"))
        leads = [
            Lead(**row | {key: tuple(row[key]) for key in ("passages", "rows")}) for row in rows
        ]
        return cls(leads, np.load(folder / ASKED_FILE))

    def likeness(self, question: Vectors) -> list[tuple[Lead, float]]:
        """Return each lead with its cosine to a question, the likest first."""
        if not self.leads:
            return []
        cosines = self.vectors @ question
        order = np.argsort(-cosines, kind="stable")
        return [(self.leads[place], float(cosines[place])) for place in order]


def write_asked(
    folder: Path, leads: Sequence[Lead], encoder: Encoder, before: Asked | None
) -> None:
    """Write phrasings into `folder`; those of the build `before` are not embedded again."""
    known = dict(zip(_questions(before.leads), before.vectors, strict=True)) if before else {}
    new = [question for question in dict.fromkeys(_questions(leads)) if question not in known]
    known |= dict(zip(new, encoder.encode(new), strict=True)) if new else {}
    vectors = [known[question] for question in _questions(leads)]
    np.save(folder / ASKED_FILE, np.array(vectors, dtype=np.float32))
    rows = json.dumps([asdict(lead) for lead in leads], ensure_ascii=False, indent=1)
    (folder / LEADS_FILE).write_text(rows, encoding="utf-8")


def leads_of(phrasings: Iterable[Phrasing], store: Store) -> tuple[list[Lead], list[OwnwordsError]]:
    """Return where phrasings lead in a store, and a fault for each that leads nowhere."""
    leads: list[Lead] = []
    lost: list[OwnwordsError] = []
    placed = {each.document_id: each for each in store.placed()}
    for name, own in groupby(sorted(phrasings, key=_document), key=_document):
        document = store.document(name)
        places = _places(store, placed[name]) if document else {}
        for phrasing in own:
            sentences = located(phrasing, document) if document else ()
            if all(sentence.start in places for sentence in sentences) and sentences:
                leads.append(_lead(phrasing, sentences, places))
            else:
                lost.append(_lost(phrasing, document, sentences))
    return leads, lost


def _questions(leads: Iterable[Lead]) -> list[str]:
    return [lead.question for lead in leads]


def _document(phrasing: Phrasing) -> str:
    return phrasing.document


def _places(store: Store, placed: Placed) -> dict[int, tuple[int, int]]:
    """Return the passage and the row of each sentence that may be quoted, by where it starts."""
    passages = map(store.passage, range(placed.passage, placed.passage + placed.passages))
    return {
        sentence.start: (passage.id, passage.row + place)
        for passage in passages
        for place, sentence in enumerate(passage.sentences)
    }


def _lead(
    phrasing: Phrasing, sentences: Sequence[Sentence], places: Mapping[int, tuple[int, int]]
) -> Lead:
    """Return where a phrasing leads; the items of a list come with the line that introduces it."""
    span = Span(sentences[0].start, sentences[-1].end)
    heads = [s for s in sentences if s.lead_in is None or not span.covers(s.lead_in)]
    passages, rows = zip(*(places[head.start] for head in heads), strict=True)
    unique = tuple(dict.fromkeys(passages))
    return Lead(phrasing.question, phrasing.document, span.start, span.end, unique, rows)


def _lost(
    phrasing: Phrasing, document: Document | None, sentences: Sequence[Sentence]
) -> OwnwordsError:
    why = "is never quoted" if sentences else "was changed or is gone"
    what = f"The span in {phrasing.document} {why}" if document else "There is no such document"
    value = phrasing.question if document else phrasing.document
    remedy = "It is not served: lead it elsewhere with `ownwords asked add`, and drop the line."
    return OwnwordsError(f"{phrasing.where}: {what}", value, remedy)
