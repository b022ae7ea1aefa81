"""Axes of the live plot: counts with thousands separators, and losses, straight or logarithmic."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from rnnviz.view.numerals import MINUS
from rnnviz.view.theme import Theme

_MOST_LABELS = 8
_MANTISSAS = ((1.0, 2.0, 3.0, 5.0), (1.0, 3.0), (1.0,))


class CalmAxis(pg.AxisItem):  # type: ignore[misc] # pyqtgraph has no types
    """Small faint numbers and a faint line; it leaves the mouse to the plot."""

    def __init__(self, orientation: str, theme: Theme) -> None:
        super().__init__(orientation, maxTickLength=-theme.px(4))
        self.enableAutoSIPrefix(False)
        self.setPen(QPen(theme.colour("line"), 1))
        self.setTextPen(theme.colour("faint"))
        self.setTickFont(theme.font(11))
        self.setStyle(tickTextOffset=theme.px(4), tickTextHeight=theme.px(14))
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def wheelEvent(self, event: object) -> None:
        """The plot zooms, its axes do not."""
        event.ignore()  # type: ignore[attr-defined]


class CountAxis(CalmAxis):
    """Training steps or epochs."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """``10,000``, or ``0.5`` where the axis is short."""
        return [f"{value:,.0f}" if spacing >= 1 else f"{value:.6g}" for value in values]


class ValueAxis(CalmAxis):
    """Losses, norms or rates; `logarithmic` where the plot draws their decimal logarithms."""

    def __init__(self, orientation: str, theme: Theme) -> None:
        super().__init__(orientation, theme)
        self.logarithmic = False
        self._room = theme.px(28)

    def set_logarithmic(self, on: bool) -> None:
        """Number the logarithms by what they stand for."""
        if on != self.logarithmic:
            self.logarithmic = on
            self.picture = None
            self.update()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Round numbers on either scale."""
        if not self.logarithmic:
            return super().tickValues(low, high, size)[:1]
        return [(1.0, log_ticks(low, high, min(_MOST_LABELS, max(2, int(size / self._room)))))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """As few digits as tell the ticks apart."""
        numbers = [10.0**value if self.logarithmic else value for value in values]
        return [f"{0.0 if abs(number) < 1e-12 else number:.4g}".replace("-", MINUS) for number in numbers]


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Decimal logarithms, within low..high, of at most `most` round numbers."""
    decades = range(math.floor(low), math.ceil(high) + 1)
    for mantissas in _MANTISSAS:
        ticks = [power + math.log10(mantissa) for power in decades for mantissa in mantissas]
        within = [tick for tick in ticks if low <= tick <= high]
        if min(3, most) <= len(within) <= most:
            return within
    if high - low > 1:
        every = math.ceil((high - low) / max(1, most - 1))
        return [float(power) for power in decades if power % every == 0 and low <= power <= high]
    bottom, top = 10.0**low, 10.0**high
    spacing = 10.0 ** math.floor(math.log10((top - bottom) / most))
    spacing *= next(factor for factor in (1, 2, 5, 10, 20) if (top - bottom) / (spacing * factor) <= most - 1)
    first = math.ceil(bottom / spacing) * spacing
    return [math.log10(number) for number in np.arange(first, top, spacing) if number > 0]
