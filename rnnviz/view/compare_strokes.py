"""Paints compared curves and the bars of their disagreement, the same to the last pixel wherever painting begins."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from rnnviz.view.compare_lane import lane_colour, lane_pen
from rnnviz.view.compare_text import CompareMeasure
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

CAP = 3
_CAP_WIDE, _BAR_WIDE = 6, 10

_ANCHORS_APART = 80
"""Pixels, about, between the steps at which dashes begin anew, to lie the same wherever painting begins."""

_FINE, _OFF = 16, 1 / 256
"""What is scrolled by whole pixels is to be the same to the last half-tone. So places are rounded to such parts of a
pixel, and lie a little off, for Qt cuts them down to its own parts, where the last bit must not matter."""

_BESIDE = 2
"""Steps beyond those that are painted whose lines, however thick and steep, may still reach into them."""


@dataclass(frozen=True, eq=False)
class CompareFigure:
    """Of each network its costs, (steps,), and how far `apart` they are, (steps,); nan where unknown.

    `band` is where the bars lie in the widget, empty for none, `area` where the curves do; `slots` tell the networks'
    colours, which have those of their places without.
    """

    costs: Sequence[NDArray]
    apart: NDArray
    measure: CompareMeasure
    band: QRect
    area: QRect
    slots: Sequence[int] = ()

    def slot(self, place: int) -> int:
        """Which colour and dashes the network in this place has."""
        return self.slots[place] if self.slots else place


class CompareStrokes:
    """What lies beyond a scale bears a cap."""

    def __init__(self, theme: Theme, grid: TokenGrid) -> None:
        self._theme, self._grid = theme, grid

    @property
    def anchor(self) -> int:
        """Dashes begin anew at every step that divides by this."""
        return max(_BESIDE, _ANCHORS_APART // self._grid.column_width)

    def anchor_before(self, step: int) -> int:
        """The last anchor whose line's end does not reach into the column of a step."""
        before = max(0, step - _BESIDE)
        return before - before % self.anchor

    @property
    def reach(self) -> int:
        """Steps before another one whose columns change with it: there are lines from them, and caps over them."""
        return _BESIDE + math.ceil(self._theme.px(_CAP_WIDE) / self._grid.column_width)

    def paint(self, painter: QPainter, figure: CompareFigure, steps: range) -> None:
        """The columns of `steps`, as far as the clip shows them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not figure.band.isEmpty():
            self._paint_apart(painter, figure, steps)
        for place in reversed(range(len(figure.costs))):  # the first one lies on top
            self._paint_curve(painter, figure, place, steps)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def paint_rules(self, painter: QPainter, figure: CompareFigure, left: int) -> None:
        """Where both scales begin and the upper one ends, from `left` to the right edge."""
        below_bars = () if figure.band.isEmpty() else (figure.band.bottom() + 1,)
        for y in (*below_bars, figure.area.top() - 1, figure.area.bottom() + 1):
            painter.fillRect(left, y, figure.area.right() + 1 - left, 1, self._theme.colour("line"))

    def _paint_apart(self, painter: QPainter, figure: CompareFigure, steps: range) -> None:
        """Bars from the band's lower edge."""
        column, band, values = self._grid.column_width, figure.band, figure.apart[steps.start : steps.stop]
        wide = max(1, min(self._theme.px(_BAR_WIDE), column - 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("faint"))
        highs = _snapped(np.minimum(1.0, values / figure.measure.most_apart) * band.height())
        for place in np.flatnonzero(~np.isnan(values)).tolist():
            high = max(1.0, float(highs[place]))
            x = self._grid.x_of(steps.start + place) + (column - wide) / 2
            painter.drawRect(QRectF(x, band.bottom() + 1 - high, wide, high))

    def _paint_curve(self, painter: QPainter, figure: CompareFigure, place: int, steps: range) -> None:
        """From an anchor before; what lies beside the clip is not seen."""
        start, area = self.anchor_before(steps.start), figure.area
        stop = min(self._grid.visible().stop, steps.stop + _BESIDE)
        parts = np.asarray(figure.costs[place][start:stop], np.float64) / figure.measure.most
        known = np.flatnonzero(~np.isnan(parts))
        xs = self._grid.x_of(start) + (known + 0.5) * self._grid.column_width + _OFF
        ys = area.bottom() + 1 - _snapped(np.clip(parts[known], 0.0, 1.0) * area.height())
        points = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
        self._paint_lines(painter, lane_pen(figure.slot(place), self._theme, not place), points, start + known)
        self._paint_caps(painter, figure, place, xs[parts[known] > 1.0].tolist())

    def _paint_lines(self, painter: QPainter, pen: QPen, points: Sequence[QPointF], steps: NDArray) -> None:
        """From point to point; one that stands alone is a short dash."""
        pen.setWidthF(round(pen.widthF() * _FINE) / _FINE)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for first, last in lines(steps, self.anchor):
            if first == last:
                painter.drawLine(points[first] - QPointF(2, 0), points[first] + QPointF(2, 0))
            painter.drawPolyline(points[first : last + 1])

    def _paint_caps(self, painter: QPainter, figure: CompareFigure, place: int, xs: Sequence[float]) -> None:
        """Over what lies beyond the scale."""
        wide, cap, colour = self._theme.px(_CAP_WIDE), self._theme.px(CAP), lane_colour(figure.slot(place), self._theme)
        for x in xs:
            at = figure.area.top() - 2 * cap - place % 2 * cap  # two that are both beyond are both seen
            painter.fillRect(QRectF(x - wide / 2, at, wide, cap - 1), colour)


def _snapped(lengths: NDArray) -> NDArray[np.float64]:
    return np.round(lengths * _FINE) / _FINE + _OFF


def lines(steps: NDArray, anchor: int) -> list[tuple[int, int]]:
    """First and last place of every piece of line: parted where steps are missing, shared at anchors."""
    found: list[tuple[int, int]] = []
    first = 0
    for place in range(1, len(steps) + 1):
        if place == len(steps) or steps[place] > steps[place - 1] + 1:
            ended_at_an_anchor = bool(found) and found[-1][1] == first == place - 1
            if not ended_at_an_anchor:
                found.append((first, place - 1))
            first = place
        elif steps[place] % anchor == 0:
            found.append((first, place))
            first = place
    return found
