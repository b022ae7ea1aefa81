"""The tokens that a prediction depends on most, each with its value as a bar round 0 and in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.glyphs import glyph
from rnnviz.view.influence_scale import InfluenceScale
from rnnviz.view.theme import Theme

_ROW, _TOKEN, _LONGEST, _STEP, _VALUE = 23, 62, 116, 62, 66
_SPOKEN = 24
"""Rows that are told to who cannot see them."""


@dataclass(frozen=True)
class TokenValue:
    """A token as it was typed ("" for one that has no name), its step, counted from 0, and its value: a share, or
    nats.
    """

    token: str
    step: int
    value: float


class InfluenceList(QWidget):
    """A click on a row goes to its step. As many rows are shown as there is room for; a mark says if there are more."""

    step_clicked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._scale = theme, InfluenceScale(theme)
        self._rows: Sequence[TokenValue] = ()
        self._measure, self._hovered = "gradient", -1
        self._token_width, self._step_width = theme.px(_TOKEN), theme.px(_STEP)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The tokens that count most"))

    def sizeHint(self) -> QSize:
        """Room for eight."""
        return QSize(self._theme.px(320), self._theme.px(8 * _ROW))

    @property
    def rows(self) -> Sequence[TokenValue]:
        """What is listed, the strongest first."""
        return self._rows

    def set_rows(self, measure: str, rows: Sequence[TokenValue]) -> None:
        """List these, from top to bottom."""
        self._measure, self._rows = measure, rows
        widest = self._step_text(max((row.step for row in rows), default=0))
        metrics = QFontMetrics(self._theme.font(12))
        self._step_width = max(self._theme.px(_STEP), metrics.horizontalAdvance(widest) + self._theme.px(4))
        self._token_width = self._width_of_tokens(rows[:_SPOKEN])
        said = [
            f"{glyph(row.token) or self._step_text(row.step)} {self._scale.value_text(measure, row.value)}"
            for row in rows[:_SPOKEN]
        ]
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def _width_of_tokens(self, rows: Sequence[TokenValue]) -> int:
        """Of a column for these; words have more room than letters."""
        if not any(row.token for row in rows):
            return 0
        metrics = QFontMetrics(self._theme.mono(14, bold=True))
        widest = max(metrics.horizontalAdvance(glyph(row.token)) for row in rows) + self._theme.px(6)
        return min(max(widest, self._theme.px(_TOKEN)), self._theme.px(_LONGEST))

    def _step_text(self, step: int) -> str:
        return self.tr("step {step}").format(step=f"{step + 1:,}")

    def _place(self, index: int) -> QRect:
        height = self._theme.px(_ROW)
        return QRect(0, index * height, self.width(), height)

    @property
    def shown(self) -> int:
        """So many rows there is room for, above the mark that tells of more."""
        room = self.height() // self._theme.px(_ROW)
        return len(self._rows) if len(self._rows) <= room else max(0, room - 1)

    def _row_at(self, y: float) -> int:
        index = int(y // self._theme.px(_ROW))
        return index if 0 <= index < self.shown else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, as many as fit."""
        painter = QPainter(self)
        for index, row in enumerate(self._rows[: self.shown]):
            place = self._place(index)
            if index == self._hovered:
                painter.fillRect(place, self._theme.colour("panel"))
            self._paint_row(painter, place, row)
        if self.shown < len(self._rows):
            self._paint_more(painter, self._place(self.shown).adjusted(self._theme.px(4), 0, 0, 0))

    def _paint_more(self, painter: QPainter, place: QRect) -> None:
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("faint"))
        more = self.tr("… {count} more, weaker ones").format(count=len(self._rows) - self.shown)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), more)

    def _paint_row(self, painter: QPainter, place: QRect, row: TokenValue) -> None:
        px, theme = self._theme.px, self._theme
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.mono(14, bold=True))
        painter.setPen(theme.colour("ink"))
        token = QRect(place.left() + px(4), place.top(), self._token_width, place.height())
        metrics = QFontMetrics(painter.font())
        painter.drawText(token, left, metrics.elidedText(glyph(row.token), Qt.TextElideMode.ElideRight, token.width()))
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("faint"))
        step = QRect(token.right(), place.top(), self._step_width, place.height())
        painter.drawText(step, left, self._step_text(row.step))
        painter.setPen(theme.colour("ink"))
        value = QRect(place.right() - px(_VALUE), place.top(), px(_VALUE - 4), place.height())
        painter.drawText(value, right, self._scale.value_text(self._measure, row.value))
        self._paint_bar(painter, QRect(step.right(), place.top(), value.left() - step.right(), place.height()), row)

    def _paint_bar(self, painter: QPainter, room: QRect, row: TokenValue) -> None:
        """To the right above 0, and left of the middle below it. It ends where the scale does."""
        high, edge = self._theme.px(12), self._theme.px(4)
        room = room.adjusted(edge, (room.height() - high) // 2, -edge, -(room.height() - high) // 2)
        is_signed = self._measure != "gradient"
        zero = room.center().x() if is_signed else room.left()
        length = max(1, round(self._scale.reach(self._measure, row.value) * (room.right() - zero)))
        bar = QRect(zero if row.value >= 0 else zero - length, room.top(), length, high)
        painter.fillRect(QRect(zero, room.top() - 2, 1, high + 4), self._theme.colour("line"))
        colour = self._scale.colour(self._measure, row.value if is_signed else 1.0)
        painter.fillRect(bar, colour)
        if self._scale.is_beyond(self._measure, row.value):  # broken off
            gap = bar.right() - self._theme.px(8) if row.value > 0 else bar.left() + self._theme.px(5)
            painter.fillRect(QRect(gap, bar.top(), self._theme.px(3), high), self._theme.colour("paper"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row beneath the mouse can be clicked."""
        self._hovered = self._row_at(event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._hovered >= 0 else Qt.CursorShape.ArrowCursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No row is meant any more."""
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step."""
        index = self._row_at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.step_clicked.emit(self._rows[index].step)
