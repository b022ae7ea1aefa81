"""The small box beside the mouse that gives the exact numbers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from rnnviz.view.theme import Theme


@dataclass(frozen=True)
class HoverText:
    """A bold first line and the lines below it."""

    title: str
    lines: tuple[str, ...]


class HoverBox:
    """Paints a :class:`HoverText` beside the mouse and always inside the widget."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._bold, self._plain = theme.font(12, True), theme.font(12)

    def paint(self, painter: QPainter, text: HoverText, mouse: QPoint, bounds: QRect) -> QRect:
        """Paint, and give the rectangle taken."""
        rows = [(self._bold, "ink", text.title), *((self._plain, "faint", line) for line in text.lines)]
        padding = self._theme.px(9)
        most = max(1, bounds.width() - 2 * padding)
        width = min(most, max(QFontMetrics(font).horizontalAdvance(line) + 1 for font, _, line in rows))
        height = sum(_height(font) for font, _, _ in rows)
        box = _beside(mouse, width + 2 * padding, height + 2 * self._theme.px(6), self._theme.px(14), bounds)
        self._paint_panel(painter, box)
        y = box.top() + self._theme.px(6)
        for font, role, line in rows:
            self._paint_line(painter, QRect(box.left() + padding, y, width, _height(font)), font, role, line)
            y += _height(font)
        return box

    def _paint_panel(self, painter: QPainter, box: QRect) -> None:
        fill = QColor(self._theme.colour("paper"))
        fill.setAlphaF(0.97)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("faint"), 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), self._theme.px(4), self._theme.px(4))
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRect, font: QFont, role: str, line: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        text = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _beside(mouse: QPoint, width: int, height: int, away: int, bounds: QRect) -> QRect:
    """Above and right of the mouse; on the other side where there is no room; never outside `bounds`."""
    left, top = mouse.x() + away, mouse.y() - away - height
    if left + width > bounds.right():
        left = mouse.x() - away - width
    if top < bounds.top():
        top = mouse.y() + away
    left = max(bounds.left(), min(left, bounds.right() + 1 - width))
    top = max(bounds.top(), min(top, bounds.bottom() + 1 - height))
    return QRect(left, top, width, height)


def _height(font: QFont) -> int:
    return QFontMetrics(font).height() + 2
