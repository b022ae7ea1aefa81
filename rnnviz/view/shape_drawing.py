"""How the shapes of a scene are drawn for people: outlines, colours, and their names in the language of the window."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF

from rnnviz.core.scene import COLOURS, KINDS

_SEEN = {"red": "#D7382F", "green": "#2E9E4F", "blue": "#2563C9", "yellow": "#F0C22B"}
_NAMES = (
    QT_TRANSLATE_NOOP("Shapes", "red"),
    QT_TRANSLATE_NOOP("Shapes", "green"),
    QT_TRANSLATE_NOOP("Shapes", "blue"),
    QT_TRANSLATE_NOOP("Shapes", "yellow"),
    QT_TRANSLATE_NOOP("Shapes", "circle"),
    QT_TRANSLATE_NOOP("Shapes", "square"),
    QT_TRANSLATE_NOOP("Shapes", "triangle"),
)


def name_of(word: str) -> str:
    """A kind or colour of a shape in the language of the window."""
    return QCoreApplication.translate("Shapes", word)


def colour_of(colour: str) -> QColor:
    """What stands on screen for one of the scene's colours."""
    return QColor(_SEEN[colour])


def outline(kind: str, place: QRectF) -> QPainterPath:
    """A shape that fills its place."""
    path = QPainterPath()
    if kind == "circle":
        path.addEllipse(place)
    elif kind == "square":
        path.addRect(place)
    else:
        top = QPointF(place.center().x(), place.top())
        path.addPolygon(QPolygonF([top, place.bottomRight(), place.bottomLeft(), top]))
    return path


@cache
def icon(kind: str, colour: str, pixels: int, ink: str = "") -> QIcon:
    """A shape as the picture on a button; `ink` is a colour of its own, such as ``#656A72``."""
    assert kind in KINDS and (ink or colour in COLOURS)
    pixmap = QPixmap(2 * pixels, 2 * pixels)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline(kind, QRectF(1, 1, pixels - 2, pixels - 2)), QColor(ink) if ink else colour_of(colour))
    painter.end()
    return QIcon(pixmap)
