"""A figure on a public set, and the published one that it stands beside."""

from dataclasses import dataclass

from eval.measure.interval import Figure


@dataclass(frozen=True, slots=True)
class Baseline:
    """A figure that somebody else measured, of `n` things; `source` says who and where."""

    value: float
    n: str
    source: str


@dataclass(frozen=True, slots=True)
class Result:
    """One figure: the set and task that it is of, and the method that reached it."""

    dataset: str
    task: str
    method: str
    figure: Figure

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What no other result has: set, task, method and measure."""
        return (self.dataset, self.task, self.method, self.figure.name)
