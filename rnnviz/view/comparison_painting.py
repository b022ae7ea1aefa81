"""Paints two numbers a token as bars, one inside the other, and marks where they are furthest apart."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from rnnviz.view.theme import Theme

_WIDEST_THEN, _WIDEST_NOW = 22, 10
_ROOM_FOR_A_GAP, _ROOM_FOR_TWO = 4, 12
"""Columns as wide as this many pixels have a gap of one or two pixels between their bars."""

_BREAK, _CAP = 3, 3
"""The gap that breaks a bar beyond the scale, and the piece of it above the gap."""


def then_colour(theme: Theme) -> QColor:
    """The surprise colour as text: as dark, or on dark paper as light, as small letters need."""
    colour = theme.colour("surprise")
    return colour.lighter(120) if theme.dark else colour.darker(130)


class ComparisonPainter:
    """The earlier network has wide, pale bars, the present one narrow, full ones in front of them.

    `area` is where the scale from 0 to its end lies. Above it ends, behind a gap, what is too long for it.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.then, self.now = then_colour(theme), theme.colour("accent")
        self._pale = QColor(theme.colour("surprise"))
        self._pale.setAlphaF(0.72 if theme.dark else 0.5)

    def paint_bars(
        self, painter: QPainter, area: QRect, column: int, then: NDArray | None, now: NDArray, most: float
    ) -> None:
        """Bars of the columns from the left edge of `area` on, each `column` pixels wide; of nan there is none.

        A value from 0 to `most` goes from the lower to the upper edge.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = (column >= _ROOM_FOR_A_GAP) + (column >= _ROOM_FOR_TWO)
        wide = min(self._theme.px(_WIDEST_THEN), column - gap)
        narrow = min(self._theme.px(_WIDEST_NOW), max(1, round(0.45 * wide)))
        for values, width, colour in ((then, wide, self._pale), (now, narrow, self.now)):
            if values is not None and len(values):
                painter.setBrush(colour)
                left = (column - wide) // 2 + (wide - width) // 2
                painter.drawRects(self._bars(area.translated(left, 0), column, width, values / most))
        painter.restore()

    def _bars(self, area: QRect, column: int, width: int, parts: NDArray) -> list[QRectF]:
        there = np.flatnonzero(~np.isnan(parts))
        lengths = np.maximum(np.minimum(parts[there], 1.0) * area.height(), 1.0)  # what is there is seen
        lefts, bottom = area.left() + there * column, area.bottom() + 1
        bars = [QRectF(x, bottom - y, width, y) for x, y in zip(lefts.tolist(), lengths.tolist(), strict=True)]
        gap, cap = self._theme.px(_BREAK), self._theme.px(_CAP)
        beyond = lefts[parts[there] > 1.0].tolist()
        return bars + [QRectF(x, area.top() - gap - cap, width, cap) for x in beyond]

    def paint_marks(self, painter: QPainter, top: int, marks: Iterable[tuple[float, float]]) -> None:
        """A triangle for each (x of its middle, difference): down where less came to be, up where more."""
        half, height = self._theme.px(3.5), self._theme.px(5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for x, difference in marks:
            fell = difference < 0
            base, tip = (top, top + height) if fell else (top + height, top)
            painter.setBrush(self.now if fell else self.then)
            painter.drawPolygon(QPolygonF([QPointF(x - half, base), QPointF(x + half, base), QPointF(x, tip)]))
        painter.restore()
