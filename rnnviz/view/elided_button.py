"""A button that gives way: what does not fit of its words ends in "…" and stands whole in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy


class ElidedButton(QPushButton):
    """One line of plain text; "&" stands for itself."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._write(words)

    def sizeHint(self) -> QSize:
        """Room for all the words."""
        return QSize(self._frame() + self._width_of(self._words), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It may shrink to a few letters."""
        return QSize(self._frame() + self._width_of("abc…"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it fits."""
        super().resizeEvent(event)
        room = self.width() - self._frame()
        is_whole = self._width_of(self._words) <= room
        elided = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self._write(self._words if is_whole else elided)

    def _frame(self) -> int:
        """What the style puts round the words, in pixels."""
        return super().sizeHint().width() - self._width_of(self.text().replace("&&", "&"))

    def _width_of(self, words: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextSingleLine, words).width()

    def _write(self, words: str) -> None:
        text = words.replace("&", "&&")
        if text != self.text():
            self.setText(text)
            self.setToolTip("" if words == self._words else self._words)
