"""An answerer with one of its stages turned off.

All around the stage stays as it was, the threshold too: nothing makes up for it. Only where no
cross-encoder reads does the threshold become the one that was fitted for the sift.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from answer.answerer import Answerer
from answer.features import FEATURES, Numbers
from answer.lexicon import Lexicon, lexicon_of
from answer.reader import ALL_FEATURES, CrossReader, Reader
from answer.sift import Sift
from eval.ablate.standin import (
    AsTyped,
    Instead,
    MendedAlone,
    SentencesAlone,
    SiftAlone,
    library_with,
)
from index.asked import Asked
from index.encoder import Encoder
from index.library import Library


@dataclass(frozen=True, slots=True)
class Parts:
    """What an answerer is made of."""

    library: Library
    encoder: Encoder
    reader: Reader
    lexicon: Lexicon

    @classmethod
    def of(cls, library: Library, encoder: Encoder) -> "Parts":
        """Return the parts of the whole answerer."""
        return cls(library, encoder, _reader_of(library), lexicon_of(library))

    def answerer(self) -> Answerer:
        """Return the answerer that they make."""
        return _Assembled(self)


class _Assembled(Answerer):
    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.library, parts.encoder, parts.reader)
        self._given = parts.lexicon

    @cached_property
    def _lexicon(self) -> Lexicon:
        return self._given


def without_phrasings(library: Library) -> Library:
    """Return the same build without a maintainer's phrasings."""
    return library_with(library, asked=Asked((), np.zeros((0, 0), dtype=np.float32)))


def _reader_of(library: Library) -> CrossReader:
    return CrossReader.from_calibration(library.manifest.calibration)


def _wording(parts: Parts) -> Parts:
    return replace(parts, lexicon=MendedAlone(parts.lexicon))


def _lexicon(parts: Parts) -> Parts:
    return replace(parts, lexicon=AsTyped())


def _dense(parts: Parts) -> Parts:
    passages = Instead(parts.library.passages, nearest=lambda *_: [])
    return replace(parts, library=library_with(parts.library, passages=passages))


def _lexical(parts: Parts) -> Parts:
    store = Instead(parts.library.store, match=lambda *_: [])
    return replace(parts, library=library_with(parts.library, store=store))


def _asked(parts: Parts) -> Parts:
    return replace(parts, library=without_phrasings(parts.library))


def _context(parts: Parts) -> Parts:
    return replace(parts, reader=SentencesAlone(parts.reader))


def _cross_encoder(parts: Parts) -> Parts:
    sift = Sift.from_calibration(parts.library.manifest.calibration)
    return replace(parts, reader=SiftAlone(sift, sift.threshold))


def _precedents(parts: Parts) -> Parts:
    """Let it count for nothing what answered like questions elsewhere."""
    reader = _reader_of(parts.library)
    sift, rest = (_other_than("precedent", names) for names in (FEATURES, ALL_FEATURES))
    sifted = replace(reader.sift, weights=reader.sift.weights * sift)
    weights, rank = reader.weights * rest, reader.rank * rest
    return replace(parts, reader=replace(reader, sift=sifted, weights=weights, rank=rank))


def _other_than(name: str, names: Sequence[str]) -> Numbers:
    """Return 1 for each of some features, and 0 for the one named."""
    return np.array([float(each != name) for each in names])


def _features(parts: Parts) -> Parts:
    """Let the cross-encoder's reading alone say how likely a candidate answers."""
    pair = parts.library.manifest.calibration["pair"]
    weights = np.array([*np.zeros(len(FEATURES)), pair["scale"]])
    of_parts = _reader_of(parts.library)
    sure = 1.0, 0.0
    reader = replace(of_parts, weights=weights, bias=pair["bias"], sure=sure, rank=weights)
    return replace(parts, reader=reader)


def _threshold(parts: Parts) -> Parts:
    return replace(parts, reader=replace(_reader_of(parts.library), threshold=0.0))


WITHOUT: Mapping[str, Callable[[Parts], Parts]] = {  # by the stage, in the order of the way
    "wording": _wording,
    "wording, spelling": _lexicon,
    "dense retrieval": _dense,
    "lexical retrieval": _lexical,
    "asked-as": _asked,
    "context": _context,
    "cross-encoder": _cross_encoder,
    "precedents": _precedents,
    "features": _features,
    "threshold": _threshold,
}
