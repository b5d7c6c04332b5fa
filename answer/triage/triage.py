"""What a message is, before anything is looked up: a cry for help, a courtesy, or a question.

Needs no index, no model and no network, so that nothing can keep an emergency from its answer.
"""

from collections.abc import Sequence

from answer.triage.language import is_foreign
from answer.triage.message import Message
from answer.triage.notice import NoticeId
from answer.triage.rule import rules
from answer.triage.whole import CONTINUING, WHOLE, is_whole

_REMEMBERED = 10  # messages: as many as the page sends along


def triage(turns: Sequence[str]) -> NoticeId | None:
    """Return the notice that the user's last message calls for, None where it is a question.

    What comes first wins: a life, then what is no question at all, then a decision that no
    document can take.
    """
    messages = _messages(turns)
    if not messages:
        return None
    return _urgent(messages) or _no_question(turns[-1], messages[-1]) or _boundary(messages)


def urgent(turns: Sequence[str]) -> NoticeId | None:
    """Return CRISIS or EMERGENCY, if the last message is one or still speaks of one."""
    return _urgent(_messages(turns))


def _messages(turns: Sequence[str]) -> list[Message]:
    return [Message.of(turn) for turn in turns[-_REMEMBERED:]]


def _urgent(messages: Sequence[Message]) -> NoticeId | None:
    for notice in (NoticeId.CRISIS, NoticeId.EMERGENCY):
        if _calls_for(notice, messages):
            return notice
    if len(messages) > 1 and is_whole(CONTINUING, messages[-1]):
        return _urgent(messages[:-1])
    return None


def _no_question(text: str, message: Message) -> NoticeId | None:
    found = next((kind for kind in WHOLE if is_whole(kind, message)), None)
    return found or (NoticeId.LANGUAGE if is_foreign(text) else None)


def _boundary(messages: Sequence[Message]) -> NoticeId | None:
    return NoticeId.BOUNDARY if _calls_for(NoticeId.BOUNDARY, messages) else None


def _calls_for(notice: NoticeId, messages: Sequence[Message]) -> bool:
    """Return whether the last message does, given what was said before it."""
    if not messages:
        return False
    known = " , ".join(message.whole for message in messages)
    return any(rule.holds(messages[-1], known) for rule in rules(notice))
