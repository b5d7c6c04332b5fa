"""The Answer that a notice makes: alone, or beside quotes."""

from collections.abc import Sequence

from answer.answer import Answer, AnswerKind, Quote
from answer.triage.notice import NoticeId, notice
from answer.triage.triage import urgent


def urgent_reply(turns: Sequence[str], region: str | None = None) -> Answer | None:
    """Return the answer to a crisis or an emergency; None where the last message is neither.

    It stands alone, and needs no library: nothing may keep it from whoever needs it.
    """
    noticed = urgent(turns)
    return Answer(AnswerKind.NOTICE, notice=notice(noticed, region)) if noticed else None


def reply(
    noticed: NoticeId | None,
    quotes: tuple[Quote, ...],
    helplines: tuple[Quote, ...],
    region: str | None = None,
) -> Answer:
    """Return the answer with its notice, and with the helplines where a person should take over.

    Quotes with survival figures bring the notice that says what such figures are.
    """
    if noticed is None and any(quote.sensitive for quote in quotes):
        noticed = NoticeId.PROGNOSIS
    if noticed is None:
        kind = AnswerKind.ANSWER if quotes else AnswerKind.NO_ANSWER
        return Answer(kind, quotes, handover=() if quotes else helplines)
    kind = AnswerKind.ANSWER if quotes else AnswerKind.NOTICE
    handed_over = helplines if noticed.hands_over else ()
    return Answer(kind, quotes, notice(noticed, region), handed_over)
