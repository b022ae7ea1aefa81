"""One line of a plot, fed with points that are already few, drawn straight or logarithmically."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen

from rnnviz.core.curve import Line

_MOST_SYMBOLS = 250
"""More marks than this run together."""

_FEW_SYMBOLS = 20
"""Of more than this, each is drawn smaller."""

_NOTHING: Line = (np.empty(0), np.empty(0))

Pixels = float


class PlotLine:
    """A line in a view box, with marks on its points if it has a `symbol`.

    Lines are antialiased. Rough ones must be one pixel wide: wider, a thousand points take 40 ms instead of 2.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        self._points: Line = _NOTHING
        self._curve = pg.PlotCurveItem(antialias=True)
        self._marks = pg.ScatterPlotItem(antialias=True, pxMode=True)
        self._mark_size = 0.0
        for item in (self._curve, self._marks):
            view.addItem(item, ignoreBounds=True)

    def set_style(self, colour: QColor, width: Pixels, depth: int, dotted: bool = False) -> None:
        """`depth`: greater lies on top."""
        pen = QPen(colour, width, Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine)
        pen.setCosmetic(True)
        if dotted:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._curve.setPen(pen)
        for item in (self._curve, self._marks):
            item.setZValue(depth)

    def set_marks(self, symbol: QPainterPath, colour: QColor, size: Pixels, paper: QColor) -> None:
        """Put marks on the points, while they are not too many."""
        self._mark_size = size
        self._marks.setSymbol(symbol)
        rim = QPen(paper, 1)
        rim.setCosmetic(True)
        self._marks.setPen(rim)
        self._marks.setBrush(QBrush(colour))

    def set_points(self, points: Line | None) -> None:
        """What to draw, all of it finite; nothing for None."""
        self._points = points or _NOTHING

    def values_within(self, first: float, last: float) -> NDArray[np.float64]:
        """The values that are seen between two places on the x-axis."""
        places, values = self._points
        return values[(places >= first) & (places <= last)]

    def draw(self, logarithmic: bool) -> int:
        """Draw the points; how many could not be, because zero has no logarithm."""
        places, values = self._points
        above = values > 0 if logarithmic else np.ones(len(values), bool)
        if logarithmic:
            places, values = places[above], np.log10(values[above])
        self._curve.setData(places, values)
        few = self._mark_size > 0 and len(places) <= _MOST_SYMBOLS
        if few:
            self._marks.setSize(self._mark_size * min(1.0, max(0.5, (_FEW_SYMBOLS / max(1, len(places))) ** 0.5)))
        self._marks.setData(*(places, values) if few else _NOTHING)
        return int((~above).sum())

    def remove(self) -> None:
        """Take it off the plot."""
        for item in (self._curve, self._marks):
            if (view := item.getViewBox()) is not None:
                view.removeItem(item)
