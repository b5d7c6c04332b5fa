"""The Answer that a notice makes: alone, or beside quotes."""

from collections.abc import Sequence

from answer.answer import Answer, AnswerKind, Quote
from answer.triage.alarm import alarmed
from answer.triage.notice import NoticeId, notice
from answer.triage.triage import triage, urgent


def noticed(turns: Sequence[str]) -> NoticeId | None:
    """Return the notice of the patterns; the alarm may set an urgent one above a question."""
    found = triage(turns)
    return found if found and found.is_alone else alarmed(turns) or found


def urgent_reply(turns: Sequence[str], region: str | None = None) -> Answer | None:
    """Return the answer to a crisis or an emergency; None where the last message is neither.

    It stands alone, and needs no library: nothing may keep it from whoever needs it.
    """
    found = urgent(turns) or noticed(turns)  # the patterns by themselves first: no file can fail
    if found is None or not found.is_urgent:
        return None
    return Answer(AnswerKind.NOTICE, notice=notice(found, region))


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
