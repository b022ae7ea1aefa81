"""The state that an encoder hands on to its decoder, one cell a unit."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view import colours, tips
from rnnviz.view.map_images import picture
from rnnviz.view.theme import Theme

_LINE, _CELLS = 18, 16


class ContextVector(QWidget):
    """Hidden state on the scale of every signed quantity, -1 to 1, below a line that says what it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: NDArray[np.float32] = np.empty(0, np.float32)
        self.setFixedHeight(theme.px(_LINE + _CELLS))
        self.setAccessibleName(self.tr("Context vector"))

    def set_values(self, values: NDArray[np.float32]) -> None:
        """The encoder's last hidden state, (units,), -1..1; empty for none."""
        self._values = values
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("faint"))
        sentence = self.tr("context vector: the encoder's last h, the decoder's first")
        line = QRect(0, 0, self.width(), theme.px(_LINE))
        shown = painter.fontMetrics().elidedText(sentence, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        if len(self._values):
            indices = colours.to_indices(np.ascontiguousarray(self._values[None]), -1.0, 1.0)
            pixels = colours.signed_table(theme)[indices]
            area = QRect(0, theme.px(_LINE), self.width(), theme.px(_CELLS))
            painter.drawImage(area, picture(np.ascontiguousarray(pixels)))

    def tip_at(self, x: float) -> str:
        """The unit under `x`, and its value."""
        if not len(self._values):
            return ""
        unit = min(len(self._values) - 1, max(0, int(x * len(self._values) / max(1, self.width()))))
        value = f"{self._values[unit]:+.4f}".replace("-", "\N{MINUS SIGN}")
        return self.tr("unit {unit}: h = {value}").format(unit=unit, value=value)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tips.show(event, self.tip_at(event.pos().x()), self)
            return True
        return super().event(event)
