"""Waits until a window has really painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

_MOST_TURNS = 100


class Paints(QObject):
    """Counts how often a widget was asked to paint. All widgets of a window that need it are painted together."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False

    def wait(self, count: int) -> None:
        """Turn the event loop until the widget has painted `count` times in all."""
        for _ in range(_MOST_TURNS):
            QApplication.processEvents()
            if self.count >= count:
                return
        raise AssertionError("the widget is not painted")

    def wait_for_next(self) -> None:
        """Turn the event loop until it has painted once more than when this is called."""
        self.wait(self.count + 1)
