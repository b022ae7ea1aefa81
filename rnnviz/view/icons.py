"""The few icons of the window, drawn as vectors so that they are crisp at every scale."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from rnnviz.view.theme import Theme

_GRID = 16
"""Icons are drawn on a square of 16 by 16."""

_DENSITIES = (1, 2, 3)
"""Pixels a logical pixel for which a picture is kept."""


def icon(name: str, theme: Theme, role: str = "ink") -> QIcon:
    """The icon `name` (a key of ICONS) in a palette colour; disabled it is drawn in the colour of lines.

    Raises KeyError for a name that is not there.
    """
    made = QIcon()
    for density in _DENSITIES:
        made.addPixmap(_picture(name, theme, theme.colour(role), density), QIcon.Mode.Normal)
        made.addPixmap(_picture(name, theme, theme.colour("line"), density), QIcon.Mode.Disabled)
    return made


def _picture(name: str, theme: Theme, colour: QColor, density: int) -> QPixmap:
    size = theme.px(_GRID) * density
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _GRID, size / _GRID)
    filled, stroked = ICONS[name]()
    painter.fillPath(filled, colour)
    painter.strokePath(stroked, QPen(colour, 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.end()
    picture.setDevicePixelRatio(density)
    return picture


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _bars(*rectangles: tuple[float, float, float, float]) -> QPainterPath:
    path = QPainterPath()
    for rectangle in rectangles:
        path.addRect(QRectF(*rectangle))
    return path


def _lines(*lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.moveTo(*line[0])
        for point in line[1:]:
            path.lineTo(*point)
    return path


def _pencil() -> QPainterPath:
    return _lines(((3, 13), (3.8, 9.9), (10.6, 3.1), (12.9, 5.4), (6.1, 12.2), (3, 13)))


def _bin() -> QPainterPath:
    lid, handle = ((2.5, 4.5), (13.5, 4.5)), ((6, 4.5), (6, 2.3), (10, 2.3), (10, 4.5))
    return _lines(lid, handle, ((4, 4.5), (4.7, 13.5), (11.3, 13.5), (12, 4.5)))


def _folder() -> QPainterPath:
    return _lines(((2.2, 3.5), (6.4, 3.5), (8, 5.5), (13.8, 5.5), (13.8, 12.6), (2.2, 12.6), (2.2, 3.5)))


def _circle(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(8, 8), radius, radius)
    return path


def _moon() -> QPainterPath:
    bite = QPainterPath()
    bite.addEllipse(QPointF(11, 6), 5, 5)
    return _circle(6).subtracted(bite)


def _sun() -> QPainterPath:
    near, far, slant = 4.9, 6.0, 0.7071
    ways = [(0, 1), (0, -1), (1, 0), (-1, 0), *((slant * a, slant * b) for a in (1, -1) for b in (1, -1))]
    return _lines(*(((8 + near * x, 8 + near * y), (8 + far * x, 8 + far * y)) for x, y in ways))


_NONE = QPainterPath()

ICONS: dict[str, Callable[[], tuple[QPainterPath, QPainterPath]]] = {
    "first": lambda: (_bars((2, 2.5, 2, 11)) + _polygon((14, 2.5), (14, 13.5), (5, 8)), _NONE),
    "last": lambda: (_bars((12, 2.5, 2, 11)) + _polygon((2, 2.5), (2, 13.5), (11, 8)), _NONE),
    "back": lambda: (_NONE, _lines(((10.5, 3), (5.5, 8), (10.5, 13)))),
    "forward": lambda: (_NONE, _lines(((5.5, 3), (10.5, 8), (5.5, 13)))),
    "up": lambda: (_NONE, _lines(((3, 10.5), (8, 5.5), (13, 10.5)))),
    "down": lambda: (_NONE, _lines(((3, 5.5), (8, 10.5), (13, 5.5)))),
    "play": lambda: (_polygon((3.5, 1.5), (3.5, 14.5), (14, 8)), _NONE),
    "play_back": lambda: (_polygon((12.5, 1.5), (12.5, 14.5), (2, 8)), _NONE),
    "pause": lambda: (_bars((3.5, 2, 3, 12), (9.5, 2, 3, 12)), _NONE),
    "dot": lambda: (_circle(4), _NONE),
    "right": lambda: (_NONE, _lines(((3, 8.5), (6.5, 12), (13, 4)))),
    "compare": lambda: (_bars((1.6, 2.6, 5.4, 10.8)), _lines(((9.5, 3.5), (13.5, 3.5), (13.5, 12.5), (9.5, 12.5)))),
    "folder": lambda: (_NONE, _folder()),
    "rename": lambda: (_NONE, _pencil()),
    "delete": lambda: (_NONE, _bin()),
    "close": lambda: (_NONE, _lines(((4, 4), (12, 12)), ((12, 4), (4, 12)))),
    "sun": lambda: (_circle(2.9), _sun()),
    "moon": lambda: (_moon(), _NONE),
}
"""Each gives what is filled and what is stroked."""
