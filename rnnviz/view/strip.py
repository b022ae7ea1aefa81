"""Paints the picture of one quantity, units by steps, with a mark on whatever its scale cannot show."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from rnnviz.view import colours
from rnnviz.view.map_images import MapImage, picture
from rnnviz.view.theme import Theme

_LEAST_NOTCHED = 4
"""Cells narrower or lower than this many pixels are too small for a notch and change colour as a whole."""


def paint_map(painter: QPainter, theme: Theme, image: MapImage, left: int, top: int, cell: tuple[int, int]) -> None:
    """The picture, every cell `cell` = (width, height) pixels, with the marks of what the scale cannot show."""
    rows, steps = image.pixels.shape
    target = QRect(left, top, steps * cell[0], rows * cell[1])
    if image.beyond is None:
        painter.drawImage(target, image.image)
    elif min(cell) >= _LEAST_NOTCHED:
        painter.drawImage(target, image.image)
        notches = _notches(theme, image.beyond, cell)
        painter.drawImage(target, picture(notches, QImage.Format.Format_ARGB32_Premultiplied))
    else:
        # -1, below, picks the first of the two colours and 1, above, the second.
        marked = np.where(image.beyond == 0, image.pixels, colours.beyond_colours(theme)[(image.beyond + 1) // 2])
        painter.drawImage(target, picture(marked))


def _notches(theme: Theme, beyond: NDArray[np.int8], cell: tuple[int, int]) -> NDArray[np.uint32]:
    """A transparent sheet, (rows * height, steps * width), with a dark notch in a corner of each marked cell.

    The notch is at the top for a value above the range and at the bottom for one below.
    """
    rows, steps = beyond.shape
    width, height = cell
    sheet = np.zeros((rows, height, steps, width), np.uint32)
    dark = theme.colour("paper" if theme.dark else "ink").rgb()
    long, high = max(2, min(width // 3, 6)), max(1, min(height // 3, 4))
    sheet[:, :high, :, -long:] = np.where(beyond > 0, np.uint32(dark), np.uint32(0))[:, None, :, None]
    sheet[:, -high:, :, -long:] |= np.where(beyond < 0, np.uint32(dark), np.uint32(0))[:, None, :, None]
    return sheet.reshape(rows * height, steps * width)
