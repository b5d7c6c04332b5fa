"""The one error that a person may meet: what is wrong, the value found, what to do next."""

_LONGEST_VALUE = 120


class OwnwordsError(Exception):
    """A fault that its reader can mend. Shown without a stack trace.

    `what` names the thing at fault, `value` is what was found there, `remedy` is the next step.
    """

    def __init__(self, what: str, value: object, remedy: str) -> None:
        self.what, self.value, self.remedy = what, _shorten(value), remedy
        super().__init__(what, self.value, remedy)  # so that it can travel between processes

    def __str__(self) -> str:
        return f"{self.what}: {self.value}. {self.remedy}"


def _shorten(value: object) -> str:
    """Long values are cut, so that a message stays one that a person can read."""
    try:
        text = str(value)
    except ValueError:  # a whole number of thousands of digits
        text = "a number too long to write"
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"
