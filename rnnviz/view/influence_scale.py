"""The colours of influence: shares of a gradient on a logarithmic scale, signed measures round 0."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from rnnviz.view.colours import ENTRIES, beyond_colours, gate_table, signed_table
from rnnviz.view.numerals import MINUS, signed
from rnnviz.view.theme import Theme

LEAST = 1e-3
"""The share of a gradient that is as pale as paper; full colour is the whole. Between them it is logarithmic."""

_WHOLE = 0.9995

FAINTEST, LIMIT = 0.01, 10.0
"""Nats between which the signed colours go from paper to full, on both sides, by their logarithm as well."""


def share_text(share: float) -> str:
    """``100 %``, ``12.3 %``, ``0.031 %``: one decimal, so that they line up, or two digits where that says nothing."""
    if share >= _WHOLE or not share:
        return f"{100 * share:.0f} %"
    short = f"{100 * share:.1f}" if share >= LEAST else f"{100 * share:.2g}"
    return short.replace("e-0", "e-").replace("-", MINUS) + " %"


def nats_text(nats: float) -> str:
    """``+1.23``, ``−0.017``, ``+4.1e−5``: two decimals, of a small number two digits that say something."""
    if abs(nats) >= 0.1 or not nats:
        return signed(nats)
    return f"{nats:+#.2g}".replace("e-0", "e-").replace("-", MINUS)


class InfluenceScale:
    """Paints values, and says of which range they are."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._shares, self._signed = gate_table("cell", theme), signed_table(theme)
        self._beyond = beyond_colours(theme)

    def range_text(self, measure: str) -> str:
        """``0.1 … 100 %``, or ``±0.01 … 10 nats``."""
        if measure == "gradient":
            return "0.1 … 100 %"
        nats = QCoreApplication.translate("InfluenceScale", "±{least} … {most} nats")
        return nats.format(least=f"{FAINTEST:g}", most=f"{LIMIT:g}")

    def reach(self, measure: str, value: float) -> float:
        """How far along the scale a value lies, 0..1 on either side; one beyond the limit is at 1."""
        if measure == "gradient":
            return max(0.0, value)
        return min(1.0, max(0.0, 1 - math.log(abs(value) / LIMIT) / math.log(FAINTEST / LIMIT))) if value else 0.0

    def value_text(self, measure: str, value: float) -> str:
        """``12 %``, or ``+0.31``."""
        return share_text(value) if measure == "gradient" else nats_text(value)

    def colour(self, measure: str, value: float) -> QColor:
        """Of a value; one beyond the limit has the colour of the limit."""
        if measure == "gradient":
            return QColor.fromRgb(int(self._shares[_entry(value)]))
        place = (math.copysign(self.reach(measure, value), value) + 1) / 2 * ENTRIES
        return QColor.fromRgb(int(self._signed[min(int(place), ENTRIES - 1)]))

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
