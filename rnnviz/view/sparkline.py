"""Curves a few lines high, without axes: a prediction over the truth, or how a loss fell."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rnnviz.view.theme import Theme

_PAD = 0.15
"""The part of its own range that is left free above and below the truth, for predictions."""

_DENSE = 200
"""Points from which on a curve is drawn thinly."""

_COLUMN = 2
"""Pixels within which points are not told apart."""


def paint_series(painter: QPainter, theme: Theme, room: QRectF, truth: NDArray, prediction: NDArray) -> None:
    """Truth in ink and, thinner, so that neither hides the other, prediction in accent; both (n,), over truth's range.

    A prediction beyond it runs along the edge, in the warning colour; one that is no number leaves a gap.
    """
    low, high = _limits(truth)
    pad = _PAD * (high - low) or 1.0
    low, high = low - pad, high + pad
    # Qt draws wide smooth lines slowly; where points are dense, they would only smear.
    width = max(1.0, theme.px(15) / 10) if len(truth) <= _DENSE else 0.5
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_curve(painter, room, truth, (low, high), QPen(theme.colour("ink"), 2 * width))
    _paint_curve(painter, room, prediction, (low, high), QPen(theme.colour("accent"), width))
    outside = np.where((prediction < low) | (prediction > high), prediction, np.nan)
    _paint_curve(painter, room, outside, (low, high), QPen(theme.colour("warning"), 2 * width))
    painter.restore()


def paint_falling(painter: QPainter, room: QRectF, points: NDArray, colour: QColor, width: float) -> None:
    """A curve of (step, loss) points, (n, 2), over its own range; what is no number leaves a gap."""
    if len(points) < 2 or points[-1, 0] <= points[0, 0]:
        return
    low, high = _limits(points[:, 1])
    share = (points[:, 0] - points[0, 0]) / (points[-1, 0] - points[0, 0])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    _paint_runs(painter, room.left() + share * room.width(), _height_of(points[:, 1], (low, high), room))
    painter.restore()


def _paint_curve(painter: QPainter, room: QRectF, values: NDArray, limits: tuple[float, float], pen: QPen) -> None:
    painter.setPen(pen)
    share, values = _enveloped(np.asarray(values, np.float64), max(1, int(room.width() / _COLUMN)))
    _paint_runs(painter, room.left() + share * room.width(), _height_of(values, limits, room))


def _enveloped(values: NDArray, columns: int) -> tuple[NDArray, NDArray]:
    """Places 0..1 and values; of more than two values a column, the least and the greatest of each column."""
    count = len(values)
    if count <= 2 * columns:
        return np.linspace(0.0, 1.0, count), values
    edges = np.linspace(0, count, columns + 1).astype(int)[:-1]
    bounds = np.fmin.reduceat(values, edges), np.fmax.reduceat(values, edges)
    return np.repeat(edges / (count - 1), 2), np.stack(bounds, axis=1).ravel()


def _paint_runs(painter: QPainter, across: NDArray, down: NDArray) -> None:
    """A line through each unbroken run of numbers; one that stands alone is a dot."""
    numbers = np.flatnonzero(np.isfinite(down))
    for run in np.split(numbers, np.flatnonzero(np.diff(numbers) > 1) + 1):
        points = [QPointF(x, y) for x, y in zip(across[run].tolist(), down[run].tolist(), strict=True)]
        if len(points) == 1:
            painter.drawPoint(points[0])
        elif points:
            painter.drawPolyline(points)


def _height_of(values: NDArray, limits: tuple[float, float], room: QRectF) -> NDArray[np.float64]:
    """From the bottom of `room` for the lower limit to its top for the upper one; nan for what is no number."""
    low, high = limits
    share = (np.clip(np.asarray(values, np.float64), low, high) - low) / ((high - low) or 1.0)
    return room.bottom() - share * room.height()


def _limits(values: NDArray) -> tuple[float, float]:
    """The least and the largest number; 0 and 0 if there is none."""
    numbers = np.asarray(values, np.float64)
    numbers = numbers[np.isfinite(numbers)]
    return (float(numbers.min()), float(numbers.max())) if len(numbers) else (0.0, 0.0)
