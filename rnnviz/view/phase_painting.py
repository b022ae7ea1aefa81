"""Draws a phase portrait's axes and curves."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from rnnviz.view.phase_curves import PhaseCurves
from rnnviz.view.theme import Theme

Placed = Callable[[NDArray], NDArray[np.float64]]
"""Points (n, coordinates) to pixels (n, 2)."""

_MOST_DOTS = 400

_BEYOND = 40
"""Steps behind the departure that are drawn still: long enough to see how different they are."""


class PhasePainter:
    """The truth in ink, the network in its own blue, and in the colour of surprise once it has departed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._ink, self._accent = theme.colour("ink"), theme.colour("accent")
        self._departed = theme.colour("surprise")
        self._ahead = QColor(self._ink)
        self._ahead.setAlphaF(0.45)
        self._font = theme.font(12, bold=True)

    def paint_axes(self, painter: QPainter, placed: Placed, curves: PhaseCurves) -> None:
        """An edge of the box round all points for each coordinate."""
        painter.setPen(QPen(self._theme.colour("line"), max(1.0, self._theme.scale)))
        for begin, end in self._axes(placed, curves):
            painter.drawLine(QPointF(*begin), QPointF(*end))

    def paint_names(self, painter: QPainter, placed: Placed, curves: PhaseCurves) -> None:
        """What each axis is called, at its far end; not of one that is seen from its own end."""
        painter.setFont(self._font)
        for name, (begin, end) in zip(curves.columns.names, self._axes(placed, curves), strict=True):
            if np.hypot(*(end - begin)) > self._theme.px(10):
                self._paint_name(painter, name, begin, end)

    @staticmethod
    def _axes(placed: Placed, curves: PhaseCurves) -> list[NDArray[np.float64]]:
        """Begin and end of each axis, (2, 2) pixels: from the corner of the lowest numbers to the highest of one."""
        low, high = curves.points.min(axis=0), curves.points.max(axis=0)
        ends = [np.where(np.arange(len(low)) == place, high, low) for place in range(len(low))]
        return [placed(np.stack([low, end])) for end in ends]

    def _paint_name(self, painter: QPainter, name: str, begin: NDArray, far: NDArray) -> None:
        way = (far - begin) / np.hypot(*(far - begin))
        x, y = far + way * self._theme.px(9)
        half = QFontMetrics(self._font).horizontalAdvance(name) / 2 + self._theme.px(2)
        box = QRectF(x - half, y - self._theme.px(8), 2 * half, self._theme.px(16))
        ground = QColor(self._theme.colour("paper"))
        ground.setAlphaF(0.75)
        painter.fillRect(box, ground)
        painter.setPen(self._theme.colour("faint"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip), name)

    def paint_curves(self, painter: QPainter, placed: Placed, curves: PhaseCurves, step: int) -> None:
        """What was read, what truly follows, and the free run, to the current `step` at least; and where they part."""
        thick = 1.5 * self._theme.scale
        read = curves.read[: curves.start]
        self._paint_line(painter, placed, read, QPen(self._ink, thick))
        near = curves.departs or len(curves.free)
        end = max(near + _BEYOND, step + 1 - curves.start)
        follows, free = (np.concatenate([read[-1:], rows[:end]]) for rows in (curves.truth, curves.free))
        self._paint_line(painter, placed, follows, QPen(self._ahead, thick))
        self._paint_line(painter, placed, free[: near + 1], QPen(self._accent, 1.4 * thick))
        self._paint_line(painter, placed, free[near:], QPen(self._departed, thick))
        self._paint_told(painter, placed, curves)
        if curves.departs is not None:
            self._paint_departure(painter, placed, curves, curves.departs - 1)

    def _paint_line(self, painter: QPainter, placed: Placed, rows: NDArray, pen: QPen) -> None:
        """Broken where a row is none."""
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        breaks = np.flatnonzero(~np.isfinite(rows).all(axis=1))
        for part in np.split(rows, breaks):
            part = part[np.isfinite(part).all(axis=1)]
            if len(part) > 1:
                painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in placed(part).tolist()]))

    def _paint_told(self, painter: QPainter, placed: Placed, curves: PhaseCurves) -> None:
        """A dot for each prediction one step ahead."""
        told = curves.told[: curves.start][-_MOST_DOTS:]
        told = told[np.isfinite(told).all(axis=1)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._accent)
        radius = 1.9 * self._theme.scale
        for x, y in placed(told).tolist() if len(told) else ():
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _paint_departure(self, painter: QPainter, placed: Placed, curves: PhaseCurves, index: int) -> None:
        """A line from the truth to where the network is instead."""
        ends = [QPointF(*point) for point in placed(np.stack([curves.truth[index], curves.free[index]])).tolist()]
        painter.setPen(QPen(self._departed, 1.5 * self._theme.scale, Qt.PenStyle.DotLine))
        painter.drawLine(*ends)
        painter.setPen(QPen(self._departed, 2 * self._theme.scale))
        painter.setBrush(self._theme.colour("paper"))
        for end in ends:
            painter.drawEllipse(end, 3.5 * self._theme.scale, 3.5 * self._theme.scale)

    def paint_current(self, painter: QPainter, at: NDArray) -> None:
        """A ring round the current step."""
        painter.setPen(QPen(self._ink, 2 * self._theme.scale))
        painter.setBrush(self._theme.colour("paper"))
        painter.drawEllipse(QPointF(*at), 5 * self._theme.scale, 5 * self._theme.scale)
