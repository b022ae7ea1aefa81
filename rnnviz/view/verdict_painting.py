"""Paints what a network thinks a text is after every token: one row a class, or one line between two of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from rnnviz.view import colours
from rnnviz.view.label_words import label_word
from rnnviz.view.map_images import picture
from rnnviz.view.theme import Theme

MOST_ROWS, CHOSEN_ROWS = 12, 8
"""More classes than the one are shown by the likeliest of them, so many."""

_SMALL = 11


def rows_of(probabilities: NDArray, now: NDArray) -> list[int]:
    """The classes that have a row: all of (steps, classes), or the likeliest at the current step `now` (classes,)."""
    classes = probabilities.shape[1]
    if classes <= MOST_ROWS:
        return list(range(classes))
    return sorted(np.argsort(-np.nan_to_num(now), kind="stable")[:CHOSEN_ROWS].tolist())


class VerdictPainter:
    """Probabilities on a fixed scale from 0 to 1. `area` is that of the columns; names stand at its left."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._table = colours.gate_table("cell", theme)
        self._for, self._against = theme.colour("accent"), QColor(theme.identity("forget"))

    def paint_rows(self, painter: QPainter, area: QRect, column: int, probabilities: NDArray, rows: list[int]) -> None:
        """One row a class, the stronger the likelier; `probabilities` (steps, classes)."""
        steps = len(probabilities)
        if steps and rows:
            indices = colours.to_indices(np.nan_to_num(probabilities[:, rows].T), 0.0, 1.0)
            pixels = np.ascontiguousarray(self._table.take(indices))
            painter.drawImage(QRect(area.left(), area.top(), steps * column, area.height()), picture(pixels))

    def paint_names(
        self, painter: QPainter, area: QRect, left: int, labels: Sequence[str], rows: list[int], now: NDArray
    ) -> None:
        """The classes' names between `left` and `area`; the likeliest of `now` (classes,) with its probability."""
        likeliest = int(now.argmax()) if np.isfinite(now).all() and len(now) else -1
        height = area.height() / max(1, len(rows))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight) | int(Qt.TextFlag.TextDontClip)
        size = min(_SMALL, height / self._theme.scale + 1)
        for place, row in enumerate(rows):
            is_first = row == likeliest
            font = self._theme.font(size, bold=is_first)
            name = label_word(labels[row])
            text = f"{name}  {now[row]:.2f}" if is_first else name
            rect = QRect(
                left, round(area.top() + place * height), area.left() - left - self._theme.px(8), round(height)
            )
            painter.setFont(font)
            painter.setPen(self._theme.colour("ink" if is_first else "faint"))
            metrics = QFontMetrics(font)
            if metrics.horizontalAdvance(text) > rect.width():
                text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, flags, text)

    def paint_line(self, painter: QPainter, area: QRect, column: int, second: NDArray) -> None:
        """The probability of the second of two classes, (steps,): above the middle it is likelier than the first."""
        middle = area.top() + area.height() / 2
        painter.save()
        painter.setPen(QPen(self._theme.colour("faint"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
        points = []
        for step, value in enumerate(second.tolist()):
            if not np.isfinite(value):
                continue
            y = area.bottom() - value * (area.height() - 1)
            x = area.left() + step * column
            colour = QColor(self._for if value >= 0.5 else self._against)
            colour.setAlphaF(0.45)
            painter.fillRect(QRectF(x, min(y, middle), max(1, column - 1), abs(middle - y)), colour)
            points.append(QPointF(x + column / 2, y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("ink"), max(1.5, 1.8 * self._theme.scale)))
        painter.drawPolyline(QPolygonF(points))
        painter.restore()

    def paint_winner(self, painter: QPainter, place: QRect, labels: Sequence[str], last: NDArray) -> None:
        """Behind the last column of a text, the class that it is thought to be, with its probability."""
        if not len(last) or not np.isfinite(last).all():
            return
        text = f"{label_word(labels[int(last.argmax())])}  {last.max():.2f}"
        painter.setFont(self._theme.font(13, bold=True))
        painter.setPen(self._theme.colour("ink"))
        metrics = QFontMetrics(painter.font())
        if metrics.horizontalAdvance(text) <= place.width():
            ground = QRect(place.left(), 0, metrics.horizontalAdvance(text), metrics.height())
            ground.moveCenter(QPoint(ground.center().x(), place.center().y()))
            painter.fillRect(ground, self._theme.colour("paper"))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
