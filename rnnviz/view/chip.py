"""A short text on a small ground of its own, at the right of the room it has; what does not fit ends in "…"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view import tips
from rnnviz.view.theme import Theme


class Chip(QWidget):
    """Nothing is drawn where there is nothing to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._text = theme, ""
        self.setFont(theme.font(12))
        self.setFixedHeight(QFontMetrics(self.font()).height() + theme.px(4))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What is said."""
        return self._text

    def set_text(self, text: str, why: str) -> None:
        """Say it; the tooltip repeats it whole, and adds `why`."""
        self._text = text
        self.setToolTip(tips.rich("\n".join(filter(None, [text, why]))))
        self.setAccessibleName(text)
        self.setAccessibleDescription(why)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """It may shrink to nothing."""
        return QSize(0, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As much as fits."""
        inset, metrics = self._theme.px(7), QFontMetrics(self.font())
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width() - 2 * inset)
        if not text:
            return
        width = metrics.horizontalAdvance(text) + 2 * inset
        ground = QRectF(self.width() - width, 0, width, self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("panel"))
        painter.drawRoundedRect(ground, self._theme.px(4), self._theme.px(4))
        painter.setPen(self._theme.colour("faint"))
        painter.setFont(self.font())
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
