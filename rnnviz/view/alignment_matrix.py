"""The alignment as a matrix: a row for each token written, a column for each token read."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.core.alignment import NOTHING, Alignment
from rnnviz.view import colours
from rnnviz.view.glyphs import glyph
from rnnviz.view.hover_box import HoverBox, HoverText
from rnnviz.view.map_images import picture
from rnnviz.view.theme import Theme

_LARGEST = 22
"""Pixels of a cell at scale 1."""

_LEAST_NAMED = 9
"""In cells smaller than this no token is written."""

_CHARACTERS, _WORDS = 22, 66
"""Room for the tokens beside the matrix."""


class AlignmentMatrix(QWidget):
    """Darker is more, from 0 to 1; each row sums to 1. The current row is framed."""

    place_clicked = Signal(int)
    """the target token whose row was clicked"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._alignment, self._row = NOTHING, -1
        self._note = ""
        self._mouse: QPointF | None = None
        self._box = HoverBox(theme)
        self.setMouseTracking(True)
        self.setMinimumHeight(theme.px(120))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Alignment"))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(340), self._theme.px(240))

    def set_alignment(self, alignment: Alignment, row: int, note: str = "") -> None:
        """Show it, with its current row framed; or say in a `note` why there is none."""
        self._alignment, self._row, self._note = alignment, row, note
        self.update()

    def area(self) -> QRect:
        """Where the cells are, as large as the widget allows."""
        rows, columns = self._alignment.weights.shape
        if not rows or not columns:
            return QRect()
        left, top = self._room(self._alignment.target), self._room(self._alignment.source)
        most = self._theme.px(_LARGEST)
        width = min(most, (self.width() - left - 2) / columns)
        height = min(most, (self.height() - top - 2) / rows)
        return QRect(left, top, max(1, round(width * columns)), max(1, round(height * rows)))

    def _room(self, texts: tuple[str, ...]) -> int:
        return self._theme.px(_WORDS if any(len(text) > 1 for text in texts) else _CHARACTERS)

    def cell_at(self, at: QPointF) -> tuple[int, int] | None:
        """Row and column under a point; None beside them all."""
        area, (rows, columns) = self.area(), self._alignment.weights.shape
        if area.isEmpty() or not area.contains(at.toPoint()):
            return None
        row = int((at.y() - area.top()) * rows / area.height())
        return min(rows - 1, row), min(columns - 1, int((at.x() - area.left()) * columns / area.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = QPainter(self), self.area()
        if area.isEmpty():
            self._paint_note(painter)
            return
        indices = colours.to_indices(np.ascontiguousarray(self._alignment.weights), 0.0, 1.0)
        pixels = colours.gate_table("cell", self._theme)[indices]
        painter.drawImage(area, picture(np.ascontiguousarray(pixels)))
        painter.setPen(self._theme.colour("line"))
        painter.drawRect(area)
        self._paint_names(painter, area)
        self._paint_row(painter, area)
        self._paint_hover(painter)

    def _paint_note(self, painter: QPainter) -> None:
        painter.setPen(self._theme.colour("faint"))
        painter.setFont(self._theme.font(13))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap), self._note)

    def _paint_names(self, painter: QPainter, area: QRect) -> None:
        rows, columns = self._alignment.weights.shape
        height, width = area.height() / rows, area.width() / columns
        painter.setPen(self._theme.colour("ink"))
        if height >= self._theme.px(_LEAST_NAMED):
            painter.setFont(self._font(height))
            for row, text in enumerate(self._alignment.target):
                place = QRect(0, round(area.top() + row * height), area.left() - self._theme.px(5), round(height))
                self._paint_text(painter, place, text, Qt.AlignmentFlag.AlignRight)
        if width >= self._theme.px(_LEAST_NAMED):
            painter.setFont(self._font(width * 1.4))
            self._paint_source(painter, area, width)

    def _font(self, room: float) -> QFont:
        """As large as so many pixels of height allow, within reason."""
        return self._theme.mono(min(14.0, max(9.0, 0.82 * room / self._theme.scale)))

    def _paint_source(self, painter: QPainter, area: QRect, width: float) -> None:
        """Words stand upright, so that as many of them fit as of characters."""
        upright = any(len(text) > 1 for text in self._alignment.source)
        for column, text in enumerate(self._alignment.source):
            left = area.left() + column * width
            if not upright:
                place = QRect(round(left), 0, round(width), area.top() - 1)
                self._paint_text(painter, place, text, Qt.AlignmentFlag.AlignHCenter)
                continue
            painter.save()
            painter.translate(left + width / 2, area.top() - self._theme.px(4))
            painter.rotate(-90)
            place = QRect(0, -round(width), area.top() - self._theme.px(4), 2 * round(width))
            self._paint_text(painter, place, text, Qt.AlignmentFlag.AlignLeft)
            painter.restore()

    @staticmethod
    def _paint_text(painter: QPainter, place: QRect, text: str, align: Qt.AlignmentFlag) -> None:
        shown = painter.fontMetrics().elidedText(glyph(text), Qt.TextElideMode.ElideRight, max(place.width(), 16))
        flags = int(align) | int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)
        painter.drawText(place, flags, shown)

    def _paint_row(self, painter: QPainter, area: QRect) -> None:
        rows = len(self._alignment.weights)
        if 0 <= self._row < rows:
            height = area.height() / rows
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("ink"), self._theme.px(2)))
            box = QRectF(area.left(), area.top() + self._row * height, area.width(), height)
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3)  # round a row that may be low

    def hover_text(self, row: int, column: int) -> HoverText:
        """What is said of a cell."""
        source, target = glyph(self._alignment.source[column]), glyph(self._alignment.target[row])
        weights = self._alignment.row(row)
        value = self.tr("{weight} of 1").format(weight=f"{float(weights[column]):.4f}")
        total = self.tr("the row sums to {sum}").format(sum=f"{float(weights.sum()):.4f}")
        return HoverText(f"“{target}” ← “{source}”", (value, total))

    def _paint_hover(self, painter: QPainter) -> None:
        cell = None if self._mouse is None else self.cell_at(self._mouse)
        if cell is not None and self._mouse is not None:
            self._box.paint(painter, self.hover_text(*cell), self._mouse.toPoint(), self.rect())

    # The mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse = event.position()
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._mouse = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.place_clicked.emit(cell[0])
