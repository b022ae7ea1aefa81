"""What a path of states shows: the states of some steps on a few axes, and where the current step is among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

_A_DOUBLING = 4
"""Sizes of the picture from one to its double; so few that it stands still while someone types."""


def _none() -> NDArray[np.float64]:
    return np.empty((0, 3))


@dataclass(frozen=True, eq=False)
class PathPoints:
    """`points` (steps, 2 or 3) of the steps from `first` on; `texts`, their tokens as typed, one each, or where these
    have no names, the numbers of the steps; `step`, the current step of `total`, -1 for none. `shares` (2 or 3,) of all
    variance lie on each axis, over `fitted` states.
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
    def radius(self) -> float:
        """Of a ball round 0 that holds all points."""
        return _rounded_up(float(np.sqrt(np.square(self.points).sum(axis=1)).max(initial=0.0)))

    @property
    def extents(self) -> tuple[float, ...]:
        """How far from 0 each axis goes: of two as far as the points need it, of three, which are turned, all alike."""
        if self.points.shape[1] != 2:
            return (self.radius,) * self.points.shape[1]
        return tuple(_rounded_up(float(most)) for most in np.abs(self.points).max(axis=0, initial=0.0))


def _rounded_up(length: float) -> float:
    return float(2 ** (np.ceil(np.log2(length) * _A_DOUBLING) / _A_DOUBLING)) if length > 0 else 1.0
