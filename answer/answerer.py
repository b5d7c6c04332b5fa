"""The line from a question to its answer, over one build at a time."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from answer.answer import Answer, AnswerKind, Quote
from answer.handover import handover, helplines
from answer.question import question_of
from answer.reader import LinearReader, Reader
from answer.retrieve import retrieve
from answer.select import select
from index.encoder import Encoder
from index.library import Library
from ingest.error import OwnwordsError


class Answerer:
    """Answers questions from one library, made with the same encoder."""

    def __init__(self, library: Library, encoder: Encoder, reader: Reader | None = None) -> None:
        made_with = library.manifest.encoder["sha256"]
        if made_with != encoder.sha256:
            remedy = "Set the model that the index was made with, or ingest again."
            raise OwnwordsError("The index was made with another model", made_with, remedy)
        self.library = library
        self._encoder = encoder
        self._reader = reader or LinearReader.from_calibration(library.manifest.calibration)

    def warm_up(self) -> None:
        """Load the model now, so that the first question need not wait for it."""
        self._encoder.encode(["warm-up"])

    def helplines(self, region: str | None = None) -> tuple[Quote, ...]:
        """Return the corpus's own helpline passages, for one region or for each."""
        return handover(self._helplines, region)

    def answer(self, turns: Sequence[str], region: str | None = None) -> Answer:
        """Answer the last of the user's messages; raise OwnwordsError where it asks nothing.

        `region` is the asker's, "UK" or "US"; None where it is not known.
        """
        question = question_of(turns, self._encoder)
        candidates = retrieve(question, self.library)
        scores = self._reader.read(question, candidates, self.library)
        quotes = select(candidates, scores, self._reader.threshold, self.library)
        if quotes:
            return Answer(AnswerKind.ANSWER, quotes)
        return Answer(AnswerKind.NO_ANSWER, handover=self.helplines(region))

    @cached_property
    def _helplines(self) -> Mapping[str | None, Quote]:
        return helplines(self.library)
