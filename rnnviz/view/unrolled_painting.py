"""The brush of a recurrence's picture: lines that bear a weight's letter, boxes, and the numbers in them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from rnnviz.view.diagram_pens import blend, glow, line
from rnnviz.view.theme import Theme
from rnnviz.view.unrolled_layout import LINE, Edge

QUANTITY = {"U": "input", "W": "cell", "V": "output"}
"""Whose identity colour each weight is drawn in."""

_PILL = 20


class Brush:
    """Paints on a widget with a theme's sizes and colours; :meth:`end` when all is done."""

    def __init__(self, widget: QWidget, theme: Theme) -> None:
        self._painter, self._theme = QPainter(widget), theme
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def end(self) -> None:
        """Nothing more is painted."""
        self._painter.end()

    def edge(self, edge: Edge, lit: bool) -> None:
        """A line with its arrow and its letter; on a glow while it is lit."""
        painter, colour = self._painter, self._theme.identity(QUANTITY[edge.letter])
        path = QPainterPath(edge.points[0])
        for point in edge.points[1:]:
            path.lineTo(point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if lit:
            painter.setPen(line(glow(colour), self._theme.px(12)))
            painter.drawPath(path)
        painter.setPen(line(colour, self._theme.px(4 if lit else 2.6)))
        painter.drawPath(path)
        self._arrow(edge, colour)
        half = self._theme.px(_PILL) / 2
        pill = QRectF(edge.pill.x() - half, edge.pill.y() - half, 2 * half, 2 * half)
        painter.setPen(QPen(colour, self._theme.px(2.4 if lit else 1.6)))
        painter.setBrush(blend(colour, self._theme.colour("paper"), 0.55) if lit else self._theme.colour("paper"))
        painter.drawEllipse(pill)
        self.write(pill, edge.letter, bold=True)

    def _arrow(self, edge: Edge, colour: QColor) -> None:
        before, tip = edge.points[-2], edge.points[-1]
        along = tip - before
        along /= max(1e-6, (along.x() ** 2 + along.y() ** 2) ** 0.5)
        back, side = tip - along * self._theme.px(9), QPointF(-along.y(), along.x()) * self._theme.px(5)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawPolygon(QPolygonF([tip, back + side, back - side]))

    def box(self, box: QRectF, edge: QColor, width: float) -> None:
        """A rounded box; `width` pixels at scale 1 is its edge."""
        self._painter.setPen(QPen(edge, self._theme.px(width)))
        self._painter.setBrush(self._theme.colour("panel"))
        self._painter.drawRoundedRect(box, self._theme.px(6), self._theme.px(6))

    def line_of(self, box: QRectF, place: int) -> QRectF:
        """Where line `place` of a box is written."""
        height = self._theme.px(LINE)
        return QRectF(box.left(), box.top() + self._theme.px(4) + place * height, box.width(), height)

    def halves(self, box: QRectF, left: str, right: str, faint: bool = False) -> None:
        """Two texts side by side; the right one is what came out."""
        half = box.width() / 2
        self.write(box.adjusted(0, 0, -half, 0), left, faint=faint, mono=not faint)
        self.write(box.adjusted(half, 0, 0, 0), right, faint=faint, mono=not faint, bold=not faint)

    def pair(self, box: QRectF, name: str, value: str) -> None:
        """A name and its value."""
        third = box.width() / 4
        self.write(box.adjusted(0, 0, third - box.width(), 0), name, faint=True)
        self.write(box.adjusted(third, 0, -self._theme.px(6), 0), value, mono=True, bold=True)

    def write(self, box: QRectF, text: str, *, faint: bool = False, bold: bool = False, mono: bool = False) -> None:
        """In the middle of a box; what is too long is elided."""
        self._painter.setFont(self._theme.mono(12, bold) if mono else self._theme.font(12, bold))
        self._painter.setPen(self._theme.colour("faint" if faint else "ink"))
        shown = self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
