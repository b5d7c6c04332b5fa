"""Whether a message is in a language that the documents are not in."""

from functools import cache

from answer.triage.reviewed import reviewed

_FEWEST = 2  # small words of another language, before it is taken for one


def is_foreign(text: str) -> bool:
    """Return whether most letters are not Latin, or most small words not English."""
    letters = [letter for letter in text if letter.isalpha()]
    if sum(letter > "ɏ" for letter in letters) * 2 > len(letters):
        return True
    words = text.casefold().replace("’", "'").replace("'", " ").split()
    words = [word.strip("¿?¡!.,;:()") for word in words]
    foreign = sum(word in _small_words("foreign") for word in words)
    return foreign >= _FEWEST and foreign > sum(word in _small_words("english") for word in words)


@cache
def _small_words(name: str) -> frozenset[str]:
    return frozenset(reviewed()["language"][name].split())
