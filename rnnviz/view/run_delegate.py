"""Paints one run of the list, ticks it, and edits its name in its place."""

from __future__ import annotations

import time
from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rnnviz.view.facts import fitted
from rnnviz.view.icons import icon
from rnnviz.view.row_painting import paint_row_ground
from rnnviz.view.run_model import ROW
from rnnviz.view.run_row import TROUBLED, RunRow, about, best, facts, when
from rnnviz.view.sparkline import paint_falling
from rnnviz.view.theme import Theme

_MARGIN, _ABOVE, _TICK, _GAP, _CURVE = 12, 8, 15, 10, 64
_LONGEST_NAME = 120

_Index = QModelIndex | QPersistentModelIndex


class RunDelegate(QStyledItemDelegate):
    """Three lines: name and time, network and what was learned beside the curve, state and best loss."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name, self._plain, self._bold = theme.font(14, bold=True), theme.font(12), theme.font(12, bold=True)
        self._heights = [QFontMetrics(font).height() + theme.px(3) for font in (self._name, self._plain, self._plain)]
        self._tick = icon("right", theme, "on_accent")
        self._colours: Mapping[str, QColor] = {}

    def set_colours(self, colours: Mapping[str, QColor]) -> None:
        """The colours of ticks by key: those of the runs' curves in the plot."""
        self._colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Three lines."""
        return QSize(self._theme.px(160), sum(self._heights) + 2 * self._theme.px(_ABOVE))

    def tick_zone(self, row: QRect) -> QRect:
        """Where a click ticks: all of the margin beside the text."""
        return QRect(row.left(), row.top(), self._theme.px(_MARGIN + _TICK + _GAP / 2), row.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """A selected run stands out."""
        row: RunRow = index.data(ROW)
        painter.save()
        painter.setClipRect(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_row_ground(painter, self._theme, option, is_marked=is_selected)
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            self._paint_tick(painter, option.rect, row, index.data(Qt.ItemDataRole.CheckStateRole))
        first, second, third = self._lines(option.rect)
        time_width = self._paint_right(painter, first, when(row.changed, time.time()), self._plain, "faint")
        self._paint_left(painter, first, time_width, [row.name], self._name, "ink")
        curve = QRect(second.right() - self._theme.px(_CURVE), second.top(), self._theme.px(_CURVE), second.height())
        self._paint_curve(painter, curve, row)
        self._paint_left(painter, second, curve.width() if row.curve else 0, about(row), self._plain, "faint")
        loss_width = self._paint_right(painter, third, best(row), self._bold, "ink")
        role = "warning" if row.state in TROUBLED else "accent" if row.state == "learning" else "faint"
        self._paint_left(painter, third, loss_width, facts(row), self._plain, role)
        painter.restore()

    def _lines(self, rect: QRect) -> list[QRect]:
        px = self._theme.px
        left, top = rect.left() + px(_MARGIN + _TICK + _GAP), rect.top() + px(_ABOVE)
        width = rect.right() - px(_MARGIN) - left
        return [QRect(left, top + sum(self._heights[:at]), width, self._heights[at]) for at in range(3)]

    def _paint_tick(self, painter: QPainter, rect: QRect, row: RunRow, state: Qt.CheckState) -> None:
        px, line = self._theme.px, self._lines(rect)[0]
        box = QRect(rect.left() + px(_MARGIN), line.center().y() - px(_TICK) // 2, px(_TICK), px(_TICK))
        is_ticked = state == Qt.CheckState.Checked
        colour = self._colours.get(row.key, self._theme.colour("accent"))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour if is_ticked else self._theme.colour("faint"), 1))
        painter.setBrush(colour if is_ticked else Qt.GlobalColor.transparent)
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
        painter.restore()
        if is_ticked:
            inset = px(2)
            self._tick.paint(painter, box.adjusted(inset, inset, -inset, -inset), mode=QIcon.Mode.Normal)

    def _paint_right(self, painter: QPainter, line: QRect, text: str, font: QFont, role: str) -> int:
        """Its width with a gap before it."""
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return QFontMetrics(font).horizontalAdvance(text) if text else 0

    def _paint_left(self, painter: QPainter, line: QRect, taken: int, parts: list[str], font: QFont, role: str) -> None:
        """As much of `parts` as fits beside what is `taken`, in pixels, at the right."""
        room = line.adjusted(0, 0, -taken - (self._theme.px(_GAP) if taken else 0), 0)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        text = fitted(parts, room.width(), QFontMetrics(font))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_curve(self, painter: QPainter, room: QRect, row: RunRow) -> None:
        inset = self._theme.px(3)
        points = np.array(row.curve, np.float64).reshape(-1, 2)
        paint_falling(
            painter,
            room.adjusted(0, inset, 0, -inset).toRectF(),
            points,
            self._colours.get(row.key, self._theme.colour("accent")),
            max(1.0, 1.5 * self._theme.scale),
        )

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """A click beside the text ticks the run, and does nothing else."""
        if isinstance(event, QMouseEvent):
            is_tick = self.tick_zone(option.rect).contains(event.position().toPoint())
            can = index.flags() & Qt.ItemFlag.ItemIsUserCheckable
            if is_tick and can and event.type() == QEvent.Type.MouseButtonRelease:
                model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
            return is_tick
        return super().editorEvent(event, model, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A line with the name, all of it selected."""
        editor = QLineEdit(index.data(Qt.ItemDataRole.EditRole), parent)
        editor.setFont(self._name)
        editor.setMaxLength(_LONGEST_NAME)
        editor.setTextMargins(0, 0, 0, 0)
        editor.selectAll()
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """News of the run while its name is edited leave alone what was typed."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Ask for the name."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(  # noqa: N802 # Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """In the place of the name."""
        px, line = self._theme.px, self._lines(option.rect)[0]
        editor.setGeometry(line.adjusted(-px(6), -px(5), px(4), px(5)))
