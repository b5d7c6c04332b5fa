"""When a shown text counts as a wanted one."""

COVERAGE = 0.6  # of a wanted text's characters: how much a shorter quote from inside it must cover


def normalise(text: str) -> str:
    """Return `text` with every run of white space, U+00A0 included, as one space."""
    return " ".join(text.split())


def matches(shown: str, wanted: str) -> bool:
    """Return whether `shown` contains `wanted`, or stands inside it and covers enough of it."""
    shown, wanted = normalise(shown), normalise(wanted)
    return wanted in shown or (shown in wanted and len(shown) >= COVERAGE * len(wanted))
