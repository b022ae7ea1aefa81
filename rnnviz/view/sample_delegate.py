"""Paints one sample of the list: when it was made, how good it is, and what the network produced."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from rnnviz.view.facts import fitted
from rnnviz.view.row_painting import paint_row_ground
from rnnviz.view.sample import Sample, figure, when
from rnnviz.view.sample_model import MARKED, SAMPLE
from rnnviz.view.sample_painting import SamplePainter
from rnnviz.view.theme import Theme

_LEFT, _RIGHT, _ABOVE, _BETWEEN = 12, 10, 7, 3

_TO_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip
_TO_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
"""Chinese letters come from another font, which may be taller than the line that was measured."""


class SampleDelegate(QStyledItemDelegate):
    """All rows are equally high."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = SamplePainter(theme)
        self._font, self._bold = theme.font(12), theme.font(12, bold=True)
        self._head = QFontMetrics(self._font).height()

    @property
    def row_height(self) -> int:
        """A heading and three lines, in pixels."""
        px = self._theme.px
        return 2 * px(_ABOVE) + self._head + px(_BETWEEN) + self._painter.height

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row that the replay shows stands out."""
        px, rect, sample = self._theme.px, option.rect, index.data(SAMPLE)
        painter.save()
        painter.setClipRect(rect)
        paint_row_ground(painter, self._theme, option, is_marked=bool(index.data(MARKED)))
        room = rect.adjusted(px(_LEFT), px(_ABOVE), -px(_RIGHT), -px(_ABOVE))
        self._paint_heading(painter, QRect(room.left(), room.top(), room.width(), self._head), sample)
        self._painter.paint(painter, room.adjusted(0, self._head + px(_BETWEEN), 0, 0), sample)
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, sample: Sample) -> None:
        good = figure(sample)
        painter.setFont(self._bold)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(room, _TO_RIGHT, good)
        left = room.adjusted(0, 0, -QFontMetrics(self._bold).horizontalAdvance(good) - self._theme.px(10), 0)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("faint"))
        painter.drawText(left, _TO_LEFT, fitted(when(sample), left.width(), QFontMetrics(self._font)))
