"""Paints a unit that was found: its name, its correlation as a bar from 0 to 1, and what it must beat."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from rnnviz.view import units_words
from rnnviz.view.numerals import MINUS
from rnnviz.view.row_painting import paint_row_ground
from rnnviz.view.theme import Theme
from rnnviz.view.units_rows import QuestionRow, UnitRow

ROW = Qt.ItemDataRole.UserRole + 1
"""The row itself; see :mod:`rnnviz.view.units_rows`."""

_EDGE, _HEAD, _UNIT, _LINE, _BAR = 9, 28, 37, 22, 5

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class UnitsDelegate(QStyledItemDelegate):
    """All bars begin at 0 and end at 1, so that they can be compared."""

    def __init__(self, theme: Theme, rows: QAbstractItemView) -> None:
        super().__init__(rows)
        self._theme, self._list = theme, rows

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A heading is lower than a unit, unless it has a reason to tell."""
        row = index.data(ROW)
        is_unit = isinstance(row, UnitRow) or bool(row.reason)
        return QSize(self._theme.px(200), self._theme.px(_UNIT if is_unit else _HEAD))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Whatever the row is."""
        row, px = index.data(ROW), self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(px(_EDGE), 0, -px(_EDGE), 0)
        if isinstance(row, UnitRow):
            paint_row_ground(painter, self._theme, option, is_marked=index == self._current())
            self._paint_unit(painter, box, row)
        else:
            self._paint_heading(painter, box, row)
        painter.restore()

    def _current(self) -> QModelIndex:
        return self._list.currentIndex()

    def _write(self, painter: QPainter, box: QRect, text: str, role: str, flags: Qt.AlignmentFlag = _LEFT) -> int:
        """In the font that is set; what does not fit ends in "…". The width that it took."""
        metrics = QFontMetrics(painter.font())
        painter.setPen(self._theme.colour(role))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, flags | Qt.TextFlag.TextDontClip, shown)
        return metrics.horizontalAdvance(shown)

    def _paint_heading(self, painter: QPainter, box: QRect, row: QuestionRow) -> None:
        px, theme = self._theme.px, self._theme
        line = QRect(box.left(), box.top() + px(6), box.width(), px(20))
        painter.setFont(theme.font(12))
        taken = self._write(painter, line, row.facts, "faint", _RIGHT)
        painter.setFont(theme.font(13, bold=True))
        self._write(painter, line.adjusted(0, 0, -taken - px(10), 0), row.title, "ink")
        if row.reason:
            painter.setFont(theme.font(12))
            self._write(painter, line.adjusted(0, px(17), 0, px(13)), row.reason, "faint")

    def _paint_unit(self, painter: QPainter, box: QRect, row: UnitRow) -> None:
        px, theme = self._theme.px, self._theme
        line = QRect(box.left() + px(8), box.top() + px(2), box.width() - px(8), px(_LINE))
        painter.setFont(theme.mono(12, bold=row.is_real))
        number = f"{row.score.held_out:+.3f}".replace("-", MINUS)
        taken = self._write(painter, line, number, "ink" if row.is_real else "faint", _RIGHT)
        left = line.adjusted(0, 0, -taken - px(10), 0)
        painter.setFont(theme.font(11))
        if not row.is_real:
            said = _against(row)
            left.adjust(0, 0, -self._write(painter, left, said, "faint", _RIGHT) - px(8), 0)
        painter.setFont(theme.font(13))
        words = " · ".join(filter(None, [units_words.unit_text(row.score), _own_label(row)]))
        self._write(painter, left, words, "ink" if row.is_real else "faint")
        bar = QRectF(line.left(), line.bottom() + px(2), line.width(), px(_BAR))
        self._paint_bar(painter, bar, row)

    def _paint_bar(self, painter: QPainter, bar: QRectF, row: UnitRow) -> None:
        theme, strength = self._theme, min(1.0, abs(row.score.held_out))
        painter.fillRect(bar, theme.colour("line"))
        colour = theme.identity(row.score.quantity) if row.is_real else theme.colour("faint")
        if math.isfinite(strength):
            painter.fillRect(QRectF(bar.left(), bar.top(), strength * bar.width(), bar.height()), colour)
        if math.isfinite(row.chance):
            self._paint_tick(painter, bar, row.chance)
        if math.isfinite(row.untrained):
            self._paint_diamond(painter, bar, row.untrained)

    def _paint_tick(self, painter: QPainter, bar: QRectF, value: float) -> None:
        px, x = self._theme.px, bar.left() + min(1.0, value) * bar.width()
        painter.fillRect(QRectF(x - px(1), bar.top() - px(2), px(2), bar.height() + px(4)), self._theme.colour("ink"))

    def _paint_diamond(self, painter: QPainter, bar: QRectF, value: float) -> None:
        size, x, y = self._theme.px(4), bar.left() + min(1.0, value) * bar.width(), bar.center().y()
        painter.setPen(self._theme.colour("paper"))
        painter.setBrush(self._theme.colour("surprise"))
        corners = [QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)]
        painter.drawPolygon(QPolygonF(corners))


def _own_label(row: UnitRow) -> str:
    """The unit's name, if that is not just the heading again."""
    return row.label if row.label != row.question else ""


def _against(row: UnitRow) -> str:
    """What it does not beat."""
    if row.beats_luck:
        return QCoreApplication.translate("UnitsDelegate", "not above untrained")
    return QCoreApplication.translate("UnitsDelegate", "no better than chance")
