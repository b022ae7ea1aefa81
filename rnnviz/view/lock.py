"""The small padlock that marks what is held: in the titles of the maps, in the cell diagram, in the formula."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

ASPECT = 0.78
"""Its width for a height of 1."""


def paint_lock(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A closed padlock in the middle of `rect`, as high as that."""
    height = rect.height()
    width = ASPECT * height
    left, top = rect.center().x() - width / 2, rect.top()
    body = QRectF(left, top + 0.44 * height, width, 0.56 * height)
    bow = QRectF(left + 0.18 * width, top + 0.07 * height, 0.64 * width, 0.66 * height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.0, 0.13 * height)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    arch = QPainterPath()
    arch.arcMoveTo(bow, 0)
    arch.arcTo(bow, 0, 180)
    painter.drawPath(arch)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(body, 0.12 * height, 0.12 * height)
    painter.restore()
