"""Where dropout acts in a network of two layers over time: on the way up, never on the way to the next step."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.diagram_pens import glow, line
from rnnviz.view.theme import Theme

STEPS, LAYERS, UNITS = 4, 2, 6
WAYS = LAYERS + 1
"""Ways up: from the input to layer 1, from layer 1 to layer 2, from layer 2 to the output."""

_WIDTH, _HEIGHT, _MOST_ZOOM = 780, 230, 1.7

NAMES = ("t−2", "t−1", "t", "t+1")


class DropoutPicture(QWidget):
    """Draws a mask, (STEPS, WAYS, UNITS) of bool, True where a unit is dropped; a click on x or y chooses a path."""

    path_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._desk = self._theme = theme
        self._dropped: NDArray[np.bool_] = np.zeros((STEPS, WAYS, UNITS), np.bool_)
        self._at_input = True
        self.path = (0, STEPS - 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("A network of two layers over four steps"))
        self.setToolTip(self.tr("Click an x, then a y: the path between them is marked."))

    def sizeHint(self) -> QSize:
        """Room for three ways up."""
        return QSize(self._desk.px(560), self._desk.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The least that can be read."""
        return QSize(self._desk.px(420), self._desk.px(170))

    def set_mask(self, dropped: NDArray[np.bool_], at_input: bool) -> None:
        """Which units are dropped on which way up; without dropout `at_input` the lowest ways are full lines."""
        self._dropped, self._at_input = dropped, at_input
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as there is room."""
        zoom = min(_MOST_ZOOM, self.height() / self._desk.px(_HEIGHT), self.width() / self._desk.px(_WIDTH))
        self._theme = Theme(self._desk.dark, self._desk.scale * max(1.0, zoom))
        super().resizeEvent(event)

    # Places

    def _x(self, step: int) -> float:
        left, right = self._theme.px(70), self._theme.px(40)
        return left + (self.width() - left - right) * (step + 0.5) / STEPS

    def _y(self, level: int) -> float:
        """Of x (0), the layers (1, 2) and y (3), from the bottom up."""
        edge = self._theme.px(18)
        return self.height() - edge - (self.height() - 2 * edge) * level / WAYS

    def _box(self, step: int, level: int) -> QRectF:
        px = self._theme.px
        width, height = (px(96), px(24)) if 0 < level <= LAYERS else (px(52), px(22))
        return QRectF(self._x(step) - width / 2, self._y(level) - height / 2, width, height)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lines, then boxes on them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_path(painter)
        for step in range(STEPS):
            for level in range(WAYS):
                self._paint_way_up(painter, step, level)
            for level in range(1, LAYERS + 1):
                self._paint_way_on(painter, step, level)
        for step in range(STEPS):
            for level in range(WAYS + 1):
                self._paint_box(painter, step, level)
        painter.end()

    def _paint_path(self, painter: QPainter) -> None:
        first, last = self.path
        points = [QPointF(self._x(first), self._y(0)), QPointF(self._x(first), self._y(1))]
        points += [QPointF(self._x(last), self._y(level)) for level in range(1, WAYS + 1)]
        painter.setPen(line(glow(self._theme.colour("accent")), self._theme.px(15)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))

    def _paint_way_up(self, painter: QPainter, step: int, level: int) -> None:
        has_dropout = level > 0 or self._at_input
        start = QPointF(self._x(step), self._box(step, level).top())
        end = QPointF(self._x(step), self._box(step, level + 1).bottom())
        colour = self._theme.identity("output") if has_dropout else self._theme.colour("ink")
        self._arrow(painter, start, end, colour, dashed=has_dropout)
        if has_dropout:
            self._paint_mask(painter, QPointF(start.x(), (start.y() + end.y()) / 2), self._dropped[step, level])

    def _paint_mask(self, painter: QPainter, middle: QPointF, dropped: NDArray[np.bool_]) -> None:
        """A dot a unit: full if it passes, a cross if it is dropped."""
        radius, apart = self._theme.px(4), self._theme.px(13)
        left = middle.x() - apart * (UNITS - 1) / 2
        ground = QRectF(left - apart, middle.y() - 2 * radius, apart * (UNITS + 1), 4 * radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("paper"))
        painter.drawRoundedRect(ground, 2 * radius, 2 * radius)
        for unit, is_dropped in enumerate(dropped.tolist()):
            centre = QPointF(left + unit * apart, middle.y())
            if is_dropped:
                painter.setPen(QPen(self._theme.colour("warning"), self._theme.px(2)))
                for side in (1, -1):
                    corner = QPointF(radius, side * radius)
                    painter.drawLine(centre - corner, centre + corner)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.identity("output"))
                painter.drawEllipse(centre, radius, radius)

    def _paint_way_on(self, painter: QPainter, step: int, level: int) -> None:
        start = QPointF(self._box(step, level).right(), self._y(level))
        end = self._box(step + 1, level).left() if step + 1 < STEPS else float(self.width() - self._theme.px(4))
        self._arrow(painter, start, QPointF(end, self._y(level)), self._theme.identity("cell"), dashed=False)
        if step == 0:
            begin = QPointF(self._theme.px(52), self._y(level))
            left = QPointF(self._box(0, level).left(), self._y(level))
            self._arrow(painter, begin, left, self._theme.identity("cell"), dashed=False)
            place = QRectF(0, self._y(level) - self._theme.px(10), self._theme.px(50), self._theme.px(20))
            self._write(painter, place, self.tr("layer {layer}").format(layer=level), faint=True)

    def _arrow(self, painter: QPainter, start: QPointF, end: QPointF, colour: QColor, *, dashed: bool) -> None:
        pen = QPen(colour, self._theme.px(2.2), Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawLine(start, end)
        along = end - start
        along /= max(1e-6, (along.x() ** 2 + along.y() ** 2) ** 0.5)
        back, side = end - along * self._theme.px(8), QPointF(-along.y(), along.x()) * self._theme.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([end, back + side, back - side]))

    def _paint_box(self, painter: QPainter, step: int, level: int) -> None:
        box = self._box(step, level)
        is_end = (step, level) in ((self.path[0], 0), (self.path[1], WAYS))
        painter.setPen(QPen(self._theme.colour("accent" if is_end else "faint"), self._theme.px(2 if is_end else 1)))
        painter.setBrush(self._theme.colour("panel"))
        painter.drawRoundedRect(box, self._theme.px(5), self._theme.px(5))
        if 0 < level <= LAYERS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.identity("hidden"))
            apart = self._theme.px(13)
            for unit in range(UNITS):
                x = box.center().x() + apart * (unit - (UNITS - 1) / 2)
                painter.drawEllipse(QPointF(x, box.center().y()), self._theme.px(4), self._theme.px(4))
        else:
            self._write(painter, box, f"{'y' if level else 'x'} {NAMES[step]}", bold=is_end)

    def _write(self, painter: QPainter, box: QRectF, text: str, *, faint: bool = False, bold: bool = False) -> None:
        painter.setFont(self._theme.font(12, bold))
        painter.setPen(self._theme.colour("faint" if faint else "ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Another path: it goes forward in time only."""
        for step in range(STEPS):
            if self._box(step, 0).contains(event.position()):
                self.choose(step, max(step, self.path[1]))
            elif self._box(step, WAYS).contains(event.position()):
                self.choose(min(step, self.path[0]), step)

    def choose(self, first: int, last: int) -> None:
        """Mark the path from x at one step to y at another, not earlier one."""
        self.path = (first, last)
        self.path_changed.emit()
        self.update()
