"""Paper of 28 × 28 pixels to draw one digit on, with a mouse or a pen."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.core.pixels import BOX, SIZE, Picture
from rnnviz.core.strokes import stroke
from rnnviz.view.colours import ink_table, to_indices
from rnnviz.view.map_images import picture as image_of
from rnnviz.view.theme import Theme

PIXEL = 5
"""Pixels of the screen that one of the picture takes, at scale 1, unless there is more room or less."""

ERASER = 2.2
"""Its radius in the picture's pixels."""


class DigitPad(QWidget):
    """The left button draws, the right one erases; a pen does as the mouse, and its other end as the right button."""

    drawn = Signal(object)
    """What is on the paper now, float32 (28, 28), 0..1."""
    stroke_began = Signal()
    stroke_ended = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: Picture = np.zeros((SIZE, SIZE), np.float32)
        self._last: QPointF | None = None
        self._erases = False
        self._pixel = theme.px(PIXEL)
        self.setFixedSize(self.sizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Paper to draw a digit on"))
        self.setToolTip(self.tr("Draw a digit; the right button erases."))

    @property
    def picture(self) -> Picture:
        """What is on the paper."""
        return self._picture

    @property
    def is_drawing(self) -> bool:
        """Whether a button is held down."""
        return self._last is not None

    def set_picture(self, picture: Picture) -> None:
        """Show another picture, float32 (28, 28), 0 paper to 1 ink."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """Whole pixels, so that all squares are alike."""
        side = SIZE * self._pixel + 2
        return QSize(side, side)

    def set_pixel(self, pixel: int) -> None:
        """Let a pixel of the picture take so many of the screen, at scale 1."""
        self._pixel = self._theme.px(pixel)
        self.setFixedSize(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, side = QPainter(self), SIZE * self._pixel
        pixels = ink_table(self._theme).take(to_indices(self._picture, 0.0, 1.0))
        painter.drawImage(QRect(1, 1, side, side), image_of(np.ascontiguousarray(pixels)))
        self._paint_box(painter)
        painter.setPen(self._theme.colour("faint"))
        painter.drawRect(0, 0, side + 1, side + 1)
        if not self._picture.any():
            painter.setFont(self._theme.font(13))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(4, 4, -4, -4), flags, self.tr("Draw a digit here"))

    def _paint_box(self, painter: QPainter) -> None:
        """Where the digits that were learned lie."""
        edge = (SIZE - BOX) / 2 * self._pixel + 0.5
        painter.setPen(QPen(self._theme.colour("line"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(QRectF(edge, edge, BOX * self._pixel, BOX * self._pixel))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins with a dot."""
        if self._last is not None or event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        self._erases = event.button() == Qt.MouseButton.RightButton
        self._last = event.position()
        self.stroke_began.emit()
        self._mark(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The stroke goes on, also outside, from where it may come back."""
        if self._last is not None:
            self._mark(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The stroke ends when no button is held any more."""
        buttons = event.buttons() & (Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton)
        if self._last is not None and not buttons:
            self._last = None
            self.stroke_ended.emit()

    def _mark(self, to: QPointF) -> None:
        points = np.array([[at.x() - 1, at.y() - 1] for at in (self._last or to, to)]) / self._pixel
        self._last = to
        if self._erases:
            self._picture = np.minimum(self._picture, 1 - stroke(points, ERASER))
        else:
            self._picture = np.maximum(self._picture, stroke(points))
        self.update()
        self.drawn.emit(self._picture)
