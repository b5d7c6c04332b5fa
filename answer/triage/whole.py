"""Messages that are a courtesy, or worse, from beginning to end. A question beside it wins."""

import re
from functools import cache

from answer.triage.message import Message
from answer.triage.notice import NoticeId
from answer.triage.pattern import written_out
from answer.triage.reviewed import reviewed

WHOLE = (NoticeId.GREETING, NoticeId.THANKS, NoticeId.ABOUT, NoticeId.ABUSE)

GOING_ON = "going_on"  # with whatever was said: "tell me more"
CONTINUING = "continuing"  # of nothing new: "yes I mean it"


def goes_on(text: str) -> bool:
    """Return whether a message only asks for more, and says nothing by itself."""
    return is_whole(GOING_ON, Message.of(text))


def is_whole(kind: str, message: Message) -> bool:
    """Return whether the whole message is of one kind, in words that the reviewed file lists."""
    said = " ".join(message.whole.replace(",", " ").split())
    made_of, telling = _expressions(kind)
    return bool(made_of.fullmatch(said) and telling.search(said))


@cache
def _expressions(kind: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    row = reviewed()["whole"][kind]
    made_of, telling = written_out(row["made_of"]), written_out(row["telling"])
    return re.compile(rf"(?:(?:{made_of})(?: |$))+"), re.compile(rf"\b(?:{telling})")
