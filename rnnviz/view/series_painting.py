"""Paints columns of numbers over steps as lines, what had been predicted for them as others, and the errors."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from rnnviz.view.series_columns import Columns
from rnnviz.view.theme import Theme

_ROOM_FOR_DOTS, _ROOM_FOR_STEMS = 10, 6
"""Columns narrower than this many pixels (at scale 1) are drawn without."""


@dataclass(frozen=True)
class Plot:
    """Where values lie: `area` is from the `low` limit at its lower edge to the `high` one at its upper."""

    area: QRect
    low: float
    high: float

    def y_of(self, value: float) -> float:
        """The height of a value; of one beyond the limits, their edge."""
        inside = min(max(value, self.low), self.high)
        return self.area.bottom() - (inside - self.low) / (self.high - self.low) * (self.area.height() - 1)

    def side(self, value: float) -> int:
        """1 above the limits, -1 below them, else 0."""
        return (value > self.high) - (value < self.low)


class SeriesPainter:
    """Paints the columns that are on screen; values that are no numbers are left out, and a line stops there."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._ink, self._accent = theme.colour("ink"), theme.colour("accent")
        self._stem = QColor(theme.colour("surprise"))
        self._stem.setAlphaF(0.55)
        self._thick = max(1.5, 1.6 * theme.scale)

    def paint(
        self,
        painter: QPainter,
        plot: Plot,
        middles: Sequence[float],
        rows: NDArray[np.float32],
        predicted: NDArray[np.float32],
        written: Sequence[bool],
        columns: Columns,
    ) -> None:
        """`middles` are the x of steps, `predicted` (steps, columns) has a row for each; the others may have one less.

        With several columns stems are left out, for they would hide each other.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = middles[1] - middles[0] if len(middles) > 1 else math.inf
        is_wide = width >= self._theme.px(_ROOM_FOR_STEMS)
        for place in range(len(columns)):
            numbers, told = rows[:, place].tolist(), predicted[:, place].tolist()
            self._ink = columns.colour(place, self._theme)
            if is_wide and len(columns) == 1:
                self._paint_stems(painter, plot, middles, numbers, told)
            thick = self._thick if is_wide else 1.0  # a thick line that turns at every other pixel takes long to paint
            self._paint_line(painter, plot, middles, numbers, QPen(self._ink, thick))
            self._paint_line(painter, plot, middles, told, QPen(self._accent, thick if len(columns) == 1 else 1.0))
            if width >= self._theme.px(_ROOM_FOR_DOTS):
                self._paint_dots(painter, plot, middles, numbers, written)
            self._paint_next(painter, plot, middles[len(numbers) :], told[len(numbers) :])
            for colour, values in ((self._ink, numbers), (self._accent, told)):
                self._paint_beyond(painter, plot, zip(middles, values, strict=False), colour)
        painter.restore()

    def _paint_stems(
        self, painter: QPainter, plot: Plot, middles: Sequence[float], numbers: Sequence[float], told: Sequence[float]
    ) -> None:
        """From what was predicted to what came."""
        painter.setPen(QPen(self._stem, self._theme.px(3), c=Qt.PenCapStyle.FlatCap))
        for x, number, made in zip(middles, numbers, told, strict=False):
            if math.isfinite(number) and math.isfinite(made):
                painter.drawLine(QPointF(x, plot.y_of(number)), QPointF(x, plot.y_of(made)))

    def _paint_line(
        self, painter: QPainter, plot: Plot, middles: Sequence[float], values: Sequence[float], pen: QPen
    ) -> None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points: list[QPointF] = []
        for x, value in [*zip(middles, values, strict=False), (0.0, math.nan)]:
            if math.isfinite(value):
                points.append(QPointF(x, plot.y_of(value)))
            elif points:
                painter.drawPolyline(QPolygonF(points))
                points = []

    def _paint_dots(
        self,
        painter: QPainter,
        plot: Plot,
        middles: Sequence[float],
        numbers: Sequence[float],
        written: Sequence[bool],
    ) -> None:
        """Full where a number was typed, hollow where the network wrote it, a cross at 0 where there is none."""
        radius = self._theme.px(3)
        for x, number, by_network in zip(middles, numbers, written, strict=False):
            at = QPointF(x, plot.y_of(0.0 if math.isnan(number) else number))
            if math.isnan(number):
                self._paint_cross(painter, at, radius)
                continue
            painter.setPen(QPen(self._ink, self._thick))
            painter.setBrush(self._theme.colour("paper") if by_network else self._ink)
            painter.drawEllipse(at, radius, radius)

    def _paint_cross(self, painter: QPainter, at: QPointF, radius: int) -> None:
        painter.setPen(QPen(self._theme.colour("warning"), self._thick))
        for way in (1, -1):
            away = QPointF(radius, way * radius)
            painter.drawLine(at - away, at + away)

    def _paint_next(self, painter: QPainter, plot: Plot, middles: Sequence[float], values: Sequence[float]) -> None:
        """A ring where the next number is expected."""
        painter.setPen(QPen(self._accent, self._thick))
        painter.setBrush(self._theme.colour("paper"))
        for x, value in zip(middles, values, strict=False):
            if math.isfinite(value):
                painter.drawEllipse(QPointF(x, plot.y_of(value)), self._theme.px(4), self._theme.px(4))

    def _paint_beyond(
        self, painter: QPainter, plot: Plot, points: Iterable[tuple[float, float]], colour: QColor
    ) -> None:
        """An arrow at the edge for what lies outside the limits."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        size = self._theme.px(4)
        for x, value in points:
            side = 0 if math.isnan(value) else plot.side(value)
            if side:
                tip = QPointF(x, (plot.area.top() - 1.5 * size) if side > 0 else (plot.area.bottom() + 1.5 * size))
                down = side * 1.5 * size
                painter.drawPolygon(QPolygonF([tip, tip + QPointF(-size, down), tip + QPointF(size, down)]))
