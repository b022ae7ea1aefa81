"""The picture of the lesson that tells what is on a picture: shapes, what the network sees of them, what it says."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from rnnviz.core.scene import SIDE, SIZE, STEP, Thing, picture
from rnnviz.view.lesson_list import PICTURE
from rnnviz.view.map_images import picture as image_of
from rnnviz.view.pixel_picture import pixels_of
from rnnviz.view.shape_drawing import colour_of, outline
from rnnviz.view.theme import Theme

_THINGS = (Thing("circle", "red", 0, 1), Thing("square", "blue", 3, 2))
_PIXEL, _TOP = 5, 6


def caption(painter: QPainter, theme: Theme) -> None:
    """The board at the left, the pixels at the right, the sentence below."""
    side, left = SIDE * _PIXEL, 30
    painter.fillRect(QRect(left, _TOP, side, side), theme.colour("paper"))
    for thing in _THINGS:
        place = QRectF(
            left + thing.column * STEP * _PIXEL, _TOP + thing.row * STEP * _PIXEL, SIZE * _PIXEL, SIZE * _PIXEL
        )
        painter.fillPath(outline(thing.kind, place.adjusted(1, 1, -1, -1)), colour_of(thing.colour))
    pixels = pixels_of(picture(_THINGS))
    painter.drawImage(QRect(PICTURE[0] - left - side, _TOP, side, side), image_of(pixels))
    painter.setPen(theme.colour("faint"))
    painter.setFont(theme.font(16))
    painter.drawText(QRect(0, _TOP, PICTURE[0], side), Qt.AlignmentFlag.AlignCenter, "→")
    painter.setPen(theme.colour("ink"))
    painter.setFont(theme.font(11))
    below = QRect(0, _TOP + side, PICTURE[0], PICTURE[1] - side - _TOP)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, "a red circle left of a blue square")
