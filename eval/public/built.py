"""A public set with the index that was built of it, asked as the chat asks."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Self

import numpy as np

from answer.features import Numbers
from answer.question import Question, question_of
from answer.quoted import quoted_here
from answer.reader import calibration
from answer.retrieve import Candidate, retrieve
from eval.public.dataset import Asked, Dataset, Excerpt
from eval.public.documents import documents_of
from eval.public.lexical import Lexical
from eval.public.reading import CandidateReader, PairReader, PairsRead, reader_of
from eval.public.searchable import Searchable
from index.encoder import Encoder
from index.held import Held
from index.library import Library, current_folder
from index.publish import publish
from index.store import Placed

_NAME_DIGITS = 12
_ORIGINAL = "set.txt"


@dataclass(frozen=True)
class Built:
    """A set, its index, and the reader; `encoder` is what the index was made with."""

    dataset: Dataset
    folder: Path = field(repr=False)
    library: Library = field(repr=False)
    encoder: Encoder = field(repr=False)
    reader: CandidateReader = field(repr=False)

    @classmethod
    def build(
        cls, dataset: Dataset, cache: Path, encoder: Encoder, pairs: PairReader | None = None
    ) -> Self:
        """Build the index of a set under `cache`, or find it there by the hash of its texts."""
        folder = cache / f"{dataset.name}-{dataset.sha256[:_NAME_DIGITS]}"
        folder.mkdir(parents=True, exist_ok=True)
        original = folder / _ORIGINAL
        original.write_text(f"The set {dataset.name}, {dataset.sha256}\n", encoding="utf-8")
        held = Held(tuple(documents_of(dataset.excerpts, original)))
        publish(held, folder, encoder, calibration())
        library = Library.open(folder)
        reader = PairsRead(pairs) if pairs else reader_of(library)
        return cls(dataset, current_folder(folder), library, encoder, reader)

    @cached_property
    def placed(self) -> dict[str, Placed]:
        """Where the passages and sentences of each excerpt stand, those that have any."""
        return {place.document_id: place for place in self.library.store.placed() if place.rows}

    @cached_property
    def excerpts(self) -> dict[str, Excerpt]:
        """The excerpts by their ids."""
        return {excerpt.id: excerpt for excerpt in self.dataset.excerpts}

    @cached_property
    def groups(self) -> dict[str, list[Excerpt]]:
        """The excerpts of each page or article."""
        groups: dict[str, list[Excerpt]] = defaultdict(list)
        for excerpt in self.dataset.excerpts:
            groups[excerpt.group].append(excerpt)
        return groups

    @cached_property
    def searchable(self) -> Searchable:
        """The index's passages, scored as excerpts."""
        ids = tuple(self.placed)
        counts = [place.passages for place in self.placed.values()]
        return Searchable(
            ids,
            np.repeat(np.arange(len(ids)), counts),
            self.library.passages.rows(0, sum(counts)),
            Lexical.of_build(self.folder, sum(counts)),
        )

    def question(self, turns: Sequence[str], quoted: Sequence[str] = ()) -> Question:
        """Return what the user's messages ask, as the chat builds it."""
        return question_of(turns, self.encoder, quoted=quoted)

    def quoted(self, asked: Asked) -> tuple[str, ...]:
        """Return what the chat would take for quotes in the answers to the messages before."""
        return quoted_here(asked.said, self.library)

    def candidates(self, question: Question, without: Collection[str] = ()) -> list[Candidate]:
        """Return what the chat would read, some excerpts being withdrawn."""
        library = copy(self.library)
        library.store = self.library.store.without(frozenset(without))
        return retrieve(question, library)

    def sentences(self, ids: Collection[str]) -> list[Candidate]:
        """Return every sentence of some excerpts that may be quoted."""
        store = self.library.store
        return [
            Candidate(document, passage, sentence, passage.row + number)
            for place in (self.placed[name] for name in ids if name in self.placed)
            if (document := store.document(place.document_id))
            for passage in map(store.passage, range(place.passage, place.passage + place.passages))
            for number, sentence in enumerate(passage.sentences)
        ]

    def read(self, question: Question, candidates: Sequence[Candidate]) -> Numbers:
        """Return the probability that each candidate answers."""
        if not candidates:
            return np.zeros(0)
        return np.asarray(self.reader.read(question, candidates, self.library))
