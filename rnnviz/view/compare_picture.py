"""The picture of compared curves, kept: a new token costs the columns that it changes, not all on screen."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from rnnviz.view.compare_lane import lane_colour, lane_pen
from rnnviz.view.compare_text import CompareMeasure
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_CAP, _CAP_WIDE, _BAR_WIDE = 3, 6, 10

_ANCHOR = 8
"""Dashes begin anew at every step that divides by this, so that they lie the same wherever painting begins."""


class ComparePicture:
    """Curves in `area`, bars in `band`: of the token grid's visible columns, without its gutter.

    It sees by itself which columns changed, since it keeps the numbers that it has painted.
    """

    def __init__(self, theme: Theme, grid: TokenGrid) -> None:
        self._theme, self._grid = theme, grid
        self._pixmap = QPixmap()
        self._band, self._area = QRect(), QRect()
        self._measure = CompareMeasure()
        self._costs: Sequence[NDArray] = ()
        self._like: tuple[object, ...] = ()
        self._first, self._painted = 0, np.empty((1, 0))

    def of(
        self,
        costs: Sequence[NDArray],
        apart: NDArray,
        measure: CompareMeasure,
        areas: tuple[QRect, QRect],
        size: QSize,
        ratio: float,
    ) -> QPixmap:
        """Of each network its costs, (steps,), and their disagreement, (steps,); nan where unknown.

        `areas` are band and area in the widget, `size` is the picture's, `ratio` how many device pixels are one.
        """
        self._costs, self._measure, (self._band, self._area) = costs, measure, areas
        steps, column = self._grid.visible(), self._grid.column_width
        values = np.array([_cut(each, steps.start, steps.stop) for each in (apart, *costs)])
        like = (len(costs), measure, *map(QRect.getRect, areas), size.toTuple(), ratio, column, self._grid.gutter)
        if like == self._like and steps.start == self._first and np.array_equal(values, self._painted, equal_nan=True):
            return self._pixmap
        changed = self._moved(steps.start, values) if like == self._like else steps.start
        if like != self._like:
            self._pixmap = QPixmap(size * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
        self._like, self._first, self._painted = like, steps.start, values
        self._paint(values[0], steps, changed)
        return self._pixmap

    def _moved(self, first: int, values: NDArray) -> int:
        """Scroll what is there to begin at `first`; the first step whose column must be painted."""
        shift = first - self._first
        pixels = shift * self._grid.column_width * self._pixmap.devicePixelRatio()
        kept = self._painted[:, max(0, shift) :]
        if shift < 0 or pixels != int(pixels) or not kept.shape[1]:
            return first
        if shift:
            self._pixmap.scroll(-int(pixels), 0, self._pixmap.rect())
        shared = min(kept.shape[1], values.shape[1])
        old, new = kept[:, :shared], values[:, :shared]
        differ = ~((old == new) | (np.isnan(old) & np.isnan(new))).all(axis=0)
        return first + (int(differ.argmax()) if differ.any() else shared)

    # Painting

    def _paint(self, apart: NDArray, steps: range, changed: int) -> None:
        """Everything from a little before step `changed` on, since lines and caps reach into the columns before."""
        grid, theme = self._grid, self._theme
        start = max(steps.start, changed - 1 - math.ceil(theme.px(_CAP_WIDE) / grid.column_width))
        if start == changed == steps.start:
            self._pixmap.fill(theme.colour("paper"))
        painter = QPainter(self._pixmap)
        painter.translate(-grid.gutter, 0)
        left, right = grid.x_of(start), self._area.right() + 1
        painter.setClipRect(QRect(left, 0, max(0, right - left), self._area.bottom() + theme.px(_CAP)))
        painter.fillRect(painter.clipBoundingRect(), theme.colour("paper"))
        painter.setPen(theme.colour("line"))
        for y in (self._band.bottom() + 1, self._area.top() - 1, self._area.bottom() + 1):
            painter.drawLine(left, y, right, y)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_apart(painter, apart[start - steps.start :], start)
        for place in reversed(range(len(self._costs))):  # the first one lies on top
            self._paint_curve(painter, place, max(0, start - 1), steps.stop)
        painter.end()

    def _paint_apart(self, painter: QPainter, values: NDArray, start: int) -> None:
        """Bars from the band's lower edge."""
        column, band = self._grid.column_width, self._band
        wide = max(1, min(self._theme.px(_BAR_WIDE), column - 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("faint"))
        for place in np.flatnonzero(~np.isnan(values)).tolist():
            high = max(1.0, min(1.0, float(values[place]) / self._measure.most_apart) * band.height())
            x = self._grid.x_of(start + place) + (column - wide) / 2
            painter.drawRect(QRectF(x, band.bottom() + 1 - high, wide, high))

    def _paint_curve(self, painter: QPainter, place: int, start: int, stop: int) -> None:
        """From the last anchor before `start`; what lies before the clip is not seen."""
        start, area = start - start % _ANCHOR, self._area
        parts = np.asarray(self._costs[place][start:stop], np.float64) / self._measure.most
        known = np.flatnonzero(~np.isnan(parts))
        if not len(known):
            return
        xs = self._grid.x_of(start) + (known + 0.5) * self._grid.column_width
        ys = area.bottom() + 1 - np.clip(parts[known], 0.0, 1.0) * area.height()
        points = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
        painter.setPen(lane_pen(place, self._theme))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for first, last in _lines(start + known):
            painter.drawPolyline(points[first : last + 1])
            if first == last:
                painter.drawLine(points[first] - QPointF(2, 0), points[first] + QPointF(2, 0))
        self._paint_caps(painter, place, xs[parts[known] > 1.0].tolist())

    def _paint_caps(self, painter: QPainter, place: int, xs: Sequence[float]) -> None:
        """Over what lies beyond the scale."""
        wide, cap, colour = self._theme.px(_CAP_WIDE), self._theme.px(_CAP), lane_colour(place, self._theme)
        for x in xs:
            at = self._area.top() - 2 * cap - place % 2 * cap  # two that are both beyond are both seen
            painter.fillRect(QRectF(x - wide / 2, at, wide, cap - 1), colour)


def _lines(steps: NDArray) -> list[tuple[int, int]]:
    """First and last place of every piece of line: parted where steps are missing, shared at anchors."""
    lines, first = [], 0
    for place in range(1, len(steps)):
        if steps[place] > steps[place - 1] + 1:
            lines.append((first, place - 1))
            first = place
        elif steps[place] % _ANCHOR == 0:
            lines.append((first, place))
            first = place
    if not lines or lines[-1][1] != first or first < len(steps) - 1:
        lines.append((first, len(steps) - 1))
    return lines


def _cut(values: NDArray, start: int, stop: int) -> NDArray[np.float64]:
    """Steps start..stop-1; nan where there are none yet."""
    cut = np.full(stop - start, np.nan)
    known = values[start:stop]
    cut[: len(known)] = known
    return cut
