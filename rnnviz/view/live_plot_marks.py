"""What stands in the plot beside the curves: the uniform guess, the best point, the replay's place, the mouse."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPen

from rnnviz.view import numerals
from rnnviz.view.live_plot_pane import Pane
from rnnviz.view.theme import Theme


class PlotMarks(QObject):
    """Lines and signs over the upper plot; the vertical ones reach into the lower plot."""

    dragged = Signal(float)
    """Where the marker of the replay was dragged to, on the x-axis."""

    def __init__(self, upper: Pane, lower: Pane, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._guess = pg.InfiniteLine(angle=0, pen=_dashed(theme.colour("faint")))
        self._guess_text = _text(theme, "faint")
        self._ring = pg.ScatterPlotItem(symbol="o", size=theme.px(13), pxMode=True, antialias=True, brush=None)
        self._best_text = _text(theme, "ink", bold=True)
        paper = theme.colour("paper")
        paper.setAlphaF(0.8)
        self._best_text.fill = self._guess_text.fill = QBrush(paper)
        self._markers = [self._marker() for _ in range(2)]
        self._pointers = [pg.InfiniteLine(angle=90, pen=QPen(theme.colour("faint"), 1)) for _ in range(2)]
        for depth, item in ((1, self._guess), (60, self._guess_text), (61, self._ring), (62, self._best_text)):
            item.setZValue(depth)
            upper.vb.addItem(item, ignoreBounds=True)
        for pane, *lines in zip((upper, lower), self._markers, self._pointers, strict=True):
            for line in lines:
                line.setZValue(50)
                line.hide()
                pane.vb.addItem(line, ignoreBounds=True)

    def _marker(self) -> pg.InfiniteLine:
        colour = self._theme.colour("ink")
        colour.setAlphaF(0.6)
        line = pg.InfiniteLine(angle=90, movable=True, pen=self._pen(colour, 2), hoverPen=self._pen(colour, 4))
        line.setCursor(Qt.CursorShape.SizeHorCursor)
        line.sigDragged.connect(lambda dragged: self.dragged.emit(dragged.value()))
        return line

    def _pen(self, colour: QColor, width: float) -> QPen:
        pen = QPen(colour, self._theme.px(width))
        pen.setCosmetic(True)
        return pen

    def set_guess(self, loss: float | None, log: bool, pane: Pane) -> None:
        """Draw the loss of a uniform guess where it is in sight; it never widens the axis by itself."""
        (_, right), (low, high) = pane.vb.viewRange()
        place = None if loss is None or loss <= 0 else math.log10(loss) if log else loss
        shown = place is not None and low < place <= high
        self._guess.setVisible(shown)
        self._guess_text.setVisible(shown)
        if loss is not None and place is not None and shown:
            self._guess.setValue(place)
            text = QCoreApplication.translate("PlotMarks", "uniform guess {loss}").format(loss=numerals.loss(loss))
            self._guess_text.setText(text)
            self._guess_text.setAnchor((1.0, 1.0 if place < low + 0.85 * (high - low) else 0.0))
            self._guess_text.setPos(right, place)

    def set_best(self, points: list[tuple[float, float, QColor]], loss: float | None, log: bool, pane: Pane) -> None:
        """Ring the best point (place, loss, colour) of each run; write the `loss` of the last one."""
        (left, right), (low, high) = pane.vb.viewRange()
        spots = [(x, math.log10(y) if log else y, colour) for x, y, colour in points if y > 0 or not log]
        self._ring.setData([{"pos": (x, y), "pen": self._pen(colour, 2)} for x, y, colour in spots])
        shown = bool(spots) and left <= spots[-1][0] <= right
        self._best_text.setVisible(shown and loss is not None)
        if shown and loss is not None:
            x, y, colour = spots[-1]
            text = QCoreApplication.translate("PlotMarks", "best {loss}").format(loss=numerals.loss(loss, 3))
            self._best_text.setText(text, color=colour)
            near_top = y > low + 0.75 * (high - low)
            self._best_text.setAnchor(((x - left) / (right - left), -0.4 if near_top else 1.4))
            self._best_text.setPos(x, y)

    def set_marker(self, place: float | None) -> None:
        """Where the replay stands on the x-axis; None hides it."""
        _place(self._markers, place)

    def set_pointer(self, place: float | None) -> None:
        """Where the mouse points; None hides it."""
        _place(self._pointers, place)


def _place(lines: list[pg.InfiniteLine], place: float | None) -> None:
    for line in lines:
        line.setVisible(place is not None)
        if place is not None:
            line.setValue(place)


def _text(theme: Theme, role: str, bold: bool = False) -> pg.TextItem:
    item = pg.TextItem(color=theme.colour(role))
    item.setFont(theme.font(12 if bold else 11, bold))
    item.hide()
    return item


def _dashed(colour: QColor) -> QPen:
    pen = QPen(colour, 1, Qt.PenStyle.DashLine)
    pen.setCosmetic(True)
    return pen
