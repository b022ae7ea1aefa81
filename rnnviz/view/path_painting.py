"""Draws a path of states: axes through 0, a line that fades with age, and the tokens where there is room for them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from rnnviz.view.glyphs import glyph
from rnnviz.view.path_points import PathPoints
from rnnviz.view.theme import Theme

Pixels = NDArray[np.float64]

_OLD, _PALEST = 60, 0.15
"""Steps after which the line has faded, and to what."""

_LONGEST = 12
_CELL = 8
"""Pixels of the squares of which each holds one token, at scale 1."""


class PathPainter:
    """The present in ink, the way there in the accent, what is still to come in grey."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._plain, self._bold, self._small = theme.mono(13), theme.mono(17, bold=True), theme.font(12, bold=True)
        self._taken: set[tuple[int, int]] = set()

    def paint_axes(self, painter: QPainter, ends: Pixels, shares: list[str]) -> None:
        """`ends` (axes, 2, 2) in pixels, from below 0 to above it; and what stands beside the upper end of each, which
        no token is written over.
        """
        self._taken = set()
        painter.setFont(self._small)
        metrics = QFontMetricsF(self._small)
        for (begin, end), name in zip(ends, shares, strict=True):
            length = float(np.hypot(*(end - begin)))
            if length < self._theme.px(20):
                continue  # seen from its own end
            painter.setPen(QPen(self._theme.colour("line"), max(1.0, self._theme.scale)))
            painter.drawLine(QPointF(*begin), QPointF(*end))
            is_flat = end[0] - begin[0] > 0.5 * length
            size = metrics.size(0, name)
            x, y = end[0] + self._theme.px(10 if is_flat else 6), end[1] - (size.height() / 2 if is_flat else 0)
            painter.setPen(self._theme.colour("faint"))
            room = QRectF(x, y, size.width() + 2, size.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, name)
            self._taken.update(self._cells(room))

    def paint_path(self, painter: QPainter, path: PathPoints, places: Pixels) -> None:
        """`places` (steps, 2) in pixels; the axes come first. What has no place breaks the line."""
        self._paint_line(painter, path, places)
        has_current = path.current >= 0 and path.has_place[path.current]
        box = self._current_box(path, places) if has_current else None
        if box is not None:
            self._taken.update(self._cells(box))
        for row in _by_age(path):
            self._paint_token(painter, path, row, places[row])
        if box is not None:
            self._paint_current(painter, box, self._text(path, path.current))

    def _paint_line(self, painter: QPainter, path: PathPoints, places: Pixels) -> None:
        thick, has_place = 1.6 * self._theme.scale, path.has_place
        for row in (1 + (has_place[1:] & has_place[:-1]).nonzero()[0]).tolist():
            painter.setPen(QPen(self._colour(path, row, "accent"), thick))
            painter.drawLine(QPointF(*places[row - 1]), QPointF(*places[row]))

    def _colour(self, path: PathPoints, row: int, role: str) -> QColor:
        """Of a row: paler the longer ago, grey if it is still to come."""
        away = path.first + row - path.step
        colour = self._theme.colour(role if away <= 0 else "faint")
        colour.setAlphaF(max(_PALEST, 1 + away / _OLD) if away <= 0 else 0.3)
        return colour

    def _current_box(self, path: PathPoints, places: Pixels) -> QRectF:
        return self._box(self._text(path, path.current), self._bold, places[path.current]).adjusted(-4, -1, 4, 1)

    def _paint_current(self, painter: QPainter, box: QRectF, text: str) -> None:
        painter.setPen(QPen(self._theme.colour("ink"), 2 * self._theme.scale))
        painter.setBrush(self._theme.colour("paper"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._bold)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_token(self, painter: QPainter, path: PathPoints, row: int, place: Pixels) -> None:
        """The token, or where another one stands already, a dot."""
        box = self._box(self._text(path, row), self._plain, place)
        cells = set(self._cells(box))
        colour = self._colour(path, row, "ink")
        if cells & self._taken:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(*place), 2 * self._theme.scale, 2 * self._theme.scale)
            return
        self._taken |= cells
        colour.setAlphaF(max(0.45, colour.alphaF()))
        ground = self._theme.colour("paper")
        ground.setAlphaF(0.8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(colour)
        painter.setFont(self._plain)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text(path, row))

    @staticmethod
    def _text(path: PathPoints, row: int) -> str:
        text = glyph(path.texts[row])
        return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"

    @staticmethod
    def _box(text: str, font: QFont, place: Pixels) -> QRectF:
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(text) + 4, metrics.height()
        return QRectF(place[0] - width / 2, place[1] - height / 2, width, height)

    def _cells(self, box: QRectF) -> Iterator[tuple[int, int]]:
        side = self._theme.px(_CELL)
        for column in range(int(box.left() // side), int(box.right() // side) + 1):
            for row in range(int(box.top() // side), int(box.bottom() // side) + 1):
                yield column, row


def _by_age(path: PathPoints) -> list[int]:
    """All rows but the current one, those nearest to it in time first, what is past before what is to come."""
    rows = [row for row in path.has_place.nonzero()[0].tolist() if row != path.current]
    return sorted(rows, key=lambda row: (path.first + row > path.step, abs(path.first + row - path.step)))
