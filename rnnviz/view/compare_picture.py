"""The picture of compared curves, kept: a new token costs the columns that it changes, not all on screen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from rnnviz.view.compare_strokes import CAP, CompareFigure, CompareStrokes
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid


class ComparePicture:
    """Of the token grid's visible columns, without its gutter. It keeps the numbers that it has painted, and so sees by
    itself which columns have changed.

    It begins at the anchor before the first column, out of sight, so that every line comes in from within; but where a
    column is no whole number of device pixels wide, at the first column, and is painted anew when that is another.
    """

    def __init__(self, theme: Theme, grid: TokenGrid) -> None:
        self._theme, self._grid = theme, grid
        self._strokes = CompareStrokes(theme, grid)
        self._pixmap = QPixmap()
        self._like: tuple[object, ...] = ()
        self._first, self._origin, self._begin, self._painted = 0, 0, 0, np.empty((1, 0))

    def paint(self, painter: QPainter, figure: CompareFigure) -> None:
        """Draw the figure as it is now, right of the gutter."""
        ratio, size = painter.device().devicePixelRatioF(), self._size(figure)
        self._bring_up_to_date(figure, size, ratio)
        left = (self._first - self._origin) * self._grid.column_width * ratio
        room = QRectF(self._grid.gutter, 0, size.width(), size.height())
        painter.drawPixmap(room, self._pixmap, QRectF(left, 0, size.width() * ratio, size.height() * ratio))

    def _size(self, figure: CompareFigure) -> QSize:
        return QSize(figure.area.width(), figure.area.bottom() + 1 + self._theme.px(CAP))

    def _bring_up_to_date(self, figure: CompareFigure, size: QSize, ratio: float) -> None:
        steps, column = self._grid.visible(), self._grid.column_width
        begin = self._strokes.anchor_before(steps.start)
        origin = begin if (column * ratio).is_integer() else steps.start
        values = np.array([_cut(each, begin, steps.stop) for each in (figure.apart, *figure.costs)])
        areas = (figure.band.getRect(), figure.area.getRect())
        slots = tuple(map(figure.slot, range(len(figure.costs))))
        like = (slots, figure.measure, areas, ratio, column, self._grid.gutter)
        changed = begin
        if like == self._like:
            if steps.start == self._first and np.array_equal(values, self._painted, equal_nan=True):
                return
            changed = self._moved(origin, begin, values)
        else:
            self._pixmap = QPixmap((size + QSize(2 * self._strokes.anchor * column, 0)) * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
        self._like, self._first, self._origin, self._begin, self._painted = like, steps.start, origin, begin, values
        self._paint(figure, changed)

    def _moved(self, origin: int, begin: int, values: NDArray) -> int:
        """Scroll what is there to begin at `origin`; the first step whose column must be painted.

        `values` are those from step `begin` on.
        """
        shift = origin - self._origin
        pixels = shift * self._grid.column_width * self._pixmap.devicePixelRatio()
        kept = self._painted[:, max(0, begin - self._begin) :]
        if shift < 0 or not pixels.is_integer() or not kept.shape[1]:
            return begin
        if shift:
            self._pixmap.scroll(-int(pixels), 0, self._pixmap.rect())
        shared = min(kept.shape[1], values.shape[1])
        old, new = kept[:, :shared], values[:, :shared]
        differ = ~((old == new) | (np.isnan(old) & np.isnan(new))).all(axis=0)
        return begin + (int(differ.argmax()) if differ.any() else shared)

    def _paint(self, figure: CompareFigure, changed: int) -> None:
        """What lies between two anchors is always painted together, for a clip elsewhere gives other half-tones."""
        grid, strokes = self._grid, self._strokes
        start, stop = max(self._origin, changed - strokes.reach), grid.visible().stop
        start -= start % strokes.anchor
        painter = QPainter(self._pixmap)
        painter.translate(grid.x_of(self._first) - grid.x_of(self._origin) - grid.gutter, 0)
        left, height = grid.x_of(start), self._size(figure).height()
        painter.fillRect(left, 0, figure.area.right() + 1 - left, height, self._theme.colour("paper"))
        strokes.paint_rules(painter, figure, left)
        for first in range(start, stop, strokes.anchor):
            painter.setClipRect(grid.x_of(first), 0, strokes.anchor * grid.column_width, height)
            strokes.paint(painter, figure, range(first, min(stop, first + strokes.anchor)))
        painter.end()


def _cut(values: NDArray, start: int, stop: int) -> NDArray[np.float64]:
    """Steps start..stop-1; nan where there are none yet."""
    cut = np.full(stop - start, np.nan)
    known = values[start:stop]
    cut[: len(known)] = known
    return cut
