"""Plain texts: binary ones, huge ones, and lines made for the rules of every room."""

from .case import Case, text

_HOT = "Tea is hot.\n"


def _line(words: str, times: int) -> Case:
    """Return a text whose second paragraph is some words, over and over, in one line."""
    return Case(lambda: f"{_HOT}\n{words * times}\n\n{_HOT}")


PLAIN = {
    "empty.txt": text("", "no text to quote"),
    "only-newlines.txt": text("\n" * 200_000, "no text to quote"),
    "only-spaces.txt": text(" " * 1_000_000, "no text to quote"),
    "nul.txt": text("Tea is\0 hot.", "NUL"),
    "binary.txt": Case(lambda: bytes(range(256)) * 1_000, "is not UTF-8"),
    "latin-1.txt": Case(lambda: "Thé chaud.".encode("latin-1"), "is not UTF-8"),
    "overlong.txt": Case(lambda: b"Tea is hot.\xc0\xaf\n", "is not UTF-8"),
    "half-pair.txt": Case(lambda: b"Tea is hot.\xed\xa0\x80\n", "is not UTF-8"),
    "utf-16.txt": Case(lambda: _HOT.encode("utf-16"), "is not UTF-8"),
    "too-large.txt": Case(lambda: b"x" * 20_000_001, "too large"),
    "one-line.txt": Case(lambda: b"Tea is hot. " * 420_000, "more than"),  # seconds: five megabytes
    "one-word.txt": _line("x", 300_000),
    "one-long-sentence.txt": _line("tea and ", 10_000),
    "old-mac.txt": Case(lambda: b"Tea is hot.\r" * 2_000),
    "list-markers.txt": Case(lambda: f"{_HOT}\n{'- ' * 20_000}"),
    "many-items.txt": Case(lambda: b"Tea is hot.\n\n" + b"- tea\n" * 2_000),
    "numbers.txt": Case(lambda: _HOT + "".join(f"{n % 99}. tea\n" for n in range(2_000))),
    "titles.txt": Case(lambda: _HOT + "\nTea\n" * 8_000 + f"\n{_HOT}"),
    "underlines.txt": Case(lambda: _HOT + "\nTea\n===\n" * 4_000 + f"\n{_HOT}"),
    "digits.txt": _line("1", 25_000),
    "dates.txt": _line("1/2/", 7_500),
    "spaced-digits.txt": _line("0 1 ", 7_500),
    "phone-signs.txt": _line("+1 (2) ", 5_000),
    "calls.txt": _line("call phone ring ", 10_000),
    "reviewed.txt": _line("reviewed ", 7_500),
    "last-reviewed.txt": _line("last reviewed on ", 10_000),
    "next-review.txt": _line("next planned review begins in ", 10_000),
    "copyright.txt": _line("© copyright licence ", 10_000),
    "charities.txt": _line("registered charity in ", 10_000),
    "small-words.txt": _line("a ", 25_000),
    "doubled.txt": _line("the the ", 12_500),
    "open-rounds.txt": _line("(", 25_000),
    "rounds.txt": _line("() ", 12_500),
    "commas.txt": _line(", ", 12_500),
    "stops.txt": _line(". ", 12_500),
    "stops-alone.txt": _line(".", 25_000),
    "colons.txt": _line("such as: ", 5_000),
    "hyphens.txt": _line("a-", 12_500),
    "low-lines.txt": _line("a_", 12_500),
    "ampersands.txt": _line("&#", 12_500),
    "garbled.txt": _line("â€™Ã©", 5_000),
    "capitals.txt": _line("A. B. ", 5_000),
    "home-path.txt": _line("home > ", 5_000),
    "postcodes.txt": _line("AB1 ", 7_500),
    "addresses.txt": _line("www.tea.org.uk/", 5_000),
    "spaces-in-it.txt": _line("a" + " " * 40, 5_000),
    "tabs.txt": _line("\t", 50_000),
    "combining.txt": _line("e\u0301\u0302", 12_500),
    "bidi.txt": text(f"{_HOT}\nTea is \u202enot\u202c hot\u2066.\u2069\n"),
    "zero-width.txt": text(f"{_HOT}\nTea\u200b is\u2060 hot\ufeff\u00ad.\n"),
    "terminal.txt": text(f"{_HOT}\nTea \x1b[2J\x1b]0;tea\x07 is hot.\n"),
    "private-use.txt": text(f"{_HOT}\nTea \ue000\U0010ffff\ufdd0 is hot.\n"),
    "line-ends.txt": text("Tea is hot.\u2028Tea is cold.\u0085Tea\x0b is\x0c warm.\x1c\n"),
}
