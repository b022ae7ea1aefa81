"""The line beneath a map of weights: what its colours mean, and a sentence of figures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from rnnviz.view.map_images import picture
from rnnviz.view.scale import Scale
from rnnviz.view.theme import Theme

_FOOT, _LOW_FOOT, _LOW = 40, 22, 200
"""Pixels at scale 1: the foot's height, in a low map too, and what height is low."""


def foot_height(height: int, theme: Theme) -> int:
    """Pixels of the foot of a map `height` high: in a low one the sentence gives way to the weights."""
    return theme.px(_LOW_FOOT if height < theme.px(_LOW) else _FOOT)


def paint_foot(painter: QPainter, theme: Theme, scale: Scale, place: QRect, sentences: Sequence[str]) -> None:
    """The bar of colours with its printed ends, and below it the first sentence that fits; all within `place`."""
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
    _paint_line(painter, bar.right() + px(6), y, place.right(), (meaning.format(limit=limit), f"+{limit}"))
    below = y + metrics.height() + px(2)
    if below + metrics.height() <= place.bottom() + 1:
        # The figures need all the room there is, so they begin where the titles do.
        _paint_line(painter, px(11), below, place.right(), sentences)


def _paint_line(painter: QPainter, left: int, top: int, right: int, texts: Sequence[str]) -> None:
    """The first of them that fits, or what fits of the last one."""
    metrics, room = QFontMetrics(painter.font()), right - left
    text = next((each for each in texts if metrics.horizontalAdvance(each) <= room), texts[-1])
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(left, top + metrics.ascent(), shown)
