"""The line from a question to its answer, over one build at a time."""

from collections.abc import Sequence
from functools import cached_property

from answer.answer import Answer, Quote
from answer.asker import Asker
from answer.choices import choices
from answer.found import Found
from answer.handover import Helplines, handover, helplines
from answer.lexicon import Lexicon, lexicon_of
from answer.parts import asked_in_turn
from answer.precedents import precedents
from answer.question import question_of
from answer.quoted import quoted_here, weighed_down
from answer.reader import CrossReader, Reader
from answer.region import region_of
from answer.retrieve import retrieve
from answer.select import Selection, select
from answer.together import Part, together
from answer.told import told
from answer.trace import Trace
from answer.triage.alarm import alarm
from answer.triage.notice import NoticeId
from answer.triage.reply import noticed, reply
from answer.won import about
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
        self._reader = reader or CrossReader.from_calibration(library.manifest.calibration)

    def warm_up(self) -> None:
        """Load model and words now, so that the first question need not wait for them."""
        question_of(["warm-up"], self._encoder, self._lexicon)
        precedents()
        alarm()

    @property
    def threshold(self) -> float:
        """The probability below which it is silent."""
        return self._reader.threshold

    def helplines(self, region: str | None = None) -> tuple[Quote, ...]:
        """Return the corpus's own helpline passages, for one region or for each."""
        return handover(self._helplines, region)

    def answer(
        self, turns: Sequence[str], region: str | None = None, quoted: Sequence[str] = ()
    ) -> Answer:
        """Answer the last of the user's messages; raise OwnwordsError where it asks nothing.

        `region` is the asker's, "UK" or "US"; None where it is not known. `quoted` is what was
        answered to the messages before.
        """
        return self.trace(turns, region, quoted).answer

    def answer_noticed(
        self,
        seen: NoticeId | None,
        turns: Sequence[str],
        region: str | None = None,
        quoted: Sequence[str] = (),
    ) -> Answer:
        """Answer as `answer` does, where `noticed` has read the messages already."""
        return self._trace(seen, turns, region, quoted).answer

    def trace(
        self, turns: Sequence[str], region: str | None = None, quoted: Sequence[str] = ()
    ) -> Trace:
        """Answer as `answer` does, and say from what."""
        return self._trace(noticed(turns), turns, region, quoted)

    def _trace(
        self,
        seen: NoticeId | None,
        turns: Sequence[str],
        region: str | None,
        quoted: Sequence[str],
    ) -> Trace:
        if seen and seen.is_alone:
            return Trace(reply(seen, (), self.helplines(region), region))
        mended = [self._lexicon.mended(turn) for turn in turns]
        region = region_of(mended, region)
        asker = Asker(region, quoted_here(quoted, self.library))
        parts = [self._part(asked, asker) for asked in asked_in_turn(mended)]
        people = self.helplines(region)
        selection, unanswered = together(parts)
        apart = told(mended[-1], parts, asker, self.library, self.helplines)
        if apart:
            selection, unanswered = Selection(apart), ()
        surest = max((part.found for part in parts), key=lambda found: found.best)
        replied = reply(seen, selection.quotes, people, region)
        answer = Answer(
            kind=replied.kind,
            quotes=replied.quotes,
            notice=replied.notice,
            handover=people if unanswered else replied.handover,
            related=selection.related,
            same_as=selection.same_as,
            unanswered=unanswered,
            about=self._about(parts) if selection.quotes and not apart else None,
            searched_for=mended[-1] if mended[-1:] != list(turns[-1:]) else None,
            choices=self._choices(parts, region) if seen is None and not apart else (),
        )
        return Trace(answer, surest.question, surest.candidates, surest.scores)

    def _part(self, turns: Sequence[str], asker: Asker) -> Part:
        """Search for, judge and select what answers one question."""
        question = question_of(turns, self._encoder, self._lexicon, asker.quoted)
        candidates = retrieve(question, self.library)
        read = self._reader.read(question, candidates, self.library)
        scores = weighed_down(read, question, candidates, asker.quoted)
        found = Found(question, tuple(candidates), scores)
        return Part(turns[-1], found, select(found, self.threshold, self.library, asker.region))

    def _about(self, parts: Sequence[Part]) -> str | None:
        """Return what the message was read to be about; who asks several things has said it."""
        [first, *more] = parts
        return None if more else about(first.found, self.library)

    def _choices(self, parts: Sequence[Part], region: str | None) -> tuple[str, ...]:
        """Return headings to choose from; whoever asks several things has said what they are."""
        [first, *more] = parts
        return () if more else choices(first.found, self.threshold, self.library, region)

    @cached_property
    def _lexicon(self) -> Lexicon:
        return lexicon_of(self.library)

    @cached_property
    def _helplines(self) -> Helplines:
        return helplines(self.library)
