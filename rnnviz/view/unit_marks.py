"""The marks at the left edge of a strip: a triangle and a number for the selected unit, dots for the pinned ones."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPolygonF

from rnnviz.view.maps_layout import MapsLayout, Strip
from rnnviz.view.strip_title import MARK
from rnnviz.view.theme import Theme


class UnitMarks:
    """Paints marks just left of `edge`, the x of the first column."""

    def __init__(self, theme: Theme, edge: int) -> None:
        self._theme = theme
        self._edge = edge
        self._font = theme.font(11)

    def paint(
        self,
        painter: QPainter,
        layout: MapsLayout,
        strip: Strip,
        selected: int,
        pinned: Iterable[int],
        taken: list[QRect],
    ) -> None:
        """Marks of one strip; the selected unit's number is left out where it would meet what is `taken`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for unit in pinned:
            y = layout.middle_of(strip, unit)
            if y is not None and unit != selected:
                self._paint_dot(painter, y)
        y = layout.middle_of(strip, selected)
        if y is not None:
            self._paint_triangle(painter, y)
            self._paint_number(painter, y, str(selected), taken)
        painter.restore()

    def _paint_triangle(self, painter: QPainter, y: int) -> None:
        size = self._theme.px(4)
        tip = QPointF(self._edge - 1, y)
        painter.setBrush(self._theme.colour("ink"))
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-1.5 * size, -size), tip + QPointF(-1.5 * size, size)]))

    def _paint_dot(self, painter: QPainter, y: int) -> None:
        radius = self._theme.px(2)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(QPointF(self._edge - 2 * radius, y), radius, radius)

    def _paint_number(self, painter: QPainter, y: int, number: str, taken: list[QRect]) -> None:
        metrics = QFontMetrics(self._font)
        width, height = metrics.horizontalAdvance(number), metrics.height()
        area = QRect(self._edge - self._theme.px(MARK) - width, y - height // 2, width, height)
        if not any(area.adjusted(-2, 0, 0, 0).intersects(rect) for rect in taken):
            painter.setFont(self._font)
            painter.setPen(self._theme.colour("ink"))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
