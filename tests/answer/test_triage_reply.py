"""What stands beside a notice, and what does not."""

from dataclasses import replace

import pytest

from answer.answer import AnswerKind, Quote
from answer.triage.notice import NoticeId
from answer.triage.reply import noticed, reply, urgent_reply

QUOTE = Quote("tea", 0, 4)
HELPLINE = Quote("help", 0, 4)


def test_a_question_is_answered_without_a_notice_or_handed_over() -> None:
    answered, refused = reply(None, (QUOTE,), (HELPLINE,)), reply(None, (), (HELPLINE,))
    assert (answered.kind, answered.notice, answered.handover) == (AnswerKind.ANSWER, None, ())
    assert (refused.kind, refused.notice) == (AnswerKind.NO_ANSWER, None)
    assert refused.handover == (HELPLINE,)


def test_a_boundary_stands_beside_quotes_and_helplines() -> None:
    answer = reply(NoticeId.BOUNDARY, (QUOTE,), (HELPLINE,))
    assert answer.notice is not None
    assert (answer.kind, answer.notice.id) == (AnswerKind.ANSWER, "boundary")
    assert (answer.quotes, answer.handover) == ((QUOTE,), (HELPLINE,))
    assert reply(NoticeId.BOUNDARY, (), (HELPLINE,)).kind is AnswerKind.NOTICE


@pytest.mark.parametrize("notice", [NoticeId.CRISIS, NoticeId.EMERGENCY, NoticeId.THANKS])
def test_others_hand_nobody_over(notice: NoticeId) -> None:
    answer = reply(notice, (), (HELPLINE,))
    assert (answer.kind, answer.handover) == (AnswerKind.NOTICE, ())


def test_survival_figures_come_with_what_they_are() -> None:
    answer = reply(None, (QUOTE, replace(QUOTE, sensitive="prognosis")), (HELPLINE,))
    assert answer.notice is not None
    assert (answer.kind, answer.notice.id) == (AnswerKind.ANSWER, "prognosis")
    assert answer.handover == ()


def test_what_is_urgent_is_answered_without_a_library() -> None:
    answer = urgent_reply(noticed(["I want to kill myself"]), "US")
    assert answer is not None
    assert answer.notice is not None
    assert answer.quotes == answer.handover == ()
    assert "988" in answer.notice.text
    assert urgent_reply(noticed(["what is tea"])) is None
