"""What a network was asked, what it answers, and whether that is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view.theme import Theme

_ROW, _TITLE = 26, 52
_RIGHT, _WRONG = "\N{CHECK MARK}", "\N{MULTIPLICATION X}"


@dataclass(frozen=True)
class Answer:
    """`text` is what is read when the row is chosen; `given`, `said` and `wanted` are shown."""

    text: str
    given: str
    said: str
    wanted: str

    @property
    def is_right(self) -> bool:
        """Whether the network says what is wanted."""
        return self.said == self.wanted


class AnswerList(QWidget):
    """Rows in two columns; a click, or the arrow keys and Enter, choose one."""

    chosen = Signal(str)
    """the text of the row that was chosen"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answers: Sequence[Answer] = ()
        self._title, self._subtitle = "", ""
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Questions and answers"))

    def set_answers(self, answers: Sequence[Answer], title: str, subtitle: str) -> None:
        """Show these, under a title and a fainter line."""
        self._answers, self._title, self._subtitle = answers, title, subtitle
        self._current = min(self._current, len(answers) - 1)
        self.setAccessibleDescription("; ".join(f"{each.given} → {each.said}" for each in answers))
        self.update()

    @property
    def _rows(self) -> int:
        """Rows in a column."""
        return max(1, -(-len(self._answers) // 2))

    def _place(self, index: int) -> QRect:
        column, row = divmod(index, self._rows)
        height = min(self._theme.px(_ROW), max(12, (self.height() - self._theme.px(_TITLE)) // self._rows))
        left = self._theme.px(8)
        width = (self.width() - 2 * left) // 2
        return QRect(left + column * width, self._theme.px(_TITLE) + row * height, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        painter.setFont(self._theme.font(13, True))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(QRect(px(8), px(6), self.width(), px(20)), Qt.AlignmentFlag.AlignLeft, self._title)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("faint"))
        painter.drawText(QRect(px(8), px(27), self.width(), px(20)), Qt.AlignmentFlag.AlignLeft, self._subtitle)
        for index, answer in enumerate(self._answers):
            self._paint_answer(painter, self._place(index), answer, index == self._current)

    def _paint_answer(self, painter: QPainter, place: QRect, answer: Answer, is_current: bool) -> None:
        if is_current:
            painter.fillRect(place.adjusted(0, 1, -4, -1), self._theme.colour("panel"))
        painter.setFont(self._theme.mono(14))
        metrics = QFontMetrics(painter.font())
        painter.setPen(self._theme.colour("ink"))
        room = place.adjusted(self._theme.px(4), 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        text = f"{answer.given} → {answer.said}"
        painter.drawText(room, middle, text)
        behind = room.adjusted(metrics.horizontalAdvance(text) + self._theme.px(8), 0, 0, 0)
        painter.setPen(self._theme.colour("accent" if answer.is_right else "surprise"))
        painter.drawText(behind, middle, _RIGHT if answer.is_right else f"{_WRONG} {answer.wanted}")

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._answers):
            self._current = index
            self.update()
            self.chosen.emit(self._answers[index].text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self._answers)):
            if self._place(index).contains(event.position().toPoint()):
                self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: self._rows, Qt.Key.Key_Left: -self._rows}
        if event.key() in by:
            self._choose(min(max(0, self._current + by[Qt.Key(event.key())]), len(self._answers) - 1))
        else:
            super().keyPressEvent(event)
