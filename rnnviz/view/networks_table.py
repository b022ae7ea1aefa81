"""Networks that learned the same, one a row: how often each is right, beside what the lecture got."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.theme import Theme

_ROW, _HEAD, _EDGE, _NUMBER, _BAR = 37, 26, 8, 58, 4


@dataclass(frozen=True)
class NetworkRow:
    """A `title`, `facts` in a few words, and the shares of right answers, 0..1: `ours` and the `deck`'s.

    A number is None where there is none; `name` is the model's, empty if it cannot be opened.
    """

    name: str
    title: str
    facts: str
    ours: float | None
    deck: float | None
    is_current: bool = False


class NetworksTable(QWidget):
    """Bars begin at `chance`, the share that guessing gets right, and end at 1, for every row alike."""

    row_clicked = Signal(str)
    """The name of the model in a row that was clicked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: Sequence[NetworkRow] = ()
        self._chance = 0.5
        self._hovered = -1
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Networks beside each other"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> Sequence[NetworkRow]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[NetworkRow], chance: float) -> None:
        """Show these, from top to bottom."""
        self._rows, self._chance = rows, chance
        said = [f"{row.title}: {_percent(row.ours)} ({_percent(row.deck)})" for row in rows]
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        px = self._theme.px
        return QSize(px(340), px(_HEAD) + len(self._rows) * px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """It cannot be lower."""
        return QSize(self._theme.px(240), self.sizeHint().height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what a click would open."""
        self._hover(self._row_at(event.position().y()))

    def leaveEvent(self, event: object) -> None:
        """Nothing would be opened."""
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the model of this row."""
        row = self._row_at(event.position().y())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.row_clicked.emit(self._rows[row].name)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
            self.setToolTip(self.tr("Let this network read the same text") if row >= 0 else "")
            self.update()

    def _row_at(self, y: float) -> int:
        """The row at this height, if its model can be opened; else -1."""
        row = int((y - self._theme.px(_HEAD)) // self._theme.px(_ROW))
        return row if 0 <= row < len(self._rows) and self._rows[row].name else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Head and rows."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        for index, row in enumerate(self._rows):
            self._paint_row(painter, index, row)
        painter.end()

    def _numbers(self, top: int, height: int) -> tuple[QRect, QRect]:
        """Where ours and the deck's stand."""
        px = self._theme.px
        right = self.width() - px(_EDGE)
        deck = QRect(right - px(_NUMBER), top, px(_NUMBER), height)
        return deck.translated(-px(_NUMBER), 0), deck

    def _paint_head(self, painter: QPainter) -> None:
        px, height = self._theme.px, self._theme.px(_HEAD)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("faint"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(px(_EDGE), 0, self.width(), height), middle, self.tr("right on the test"))
        for box, text in zip(self._numbers(0, height), (self.tr("here"), self.tr("lecture")), strict=True):
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, text)

    def _paint_row(self, painter: QPainter, index: int, row: NetworkRow) -> None:
        theme, px = self._theme, self._theme.px
        box = QRect(0, px(_HEAD) + index * px(_ROW), self.width(), px(_ROW))
        if row.is_current or index == self._hovered:
            painter.fillRect(box, theme.colour("panel"))
        if row.is_current:
            painter.fillRect(QRect(0, box.top(), px(3), box.height()), theme.colour("accent"))
        ours, deck = self._numbers(box.top(), px(24))
        role = "ink" if row.name or row.ours is not None else "faint"
        room = ours.left() + (0 if row.ours is not None else px(_NUMBER)) - px(_EDGE)
        self._write(painter, QRect(px(_EDGE), box.top(), room, px(22)), row.title, theme.font(13, row.is_current), role)
        self._write(painter, QRect(px(_EDGE), box.top() + px(19), room, px(16)), row.facts, theme.font(11), "faint")
        for place, value, colour in ((ours, row.ours, "accent"), (deck, row.deck, "faint")):
            painter.setFont(theme.font(14, bold=colour == "accent"))
            painter.setPen(theme.colour(colour))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, _percent(value))
            self._paint_bar(painter, place, box.top() + px(26), value, colour)

    def _write(self, painter: QPainter, box: QRect, text: str, font: QFont, role: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_bar(self, painter: QPainter, place: QRect, top: int, value: float | None, role: str) -> None:
        px = self._theme.px
        whole = QRect(place.left() + px(10), top, place.width() - px(10), px(_BAR))
        painter.fillRect(whole, self._theme.colour("line"))
        if value is not None:
            share = min(1.0, max(0.0, (value - self._chance) / (1 - self._chance)))
            painter.fillRect(QRect(whole.left(), top, round(share * whole.width()), px(_BAR)), self._theme.colour(role))


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"
