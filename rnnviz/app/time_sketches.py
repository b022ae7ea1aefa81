"""Pictures of the lessons about time: a network unrolled, and how gradients fade on their way back."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from rnnviz.core.gradients import finished, state_gains
from rnnviz.core.library import load
from rnnviz.lessons.catalogue import lesson_of
from rnnviz.view.gradient_plot import colour_of
from rnnviz.view.lesson_list import PICTURE
from rnnviz.view.theme import Theme

_STEPS, _BOX = 3, (46.0, 20.0)
_MOST, _DECADES = 40, 4.0
_NAMES = {"rnn": (-62, 0), "lstm": (-34, 14), "gru": (-30, -5)}
"""Where each cell's name stands, from the end of its line."""


def unrolled(painter: QPainter, theme: Theme) -> None:
    """Three steps with the same U, V, W."""
    width, height = PICTURE
    rows, apart = (height - 14.0, height / 2, 14.0), width / _STEPS
    middles = [apart * (step + 0.5) for step in range(_STEPS)]
    for x in middles:
        start, state, end = (QPointF(x, y) for y in rows)
        for name, line in (("input", (start, state)), ("output", (state, end))):
            painter.setPen(QPen(theme.identity(name), 2.5))
            painter.drawLine(*line)
        painter.setPen(QPen(theme.identity("cell"), 2.5))
        painter.drawLine(QPointF(x - apart, rows[1]), state)
    for step, x in enumerate(middles):
        for letter, y in zip("xso", rows, strict=True):
            box = QRectF(x - _BOX[0] / 2, y - _BOX[1] / 2, *_BOX)
            painter.setPen(QPen(theme.colour("faint"), 1))
            painter.setBrush(theme.colour("paper"))
            painter.drawRoundedRect(box, 5, 5)
            painter.setPen(theme.colour("ink"))
            painter.setFont(theme.font(12, bold=letter == "s"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter + "₁₂₃"[step])


def gradients(painter: QPainter, theme: Theme) -> None:
    """The shipped networks of the lesson's family: by how much a state still counts, step by step back."""
    lesson = lesson_of("gradients")
    area = QRectF(12, 12, PICTURE[0] - 24, PICTURE[1] - 24)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.drawLine(area.topLeft(), area.topRight())
    for cell, place_of_name in _NAMES.items():
        trace = load(f"python-prose-{cell}").trace(lesson.text)
        gains = finished(state_gains(trace, 0, len(trace) - 2, _MOST))
        depth = np.clip(-np.log10(gains) / _DECADES, -0.1, 1.1)
        points = [
            QPointF(area.left() + area.width() * place / _MOST, area.top() + area.height() * float(part))
            for place, part in enumerate(depth)
        ]
        painter.setPen(QPen(colour_of(cell, "trained", theme), 2.5))
        painter.drawPolyline(QPolygonF(points))
        painter.setFont(theme.font(10, bold=True))
        painter.drawText(points[-1] + QPointF(*place_of_name), cell.upper())
