"""Dashes along a line, laid out here: Qt lays them out anew where a line comes in from beyond the picture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

Line = list[QPointF]

FINE = 16
"""Parts of a pixel in which places are counted: moved by whole pixels, a line is then the same to the last bit."""


def snapped(lengths: NDArray) -> NDArray[np.float64]:
    """Rounded to such parts."""
    return np.round(lengths * FINE) / FINE


def dashes(points: Sequence[QPointF], pattern: Sequence[float]) -> list[Line]:
    """The pieces of the line through `points` that are drawn: `pattern` is how long a dash is, then a gap, and so on.

    Lengths in the unit of the points; ends are rounded as :func:`snapped` does. An empty pattern leaves the line whole.
    """
    if not pattern:
        return [list(points)]
    drawn: list[Line] = [[points[0]]]
    place, left = 0, pattern[0]
    for one, other in pairwise(points):
        length, done = hypot(other.x() - one.x(), other.y() - one.y()), 0.0
        while length - done > left:
            done += left
            at = _between(one, other, done / length)
            if place % 2 == 0:
                drawn[-1].append(at)
            else:
                drawn.append([at])
            place = (place + 1) % len(pattern)
            left = pattern[place]
        left -= length - done
        if place % 2 == 0:
            drawn[-1].append(other)
    return [piece for piece in drawn if len(piece) > 1]


def _between(one: QPointF, other: QPointF, part: float) -> QPointF:
    x, y = one.x() + part * (other.x() - one.x()), one.y() + part * (other.y() - one.y())
    return QPointF(round(x * FINE) / FINE, round(y * FINE) / FINE)
