"""The line beneath a map of weights: what its colours mean, and a sentence of figures."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from rnnviz.view.map_images import picture
from rnnviz.view.scale import Scale
from rnnviz.view.theme import Theme


def paint_foot(painter: QPainter, theme: Theme, scale: Scale, place: QRect, sentence: str) -> None:
    """The bar of colours with its printed ends, and below it the sentence; both within `place`."""
    px, metrics = theme.px, QFontMetrics(theme.font(12))
    painter.setFont(theme.font(12))
    painter.setPen(theme.colour("faint"))
    limit = f"{scale.high:.3g}"
    left, wide, high, y = place.left(), px(90), px(9), place.top() + px(6)
    pixels = np.ascontiguousarray(scale.table[None])
    low = f"\N{MINUS SIGN}{limit}"
    painter.drawText(left, y + metrics.ascent(), low)
    bar = QRect(left + metrics.horizontalAdvance(low) + px(6), y + (metrics.height() - high) // 2, wide, high)
    painter.drawImage(bar, picture(pixels))
    meaning = QCoreApplication.translate("WeightMaps", "+{limit}   99 % lie within, the rest is marked")
    _paint_line(painter, bar.right() + px(6), y, place.right(), meaning.format(limit=limit))
    # The figures need all the room there is, so they begin where the titles do.
    _paint_line(painter, px(11), y + metrics.height() + px(2), place.right(), sentence)


def _paint_line(painter: QPainter, left: int, top: int, right: int, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
    painter.drawText(left, top + metrics.ascent(), shown)
