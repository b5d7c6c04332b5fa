"""Which words of one text stand in another, wherever they stand there.

Greedy string tiling (Wise, 1993): the longest runs in common are laid first, then shorter ones in
what they leave, at last single words. So no order of columns or notes matters, each word of either
text is used once, and what is left is just what one text has more often than the other.
"""

from collections import defaultdict, deque
from collections.abc import Sequence

_RUNS = (16, 8, 4, 2, 1)  # words


def tiled(left: Sequence[str], right: Sequence[str]) -> list[int | None]:
    """Return for each word of `left` its place in `right`, or None where it has none."""
    tiling = _Tiling(left, right)
    for length in _RUNS:
        tiling.lay(length)
    return tiling.places


class _Tiling:
    def __init__(self, left: Sequence[str], right: Sequence[str]) -> None:
        self._left, self._right = left, right
        self.places: list[int | None] = [None] * len(left)
        self._taken = [False] * len(right)

    def lay(self, length: int) -> None:
        """Lay every run of at least `length` words that is still free in both texts."""
        starts = self._starts(length)
        at = 0
        while at <= len(self._left) - length:
            start = self._free(starts, at, length)
            at += 1 if start is None else self._take(at, start)

    def _starts(self, length: int) -> dict[tuple[str, ...], deque[int]]:
        """Return where each run of words begins in the right text."""
        starts: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
        for at in range(len(self._right) - length + 1):
            if not any(self._taken[at : at + length]):
                starts[tuple(self._right[at : at + length])].append(at)
        return starts

    def _free(self, starts: dict[tuple[str, ...], deque[int]], at: int, length: int) -> int | None:
        if any(place is not None for place in self.places[at : at + length]):
            return None
        found = starts.get(tuple(self._left[at : at + length]), deque())
        while found:
            start = found.popleft()
            if not any(self._taken[start : start + length]):
                return start
        return None

    def _take(self, at: int, start: int) -> int:
        """Take words as long as both texts go on alike, and return how many."""
        length = 0
        while self._goes_on(at + length, start + length):
            self.places[at + length] = start + length
            self._taken[start + length] = True
            length += 1
        return length

    def _goes_on(self, at: int, start: int) -> bool:
        return (
            at < len(self._left)
            and start < len(self._right)
            and self.places[at] is None
            and not self._taken[start]
            and self._left[at] == self._right[start]
        )
