"""Means of numbers of any size: what clamps make grow ends at ±∞, quietly."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def mean_of(values: NDArray[np.float32]) -> float:
    """The mean of all values, summed in float64, where no sum of finite float32 ends; nan where +∞ meets −∞."""
    with np.errstate(invalid="ignore"):
        return float(values.mean(dtype=np.float64))
