"""The ground of a row in a list: marked, under the mouse, or reached by the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from rnnviz.view.theme import Theme

_BAR = 3


def paint_row_ground(painter: QPainter, theme: Theme, option: QStyleOptionViewItem, *, is_marked: bool) -> None:
    """A panel and an accent bar for the marked row, half a panel under the mouse, a ring where the keyboard is."""
    rect, state = QRectF(option.rect), option.state
    panel = QColor(theme.colour("panel"))
    if is_marked:
        painter.fillRect(rect, panel)
        painter.fillRect(QRectF(rect.left(), rect.top(), theme.px(_BAR), rect.height()), theme.colour("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        panel.setAlphaF(0.6)
        painter.fillRect(rect, panel)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.colour("accent"), 1))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
