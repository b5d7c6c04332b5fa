"""Words as a terminal may show them."""


def printable(words: str) -> str:
    """Return words without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in words)
