"""Accuracy over length, a line for each network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.hover_box import HoverBox, HoverText
from rnnviz.view.theme import Theme

_LEFT, _TOP, _BOTTOM, _RIGHT = 44, 30, 40, 14
_DOT = 4
_COLOURS = ("cell", "forget", "input")


@dataclass(frozen=True)
class LengthLine:
    """A network's `title`, and of each length how many were `right` of how many `asked`."""

    title: str
    lengths: Sequence[int]
    right: Sequence[int]
    asked: Sequence[int]


class LengthPlot(QWidget):
    """Per cent of texts without a fault. Lengths that nobody was taught lie on darker ground."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[LengthLine] = []
        self._longest = 0
        self._mouse: QPointF | None = None
        self._box = HoverBox(theme)
        self.setMouseTracking(True)
        self.setMinimumHeight(theme.px(190))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Accuracy over length"))

    def set_lines(self, lines: list[LengthLine], longest_learned: int) -> None:
        """What was measured so far; texts with more than `longest_learned` dates were never learned."""
        self._lines, self._longest = lines, longest_learned
        self.update()

    @property
    def _area(self) -> QRect:
        px = self._theme.px
        return self.rect().adjusted(px(_LEFT), px(_TOP), -px(_RIGHT), -px(_BOTTOM))

    def _lengths(self) -> list[int]:
        return sorted({length for line in self._lines for length in line.lengths})

    def _at(self, length: int, share: float) -> QPointF:
        area, lengths = self._area, self._lengths()
        across = (lengths.index(length) + 0.5) / len(lengths)
        return QPointF(area.left() + across * area.width(), area.bottom() - share * area.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._lengths():
            return
        self._paint_ground(painter)
        for place, line in enumerate(self._lines):
            self._paint_line(painter, line, self._colour(place))
        self._paint_legend(painter)
        self._paint_hover(painter)

    def _colour(self, place: int) -> QColor:
        return self._theme.identity(_COLOURS[place % len(_COLOURS)])

    def _paint_ground(self, painter: QPainter) -> None:
        theme, area, lengths = self._theme, self._area, self._lengths()
        beyond = [length for length in lengths if length > self._longest]
        width = area.width() / len(lengths)
        if beyond:
            left = self._at(beyond[0], 0).x() - width / 2
            ground = QRectF(left, area.top(), area.right() - left, area.height())
            painter.fillRect(ground, theme.colour("panel"))
            painter.setPen(theme.colour("faint"))
            painter.setFont(theme.font(11))
            flags = int(Qt.AlignmentFlag.AlignTop) | int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(ground.adjusted(4, 4, -4, 0), flags, self.tr("longer than any learned"))
        painter.setFont(theme.font(11))
        for share in (0.0, 0.5, 1.0):
            y = round(self._at(lengths[0], share).y())
            painter.setPen(theme.colour("line"))
            painter.drawLine(area.left(), y, area.right(), y)
            painter.setPen(theme.colour("faint"))
            place = QRect(0, y - theme.px(9), area.left() - theme.px(6), theme.px(18))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{share:.0%}")
        self._paint_lengths(painter)

    def _paint_lengths(self, painter: QPainter) -> None:
        theme, area = self._theme, self._area
        for length in self._lengths():
            x = round(self._at(length, 0).x())
            place = QRect(x - theme.px(20), area.bottom() + theme.px(3), theme.px(40), theme.px(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(length))
        below = QRect(area.left(), area.bottom() + theme.px(19), area.width(), theme.px(18))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.tr("dates in a text"))

    def _paint_line(self, painter: QPainter, line: LengthLine, colour: QColor) -> None:
        points = [
            self._at(length, right / asked)
            for length, right, asked in zip(line.lengths, line.right, line.asked, strict=True)
            if asked
        ]
        painter.setPen(QPen(colour, self._theme.px(2)))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(colour)
        dot = self._theme.px(_DOT)
        for point in points:
            painter.drawEllipse(point, dot, dot)

    def _paint_legend(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(12, True))
        left = self._area.left()
        for place, line in enumerate(self._lines):
            painter.setPen(self._colour(place))
            width = painter.fontMetrics().horizontalAdvance(line.title)
            place_of = QRect(left, 0, width + 2, self._theme.px(_TOP - 8))
            painter.drawText(place_of, Qt.AlignmentFlag.AlignVCenter, line.title)
            left += width + self._theme.px(18)

    def hover_text(self, length: int) -> HoverText:
        """What is said of a length."""
        lines = []
        for line in self._lines:
            place = list(line.lengths).index(length)
            counted = self.tr("{title}: {right} of {asked}")
            lines.append(counted.format(title=line.title, right=line.right[place], asked=line.asked[place]))
        return HoverText(self.tr("texts with {count} dates").format(count=length), tuple(lines))

    def _paint_hover(self, painter: QPainter) -> None:
        if self._mouse is None or not self._area.contains(self._mouse.toPoint()):
            return
        across = (self._mouse.x() - self._area.left()) / self._area.width()
        lengths = self._lengths()
        length = lengths[min(len(lengths) - 1, int(across * len(lengths)))]
        self._box.paint(painter, self.hover_text(length), self._mouse.toPoint(), self.rect())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse = event.position()
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._mouse = None
        self.update()
