"""What a path of states shows: the states of some steps on a few axes, and where the current step is among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

_STUMP = 0.15
"""An axis goes so far beyond 0, where no points are, as a share of what is farthest from 0."""

_A_DOUBLING = 4
"""Sizes of the picture from one to its double; so few that it stands still while someone types."""


def _none() -> NDArray[np.float64]:
    return np.empty((0, 3))


@dataclass(frozen=True, eq=False)
class PathPoints:
    """`points` (steps, 2 or 3) of the steps from `first` on, nan where a state is not finite; `texts`, their tokens
    as typed, one each, or where these have no names, the numbers of the steps; `step`, the current step of `total`, -1
    for none. `shares` (2 or 3,) of all variance lie on each axis, over `fitted` states.
    """

    points: NDArray[np.float64] = field(default_factory=_none)
    first: int = 0
    texts: Sequence[str] = ()
    step: int = -1
    shares: Sequence[float] = ()
    fitted: int = 0
    total: int = 0
    has_names: bool = True

    @property
    def is_part(self) -> bool:
        """Whether there are more steps than are drawn."""
        return len(self.points) < self.total

    @property
    def current(self) -> int:
        """The row of the current step, which is among them; -1 for none."""
        return self.step - self.first

    @property
    def has_place(self) -> NDArray[np.bool_]:
        """Which of the points can be drawn, (steps,)."""
        return np.asarray(np.isfinite(self.points).all(axis=1))

    @property
    def radius(self) -> float:
        """Of a ball round 0 that holds all points."""
        return _rounded_up(float(np.sqrt(np.square(self.points[self.has_place]).sum(axis=1)).max(initial=0.0)))

    @property
    def ends(self) -> NDArray[np.float64]:
        """From where to where each axis goes, (2, axes), through 0: of two as far as the points need it; of three,
        which are turned, all alike.
        """
        if self.points.shape[1] != 2:
            return np.outer((-1, 1), (self.radius,) * self.points.shape[1])
        points = self.points[self.has_place]
        least = _STUMP * np.abs(points).max(initial=0.0)
        low = [-_rounded_up(max(-least_of, least)) for least_of in points.min(axis=0, initial=0.0)]
        high = [_rounded_up(max(most_of, least)) for most_of in points.max(axis=0, initial=0.0)]
        return np.array([low, high])


def _rounded_up(length: float) -> float:
    return float(2 ** (np.ceil(np.log2(length) * _A_DOUBLING) / _A_DOUBLING)) if length > 0 else 1.0
