"""The translations that were found, likeliest first, with ln p of each."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view.numerals import plain
from rnnviz.view.theme import Theme

ROWS = 5
_ROW = 22


class BeamList(QWidget):
    """At most five rows; a click shows that one."""

    chosen_requested = Signal(int)
    """the row that was clicked"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[tuple[str, float]] = []
        self._chosen = 0
        self.setFixedHeight(theme.px(_ROW) * ROWS)
        self.setAccessibleName(self.tr("Translations found"))

    def set_rows(self, rows: list[tuple[str, float]], chosen: int) -> None:
        """Text and ln p, nats, of each, and which of them is shown."""
        self._rows, self._chosen = rows[:ROWS], chosen
        self.setAccessibleDescription("; ".join(text for text, _ in self._rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, height = QPainter(self), self._theme.px(_ROW)
        for place, (text, score) in enumerate(self._rows):
            row = QRect(0, place * height, self.width(), height - 2)
            self._paint_row(painter, row, text, score, place == self._chosen)

    def _paint_row(self, painter: QPainter, row: QRect, text: str, score: float, chosen: bool) -> None:
        theme = self._theme
        if chosen:
            painter.fillRect(row, theme.colour("panel"))
            painter.fillRect(QRect(row.left(), row.top(), theme.px(3), row.height()), theme.colour("accent"))
        painter.setFont(theme.font(12))
        number = plain(score)
        room = QFontMetrics(theme.font(12)).horizontalAdvance("\N{MINUS SIGN}000.00")
        painter.setPen(theme.colour("faint"))
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(13, chosen))
        words = row.adjusted(theme.px(8), 0, -room - theme.px(6), 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().y() // self._theme.px(_ROW))
        if event.button() == Qt.MouseButton.LeftButton and place < len(self._rows):
            self.chosen_requested.emit(place)
