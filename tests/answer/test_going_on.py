"""A message that only asks for more means what was said before it, a cry for help included."""

import pytest

from answer.triage.notice import NoticeId
from answer.triage.reply import noticed
from answer.triage.triage import triage
from answer.triage.whole import goes_on

MORE = [
    "tell me more",
    "More please!",
    "anything else?",
    "go on",
    "what else",
    "please continue",
    "keep going",
    "carry on",
    "is there anything else",
    "can you tell me more about that?",
    "could I have more information please",
]
SAYS = [
    "no more",
    "nothing else",
    "I can't go on",
    "I can't carry on",
    "no more please",
    "what else can it spread to",
    "more tests?",
    "tell me",
    "is that it",
]


@pytest.mark.parametrize("message", MORE)
def test_asking_for_more_is_no_notice_but_after_a_cry_for_help(message: str) -> None:
    assert goes_on(message)
    assert triage(["What is local recurrence?", message]) is None
    assert triage(["I want to kill myself", message]) == NoticeId.CRISIS


@pytest.mark.parametrize("message", SAYS)
def test_what_says_something_itself_is_heard_itself(message: str) -> None:
    assert not goes_on(message)


@pytest.mark.parametrize("message", [*MORE, "thanks, anything else?"])
def test_the_alarm_hears_what_more_was_asked_of(
    message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Wary:
        def notice(self, text: str) -> NoticeId | None:
            return None if "tea" in text else NoticeId.CRISIS

    monkeypatch.setattr("answer.triage.alarm.alarm", Wary)
    assert noticed(["how is tea brewed?", message]) is None
    assert noticed(["it is all too much", message]) == NoticeId.CRISIS
