"""Digits drawn by rule: lines and arcs for each, bent by chance as hands do. None of them comes from MNIST."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.pixels import BOX, SIZE, Picture, centred, hundredths
from rnnviz.core.strokes import RADIUS, stroke

Line = NDArray[np.float64]


def _arc(x: float, y: float, wide: float, high: float, start: float, end: float) -> Line:
    """Round (x, y), from one angle to another; 0 is right, a quarter of a turn down."""
    angles = 2 * np.pi * np.linspace(start, end, 24)
    return np.stack([x + wide * np.cos(angles), y + high * np.sin(angles)], axis=1)


def _line(*points: tuple[float, float]) -> Line:
    return np.array(points)


def _joined(*lines: Line) -> Line:
    return np.concatenate(lines)


SHAPES: dict[int, tuple[Line, ...]] = {
    0: (_arc(0.5, 0.5, 0.34, 0.5, 0, 1),),
    1: (_line((0.36, 0.2), (0.55, 0.0), (0.5, 1.0)),),
    2: (_joined(_arc(0.48, 0.27, 0.32, 0.27, 0.55, 1.08), _line((0.14, 1.0), (0.86, 1.0))),),
    3: (_joined(_arc(0.45, 0.25, 0.3, 0.25, 0.6, 1.22), _arc(0.44, 0.74, 0.36, 0.26, 0.78, 1.42)),),
    4: (_line((0.42, 0.0), (0.14, 0.6), (0.88, 0.6)), _line((0.66, 0.25), (0.62, 1.0))),
    5: (
        _joined(_line((0.26, 0.02), (0.2, 0.46)), _arc(0.46, 0.7, 0.34, 0.3, 0.66, 1.4)),
        _line((0.26, 0.02), (0.8, 0)),
    ),
    6: (_joined(_line((0.66, 0.0), (0.36, 0.3), (0.2, 0.68)), _arc(0.48, 0.72, 0.28, 0.27, 0.5, 1.55)),),
    7: (_line((0.14, 0.04), (0.84, 0.02), (0.4, 1.0)),),
    8: (_arc(0.5, 0.24, 0.25, 0.24, 0.25, 1.25), _arc(0.5, 0.74, 0.31, 0.26, -0.25, 0.75)),
    9: (_joined(_arc(0.48, 0.28, 0.27, 0.27, 0.05, 1.05), _line((0.75, 0.3), (0.68, 1.0))),),
}
"""The strokes of each digit, points (n, 2) of a square 1 wide and 1 high, x to the right, y down."""


def drawn(digit: int, random: np.random.Generator | None = None) -> Picture:
    """A digit of pen strokes, centred; without random numbers, straight and of the usual size and thickness."""
    turn = np.eye(2) * BOX * 0.95
    radius = RADIUS
    if random is not None:
        turn, radius = _bend(random), RADIUS * random.uniform(0.8, 1.4)
    lines = [(line - 0.5) @ turn.T + SIZE / 2 for line in SHAPES[digit]]
    return hundredths(centred(np.maximum.reduce([stroke(line, radius) for line in lines])))


def _bend(random: np.random.Generator) -> NDArray[np.float64]:
    """A turn of up to 8 degrees, a shear, a size of 14 to 20 pixels, wider or narrower: (2, 2)."""
    angle, shear = random.uniform(-0.14, 0.14), random.uniform(-0.25, 0.25)
    high = BOX * random.uniform(0.7, 1.0)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return turn @ np.array([[random.uniform(0.8, 1.15), -shear], [0, 1]]) * high


def many_drawn(each: int, seed: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """So many of every digit, bent by chance, (n, 28, 28), and which they are, (n,)."""
    random = np.random.default_rng(seed)
    digits = np.repeat(np.arange(10), each)
    return np.stack([drawn(int(digit), random) for digit in digits]), digits
