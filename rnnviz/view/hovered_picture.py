"""A picture that tells, in a box beside the mouse, what is under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from rnnviz.view.hover_box import HoverBox, HoverText
from rnnviz.view.theme import Theme


class HoveredPicture(QWidget):
    """`_mouse` is where the mouse is, pixels; left of and above the picture while it is elsewhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._box, self._mouse = theme, HoverBox(theme), QPointF(-1, -1)
        self.setMouseTracking(True)

    def _paint_box(self, painter: QPainter, text: HoverText | None) -> None:
        """What is told of the place under the mouse, if anything is."""
        if text is not None:
            self._box.paint(painter, text, self._mouse.toPoint(), self.rect())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is there."""
        self._mouse = event.position()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        self._mouse = QPointF(-1, -1)
        self.update()
