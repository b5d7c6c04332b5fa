"""Who asks, as far as one request tells."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asker:
    """The region that somebody lives in, if it is known, and what was quoted to them so far."""

    region: str | None
    quoted: Sequence[str] = ()
