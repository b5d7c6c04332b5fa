"""The cheap model that says which candidates are worth reading."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np

from answer.features import FEATURES, Numbers


@dataclass(frozen=True, slots=True)
class Sift:
    """A linear model over FEATURES; with its bias and threshold it could answer by itself."""

    weights: Numbers
    bias: float
    threshold: float

    @classmethod
    def from_calibration(cls, calibration: Mapping[str, Any]) -> Self:
        """Build the sift that a calibration describes."""
        fitted = calibration["sift"]
        weights = np.array([fitted["weights"][name] for name in FEATURES])
        return cls(weights, fitted["bias"], fitted["threshold"])
