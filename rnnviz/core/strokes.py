"""Strokes of a soft pen on 28 × 28 pixels, about as thick as MNIST's."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.pixels import SIZE

RADIUS = 1.1
"""Pixels from the middle of a stroke to where it is half as dark."""

_SOFT = 1.3
"""Pixels over which a stroke's edge fades."""


def stroke(points: NDArray[np.float64], radius: float = RADIUS) -> NDArray[np.float32]:
    """The ink, (28, 28), 0..1, of a line through points (n, 2), x and y in pixels; a single point makes a dot.

    The middle of the upper left pixel is at 0.5, 0.5.
    """
    points = np.asarray(points, np.float64).reshape(-1, 2)
    starts, ends = points[:-1] if len(points) > 1 else points, points[1:] if len(points) > 1 else points
    y, x = np.mgrid[0:SIZE, 0:SIZE] + 0.5
    along = ends - starts
    squared = np.maximum((along**2).sum(axis=1), 1e-12)[:, None, None]
    from_x, from_y = x - starts[:, 0, None, None], y - starts[:, 1, None, None]
    share = np.clip((from_x * along[:, 0, None, None] + from_y * along[:, 1, None, None]) / squared, 0, 1)
    distance = np.hypot(from_x - share * along[:, 0, None, None], from_y - share * along[:, 1, None, None])
    return np.clip((radius - distance.min(axis=0)) / _SOFT + 0.5, 0, 1).astype(np.float32)
