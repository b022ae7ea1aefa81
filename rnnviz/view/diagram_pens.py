"""Pens, tones and writing that all parts of a cell diagram share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from rnnviz.view.theme import Theme


def blend(colour: QColor, other: QColor, share: float) -> QColor:
    """`colour` with a `share` (0..1) of `other` in it."""
    rest = 1.0 - share
    return QColor.fromRgbF(
        rest * colour.redF() + share * other.redF(),
        rest * colour.greenF() + share * other.greenF(),
        rest * colour.blueF() + share * other.blueF(),
    )


def line(colour: QColor, width: float) -> QPen:
    """A line with round ends and corners."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def glow(colour: QColor) -> QColor:
    """What lies round a part in play."""
    halo = QColor(colour)
    halo.setAlphaF(0.28)
    return halo


def font(theme: Theme, pixels: int, bold: bool) -> QFont:
    """The interface font, `pixels` diagram units high; the painter's scale takes the theme's into account."""
    chosen = theme.font(pixels, bold)
    chosen.setPixelSize(pixels)
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return chosen


def write(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    text: str,
    pixels: int,
    colour: QColor,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> None:
    """Write `text` inside `rect`: up to 3 pixels smaller if it is too wide, then cut with an ellipsis."""
    for size in range(pixels, max(pixels - 4, 6), -1):
        chosen = font(theme, size, bold)
        metrics = QFontMetricsF(chosen)
        if metrics.horizontalAdvance(text) <= rect.width():
            break
    else:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(chosen)
    painter.setPen(colour)
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), text)
