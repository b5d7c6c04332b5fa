"""The Answer that a notice makes: alone, or beside quotes."""

from collections.abc import Sequence

from answer.answer import Answer, AnswerKind, Quote
from answer.triage.alarm import alarmed
from answer.triage.notice import NoticeId, notice
from answer.triage.triage import triage


def noticed(turns: Sequence[str]) -> NoticeId | None:
    """Return the notice of the patterns; the alarm may set an urgent one above a question.

    It needs no library, and what the patterns know to be urgent not even the alarm's file.
    """
    found = triage(turns)
    return found if found and found.is_alone else alarmed(turns) or found


def urgent_reply(seen: NoticeId | None, region: str | None = None) -> Answer | None:
    """Return the answer to a crisis or an emergency; None where what was noticed is neither.

    It stands alone, and needs no library: nothing may keep it from whoever needs it.
    """
    if seen is None or not seen.is_urgent:
        return None
    return Answer(AnswerKind.NOTICE, notice=notice(seen, region))


def reply(
    seen: NoticeId | None,
    quotes: tuple[Quote, ...],
    helplines: tuple[Quote, ...],
    region: str | None = None,
) -> Answer:
    """Return the answer with its notice, and with the helplines where a person should take over.

    Quotes with survival figures bring the notice that says what such figures are.
    """
    if seen is None and any(quote.sensitive for quote in quotes):
        seen = NoticeId.PROGNOSIS
    if seen is None:
        kind = AnswerKind.ANSWER if quotes else AnswerKind.NO_ANSWER
        return Answer(kind, quotes, handover=() if quotes else helplines)
    kind = AnswerKind.ANSWER if quotes else AnswerKind.NOTICE
    handed_over = helplines if seen.hands_over else ()
    return Answer(kind, quotes, notice(seen, region), handed_over)
