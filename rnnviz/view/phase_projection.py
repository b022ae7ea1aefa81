"""Points of two or three coordinates on paper: turned, seen from far away, and made to fit."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

YAW, PITCH = 0.55, 0.2
"""From where three coordinates are seen first, radians: nearly from the side, so that the last of them goes up."""

_STEEPEST = math.pi / 2
_A_PIXEL = 0.01


@dataclass(frozen=True)
class Projection:
    """Orthographic: parallel lines stay parallel, and nothing is smaller for being far.

    `middle` (coordinates,) lies in the middle of the picture, `radius` from there to its edge. Two coordinates are
    drawn as they are, three turned by `yaw` round the last and then tipped by `pitch`, radians.
    """

    middle: tuple[float, ...]
    radius: float
    yaw: float = YAW
    pitch: float = PITCH

    @staticmethod
    def around(points: NDArray, yaw: float = YAW, pitch: float = PITCH) -> Projection:
        """What shows all of some finite points, (n, 2) or (n, 3), however they are turned."""
        low, high = (points.min(axis=0), points.max(axis=0)) if len(points) else (-np.ones(3), np.ones(3))
        middle = (low + high) / 2
        away = np.sqrt(((points - middle) ** 2).sum(axis=1)).max() if len(points) else 1.0
        return Projection(tuple(middle.tolist()), float(away) or 1.0, yaw, pitch)

    @property
    def turns(self) -> bool:
        """Whether there is something to turn."""
        return len(self.middle) == 3

    def turned(self, right: float, down: float) -> Projection:
        """After a drag of so many pixels."""
        pitch = min(max(self.pitch + down * _A_PIXEL, -_STEEPEST), _STEEPEST)
        return replace(self, yaw=math.remainder(self.yaw - right * _A_PIXEL, math.tau), pitch=pitch)

    def __call__(self, points: NDArray) -> NDArray[np.float64]:
        """Where points (n, coordinates) are, (n, 2): right and up, -1..1 as far as the radius reaches."""
        away = (np.asarray(points, np.float64) - self.middle) / self.radius
        return away if not self.turns else away @ self._axes().T

    def _axes(self) -> NDArray[np.float64]:
        """What is right and what is up, (2, 3)."""
        sin, cos, tip, flat = math.sin(self.yaw), math.cos(self.yaw), math.sin(self.pitch), math.cos(self.pitch)
        return np.array([[cos, sin, 0.0], [-sin * tip, cos * tip, flat]])
