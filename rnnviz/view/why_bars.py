"""The causes of a number as bars to one fixed scale, with their sum; a click asks for a cause in its turn."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent

from rnnviz.view.bar_rows import ROW, BarRows
from rnnviz.view.colours import signed_table
from rnnviz.view.numerals import MINUS, exact
from rnnviz.view.theme import Theme
from rnnviz.view.why_numbers import alone, number
from rnnviz.view.why_rows import WhyRow, rows_of
from rnnviz.view.why_words import Asked

LIMIT = 2.0
"""The bars reach from -LIMIT to LIMIT, whatever they show; what lies beyond ends in an arrow."""

_BAR, _SCALE = 13, 15
_NUMBER, _INDENT = 62, 14


class WhyBars(BarRows):
    """One row a cause. Arrow keys walk over the rows, Enter or a click follows one."""

    cause_requested = Signal(object)
    """The Place of the cause that was chosen"""
    end_reached = Signal(str)
    """What was chosen has no cause in its turn; why not, in a sentence"""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _SCALE)
        self._asked: Asked | None = None
        self._rows: list[WhyRow] = []
        self._unfolded = False
        self.setAccessibleName(self.tr("What adds up to the number"))

    @property
    def rows(self) -> list[WhyRow]:
        """What is shown, top to bottom."""
        return list(self._rows)

    def sizeHint(self) -> QSize:
        """Room for twelve rows."""
        return QSize(self._theme.px(360), self._theme.px(_SCALE + 12 * ROW))

    def minimumSizeHint(self) -> QSize:
        """Room for seven: a state with its two products, their factors, and the sum."""
        return QSize(self._theme.px(240), self._theme.px(_SCALE + 7 * ROW))

    def set_asked(self, asked: Asked | None) -> None:
        """The number in question; None: there is none."""
        self._asked = asked
        self._arrange()

    def _arrange(self) -> None:
        room = self.rows_in(self.height())
        self._rows = [] if self._asked is None else rows_of(self._asked, room, self._unfolded)
        self._selected = max(0, min(self._selected, len(self._rows) - 1))
        self.setAccessibleDescription(", ".join(f"{row.label} {exact(row.value)}" for row in self._rows))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer units are named."""
        super().resizeEvent(event)
        self._arrange()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The scale, and one row after the other."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._rows:
            self._paint_scale(painter)
        for index, row in enumerate(self._rows):
            self._paint_row(painter, index, row)
        painter.end()

    def _paint_scale(self, painter: QPainter) -> None:
        track = self._track(len(self._rows) - 1)
        painter.setFont(self._theme.font(10))
        painter.setPen(self._theme.colour("faint"))
        half, height = self._theme.px(20), self._theme.px(_SCALE)
        for share, text in ((0.0, f"{MINUS}{LIMIT:g}"), (0.5, "0"), (1.0, f"+{LIMIT:g}")):
            place = QRectF(track.left() + share * track.width() - half, 0, 2 * half, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_row(self, painter: QPainter, index: int, row: WhyRow) -> None:
        line = self.line(index)
        if self.is_hovered(index) and self._leads(row):
            painter.fillRect(line, self._theme.colour("panel"))
        if row.is_total:
            painter.setPen(QPen(self._theme.colour("faint"), 1))
            painter.drawLine(line.topLeft(), line.topRight())
        self._paint_label(painter, line, row)
        if row.adds:
            self._paint_grid(painter, line, self._track(index))
            self._paint_bar(painter, self._track(index), row)
        painter.setFont(self._theme.font(13, bold=row.is_total))
        painter.setPen(self._theme.colour("ink" if row.adds else "faint"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        decimals = 2 if self._asked is None else self._asked.decimals
        text = number(row.value, decimals, has_sign=True) if row.adds else alone(row.value)
        painter.drawText(line.adjusted(0, 0, -self._theme.px(4), 0), right, text)
        self.paint_focus(painter, index)

    def _paint_label(self, painter: QPainter, line: QRect, row: WhyRow) -> None:
        font = self._theme.font(13, bold=row.is_total)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent" if self._leads(row) else "ink"))
        mark = ("▾ " if self._unfolded else "▸ ") if row.unfolds else ""
        left = self._theme.px(4 + _INDENT * row.depth)
        width = self._label_width() - left if row.adds else line.width() - self._theme.px(_NUMBER) - left
        text = QFontMetrics(font).elidedText(mark + row.label, Qt.TextElideMode.ElideRight, width)
        painter.drawText(line.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_grid(self, painter: QPainter, line: QRect, track: QRectF) -> None:
        """The ends and the middle of the scale; not where a factor's name needs the room."""
        painter.setPen(QPen(self._theme.colour("line"), 1))
        for share in (0.0, 0.5, 1.0):
            across = track.left() + share * track.width()
            painter.drawLine(QPointF(across, line.top() + 1), QPointF(across, line.bottom() + 1))

    def _paint_bar(self, painter: QPainter, track: QRectF, row: WhyRow) -> None:
        if math.isnan(row.value):
            return
        share = min(1.0, max(-1.0, row.value / LIMIT))
        middle = track.center().x()
        bar = QRectF(middle, track.top(), share * track.width() / 2, track.height()).normalized()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(row))
        if abs(row.value) <= LIMIT:
            painter.drawRect(bar)
        else:
            self._paint_beyond(painter, bar, 1 if row.value > 0 else -1)

    @staticmethod
    def _paint_beyond(painter: QPainter, bar: QRectF, sign: int) -> None:
        """A bar that ends in an arrow: it is longer than there is room for."""
        head = bar.height() / 2
        start, end = (bar.left(), bar.right()) if sign > 0 else (bar.right(), bar.left())
        neck = end - sign * head
        corners = [
            QPointF(start, bar.top()),
            QPointF(neck, bar.top()),
            QPointF(end, bar.center().y()),
            QPointF(neck, bar.bottom()),
            QPointF(start, bar.bottom()),
        ]
        painter.drawPolygon(QPolygonF(corners))

    def _colour(self, row: WhyRow) -> QColor:
        """Red pushes up, blue down, as in the maps of what has a sign; the sum is in ink."""
        if row.is_total:
            return self._theme.colour("ink")
        colour = QColor.fromRgb(int(signed_table(self._theme)[-1 if row.value > 0 else 0]))
        colour.setAlphaF(0.55 if row.depth else 0.9)
        return colour

    # Places

    def _label_width(self) -> int:
        return min(self._theme.px(150), round(self.width() * 0.36))

    def _track(self, index: int) -> QRectF:
        line, px = self.line(index), self._theme.px
        left, right = self._label_width() + px(10), self.width() - px(_NUMBER) - px(8)
        return QRectF(left, line.top() + px(ROW - _BAR) / 2, max(1, right - left), px(_BAR))

    # Rows that are followed

    def count(self) -> int:
        """The causes and their sum."""
        return len(self._rows)

    def leads(self, index: int, position: QPointF) -> bool:
        """Whether a row has a cause in its turn, or unfolds."""
        return self._leads(self._rows[index])

    @staticmethod
    def _leads(row: WhyRow) -> bool:
        return row.to is not None or row.unfolds

    def follow(self, index: int, position: QPointF | None = None, asks: bool = False) -> None:
        """Ask for the cause in this row, or unfold it; where neither can be, say why not."""
        row = self._rows[index]
        if row.unfolds:
            self._unfolded = not self._unfolded
            self._arrange()
        elif row.to is not None:
            self.cause_requested.emit(row.to)
        else:
            self.end_reached.emit(row.tip)

    def tip(self, index: int) -> str:
        """All digits, and what a cause is."""
        row = self._rows[index]
        return f"{row.label}: {exact(row.value)}\n{row.tip}"
