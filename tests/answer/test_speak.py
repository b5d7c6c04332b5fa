"""An answer as a person reads it in a terminal: the words, and below them whose they are."""

from typing import Any

from rich.console import Console

from answer.speak import CHOICES, NO_ANSWER, UNANSWERED, speak

CITATION = {
    "publisher": "The Teahouse",
    "title": "Kettles",
    "reviewed": "2019-05",
    "review_due": "2023-02",
    "overdue": False,
}


def quote(text: str, *context: str, **citation: Any) -> dict[str, Any]:
    return {
        "text": text,
        "context": [{"text": above} for above in context],
        "section": ["Care", "Cleaning"],
        "citation": CITATION | citation,
    }


def lines(kind: str = "answer", width: int = 120, **more: Any) -> list[str]:
    answer = {"kind": kind, "notice": None, "quotes": [], "handover": [], "related": []} | more
    console = Console(width=width)
    with console.capture() as capture:
        console.print(speak(answer))
    return [line.rstrip() for line in capture.get().splitlines() if line.strip()]


def test_a_quote_stands_above_its_citation() -> None:
    assert lines(quotes=[quote("Vinegar takes off the scale.")]) == [
        "  Vinegar takes off the scale.",
        "  — The Teahouse, Kettles, Care › Cleaning, reviewed 2019-05",
    ]


def test_what_was_searched_for_stands_above_the_quotes() -> None:
    said = lines(quotes=[quote("Tea.")], searched_for="Which tea?")
    assert said[:2] == ["Searched for: Which tea?", "  Tea."]


def test_context_stands_above_the_quote() -> None:
    said = lines(quotes=[quote("the lid", "When a kettle leaks, check:")])
    assert said[:2] == ["  When a kettle leaks, check:", "  the lid"]


def test_quotes_keep_their_order() -> None:
    said = lines(quotes=[quote("First."), quote("Second.")])
    assert said.index("  First.") < said.index("  Second.")


def test_a_source_without_a_date_is_undated() -> None:
    assert lines(quotes=[quote("Tea.", reviewed=None, review_due=None)])[1].endswith(", undated")


def test_an_overdue_review_is_told() -> None:
    said = lines(quotes=[quote("Tea.", overdue=True)])[1]
    assert said.endswith("reviewed 2019-05, review overdue since 2023-02")


def test_no_answer_says_so_and_hands_over() -> None:
    said = lines("no_answer", handover=[quote("Call us.")])
    assert said[:2] == [NO_ANSWER, "  Call us."]


def test_a_notice_comes_first() -> None:
    said = lines("notice", notice={"id": "greeting", "text": "Hello."}, handover=[quote("Call.")])
    assert said[:2] == ["Hello.", "  Call."]


def test_who_says_the_same_stands_below_the_quote() -> None:
    other = quote("Also vinegar.", publisher="The Pothouse") | {"same_as": 1}
    said = lines(quotes=[quote("First."), quote("Second.")], related=[other])
    assert "  The same is said by: The Pothouse" in said[-1]
    assert not any("Also vinegar" in line for line in said)


def test_a_part_left_open_is_named_before_the_hand_over() -> None:
    said = lines(quotes=[quote("Tea.")], unanswered=["who sings?"], handover=[quote("Call.")])
    assert said.index(f"{UNANSWERED} who sings?") < said.index("  Call.")


def test_the_choices_come_last() -> None:
    said = lines(quotes=[quote("Tea.")], choices=["Which tea?", "[b]Trams"])
    assert said[-3:] == [CHOICES, "  Which tea?", "  [b]Trams"]


def test_square_brackets_are_words_and_no_markup() -> None:
    said = lines(quotes=[quote("[bold]Tea[/bold] [1] :tea:")])
    assert said[0] == "  [bold]Tea[/bold] [1] :tea:"


def test_long_quotes_are_wrapped_and_lose_no_word() -> None:
    words = " ".join(f"leaf{n}" for n in range(60))
    said = lines(width=40, quotes=[quote(words)])
    assert max(map(len, said)) <= 40
    assert words in " ".join(" ".join(said).split())
