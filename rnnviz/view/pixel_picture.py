"""A picture as a network sees it: few pixels, each with so much red, green and blue light."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from rnnviz.view.map_images import picture
from rnnviz.view.theme import Theme


def pixels_of(light: NDArray[np.float32]) -> NDArray[np.uint32]:
    """Opaque 0xAARRGGBB (side, side) of red, green and blue light (side, side, 3), 0..1."""
    red, green, blue = np.moveaxis(np.rint(light * 255).astype(np.uint32), 2, 0)
    return np.ascontiguousarray(np.uint32(0xFF000000) | (red << 16) | (green << 8) | blue)


class PixelPicture(QWidget):
    """Square; every pixel is drawn as one sharp square. The numbers of a pixel stand in its tooltip."""

    def __init__(self, theme: Theme, side: int, pixel: float) -> None:
        """`side` pixels in each direction, each `pixel` long on screen at scale 1."""
        super().__init__()
        self._theme, self._pixel = theme, max(1, theme.px(pixel))
        self._light = np.zeros((side, side, 3), np.float32)
        self.setFixedSize(side * self._pixel, side * self._pixel)
        self.setAccessibleName(self.tr("The picture as the network sees it"))

    def set_light(self, light: NDArray[np.float32]) -> None:
        """Show a picture, (side, side, 3) of red, green and blue, 0..1."""
        if not np.array_equal(light, self._light):
            self._light = np.clip(np.nan_to_num(light), 0, 1)
            self.update()

    def tip_at(self, x: int, y: int) -> str:
        """The numbers of the pixel at a point of the widget."""
        column, row = x // self._pixel, y // self._pixel
        if not (0 <= row < len(self._light) and 0 <= column < len(self._light)):
            return ""
        red, green, blue = (f"{value:g}" for value in self._light[row, column].tolist())
        text = self.tr("row {row}, column {column}: red {red}, green {green}, blue {blue}")
        return text.format(row=row + 1, column=column + 1, red=red, green=green, blue=blue)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, pixels = QPainter(self), pixels_of(self._light)
        painter.drawImage(QRect(0, 0, self.width(), self.height()), picture(pixels))
        painter.setPen(Qt.GlobalColor.darkGray)
        painter.setOpacity(0.35)
        for place in range(self._pixel, self.width(), self._pixel):
            painter.drawLine(place, 0, place, self.height())
            painter.drawLine(0, place, self.width(), place)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().x(), event.pos().y()), self)
            return True
        return super().event(event)
