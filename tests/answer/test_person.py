"""Asking for a person is answered by the helplines; asking what to do is not."""

import pytest

from answer.person import asks_for_a_person


@pytest.mark.parametrize(
    "message",
    [
        "Who can I talk to?",
        "who do i ring",
        "is there a nurse i can speak to",
        "can i chat with someone",
        "i need to talk to a real person",
        "whats the phone number",
        "helpline",
        "do you have a number i can call",
        "how do I get in touch with you",
        "is there anybody I could just talk to about this",
        "UK and US support lines please",
    ],
)
def test_a_person_is_asked_for(message: str) -> None:
    assert asks_for_a_person(message)


@pytest.mark.parametrize(
    "message",
    [
        "who should i call if my temperature goes up",
        "when should I phone the nurse",
        "how do i talk to my children about it",
        "what do people call it when it comes back",
        "how many people get it again",
        "what would you call a small lump",
        "should I call my doctor about a cough",
        "what number of women survive",
        "what do nurses look for in a scan",
        "who gets it in both breasts",
    ],
)
def test_something_else_is_asked(message: str) -> None:
    assert not asks_for_a_person(message)
