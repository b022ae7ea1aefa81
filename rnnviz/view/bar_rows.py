"""Rows with a bar each that can be followed: by a click, or with the arrow keys and Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view import tips
from rnnviz.view.theme import Theme

ROW = 21
"""The height of a row, in logical pixels at scale 1."""

_ACTIVATE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_MOVE = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_NOWHERE = QPointF(-1, -1)


class BarRows(QWidget):
    """Whoever inherits tells how many rows there are, what they lead to, and paints them."""

    def __init__(self, theme: Theme, top: int = 0) -> None:
        super().__init__()
        self._theme, self._top = theme, top
        self._mouse = _NOWHERE
        self._selected = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def count(self) -> int:
        """Rows that are shown."""
        raise NotImplementedError

    def leads(self, index: int, position: QPointF) -> bool:
        """Whether a click there, in a row, does something."""
        raise NotImplementedError

    def follow(self, index: int, position: QPointF | None = None, asks: bool = False) -> None:
        """A click there, in a row; or a key, Enter or (with `asks`) Shift and Enter."""
        raise NotImplementedError

    def tip(self, index: int) -> str:
        """What a hover over a row says."""
        raise NotImplementedError

    def line(self, index: int) -> QRect:
        """Where a row is, in logical pixels."""
        height = self._theme.px(ROW)
        return QRect(0, self._theme.px(self._top) + index * height, self.width(), height)

    def row_at(self, position: QPointF) -> int:
        """The index of the row at a position in the widget; -1 for none."""
        index = int((position.y() - self._theme.px(self._top)) // self._theme.px(ROW))
        return index if 0 <= index < self.count() and QRectF(self.rect()).contains(position) else -1

    def rows_in(self, height: int) -> int:
        """How many rows have room in so many logical pixels."""
        return (height - self._theme.px(self._top)) // self._theme.px(ROW)

    def is_hovered(self, index: int) -> bool:
        """Whether the mouse is over a row."""
        return self.row_at(self._mouse) == index

    def paint_focus(self, painter: QPainter, index: int) -> None:
        """A frame round the row on which the keys work."""
        if self.hasFocus() and index == self._selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.drawRoundedRect(QRectF(self.line(index)).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click follows a row."""
        index = self.row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.follow(index, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What can be followed shows a hand."""
        self._mouse = event.position()
        index = self.row_at(self._mouse)
        leads = index >= 0 and self.leads(index, self._mouse)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        self._mouse = _NOWHERE
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk, Enter follows."""
        key = Qt.Key(event.key())
        if key in _MOVE and self.count():
            self._selected = min(max(0, self._selected + _MOVE[key]), self.count() - 1)
            self.update()
        elif key in _ACTIVATE and 0 <= self._selected < self.count():
            self.follow(self._selected, asks=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Hover says more."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        index = self.row_at(QPointF(event.pos()))
        tips.show(event, "" if index < 0 else self.tip(index), self)
        return True
