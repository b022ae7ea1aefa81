"""Pictures of lessons that are about networks as such: drawn as what they speak of, not as a text that is read."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rnnviz.app.caption_sketch import caption
from rnnviz.app.time_sketches import gradients, unrolled
from rnnviz.core.layer_presets import PRESETS
from rnnviz.core.layer_summary import summary
from rnnviz.view.layer_drawing import draw_flow
from rnnviz.view.layer_flow import flow
from rnnviz.view.lesson_list import PICTURE
from rnnviz.view.shape_diagram import SHAPES, ShapeDiagram
from rnnviz.view.theme import Theme

_DOTS = (4, 5, 4, 2)
_PHASES = 5.5


def _builder(painter: QPainter, theme: Theme) -> None:
    """The reviews' best network."""
    network = PRESETS["sentiment-both"]
    area = QRectF(24, 6, PICTURE[0] - 48, PICTURE[1] - 12)
    draw_flow(painter, theme, flow(network, summary(network).rows, area))


def _shapes(painter: QPainter, theme: Theme) -> None:
    """Two of the five."""
    left = 6
    for name, width in (("many-one", 96), ("not-in-step", 116)):
        diagram = ShapeDiagram(Theme(theme.dark, 0.55), SHAPES[name], name)
        diagram.resize(width, PICTURE[1] - 16)
        diagram.set_time(_PHASES)
        painter.save()
        painter.translate(left, 8)
        diagram.draw(painter)
        painter.restore()
        left += width + 4


def _dense(painter: QPainter, theme: Theme) -> None:
    """Every unit of a layer with every one of the next."""
    colours = [theme.identity(name) for name in ("input", "output", "output", "cell")]
    places = [[_dot(column, count, index) for index in range(count)] for column, count in enumerate(_DOTS)]
    line = QColor(theme.colour("faint"))
    line.setAlpha(90)
    painter.setPen(QPen(line, 0.8))
    for starts, ends in pairwise(places):
        for start in starts:
            for end in ends:
                painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, dots in zip(colours, places, strict=True):
        painter.setBrush(colour)
        for dot in dots:
            painter.drawEllipse(dot, 6, 6)


def _dot(column: int, count: int, index: int) -> QPointF:
    x = PICTURE[0] * (column + 0.5) / len(_DOTS)
    return QPointF(x, PICTURE[1] / 2 + (index - (count - 1) / 2) * (PICTURE[1] - 16) / max(_DOTS))


SKETCHES: dict[str, Callable[[QPainter, Theme], None]] = {
    "builder": _builder,
    "shapes": _shapes,
    "dense": _dense,
    "caption": caption,
    "unrolled": unrolled,
    "gradients": gradients,
}
"""By lesson; each draws on a ground of the size PICTURE."""
