"""The colours of influence: shares of a gradient on a logarithmic scale, signed measures round 0 with a fixed limit."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from rnnviz.view.colours import ENTRIES, beyond_colours, gate_table, signed_table
from rnnviz.view.numerals import MINUS, plain
from rnnviz.view.theme import Theme

LEAST = 1e-3
"""The share of a gradient that is as pale as paper; full colour is the whole. Between them it is logarithmic."""

LIMIT = 1.0
"""Nats at which the signed colours end, on both sides: e times as likely, or as unlikely."""


class InfluenceScale:
    """Paints values, and says of which range they are."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._shares, self._signed = gate_table("cell", theme), signed_table(theme)
        self._beyond = beyond_colours(theme)

    def range_text(self, measure: str) -> str:
        """``0.1 … 100 %``, or ``−1 … +1 nat``."""
        if measure == "gradient":
            return "0.1 … 100 %"
        return f"{MINUS}{LIMIT:g} … +{LIMIT:g} nat"

    def value_text(self, measure: str, value: float) -> str:
        """``12 %``, or ``+0.31``."""
        if measure == "gradient":
            return f"{100 * value:.2g} %"
        return ("+" if value > 0 else "") + plain(value, 2 if abs(value) >= 0.1 else 3)

    def colour(self, measure: str, value: float) -> QColor:
        """Of a value; one beyond the limit has the colour of the limit."""
        if measure == "gradient":
            return QColor.fromRgb(int(self._shares[_entry(value)]))
        place = (value / LIMIT + 1) / 2 * ENTRIES
        return QColor.fromRgb(int(self._signed[int(min(max(place, 0), ENTRIES - 1))]))

    def is_beyond(self, measure: str, value: float) -> bool:
        """Whether the colours end before it."""
        return measure != "gradient" and abs(value) > LIMIT

    def paint(self, painter: QPainter, rect: QRect, measure: str, value: float) -> None:
        """A cell of this value; one beyond the limit bears a notch, at the top above it and at the foot below."""
        painter.fillRect(rect, self.colour(measure, value))
        if not self.is_beyond(measure, value):
            return
        high = value > 0
        half, deep = min(self._theme.px(5), rect.width() / 2), self._theme.px(6)
        edge, middle = rect.top() if high else rect.bottom() + 1, rect.left() + rect.width() / 2
        tip = QPointF(middle, edge + (deep if high else -deep))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor.fromRgb(int(self._beyond[int(high)])))
        painter.drawPolygon(QPolygonF([QPointF(middle - half, edge), QPointF(middle + half, edge), tip]))


def _entry(share: float) -> int:
    """The colour table's entry."""
    if share <= LEAST:
        return 0
    return min(ENTRIES - 1, int(ENTRIES * (1 - np.log10(share) / np.log10(LEAST))))
