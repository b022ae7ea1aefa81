"""Axis limits that follow growing data in few, round steps instead of trembling with every point."""

from __future__ import annotations

import math

_ROUND = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_LEAST_USED = 0.55
"""Data that take up less of the axis than this get a closer one. A new axis is always fuller, so it stays."""


class CalmRange:
    """Limits that change only when the data leave them or have become small in them."""

    def __init__(self) -> None:
        self._limits: tuple[float, float] | None = None

    def follow(self, low: float, high: float) -> tuple[float, float]:
        """The limits for data from `low` to `high`, both finite."""
        if self._limits is None or not self._suits(*self._limits, low, high):
            self._limits = round_limits(low, high)
        return self._limits

    def forget(self) -> None:
        """Begin anew, as when the data are others."""
        self._limits = None

    @staticmethod
    def _suits(bottom: float, top: float, low: float, high: float) -> bool:
        return bottom <= low and high <= top and _span(low, high) >= _LEAST_USED * (top - bottom)


def round_limits(low: float, high: float) -> tuple[float, float]:
    """Round numbers a little outside `low`..`high`."""
    span = _span(low, high)
    middle = (low + high) / 2
    step = round_up(span / 10)
    bottom = math.floor(min(low, middle - span / 2) / step - 0.25) * step
    return bottom, math.ceil(max(high, middle + span / 2) / step + 0.25) * step


def round_up(value: float) -> float:
    """The next round number, such as 15, 200 or 3,000, that is not below `value` > 0."""
    power = 10.0 ** math.floor(math.log10(value))
    return next((digit * power for digit in _ROUND if digit * power >= value * (1 - 1e-9)), 10 * power)


def _span(low: float, high: float) -> float:
    """Never nothing: a single point stands in the middle of some room."""
    return max(high - low, 0.02 * max(abs(low), abs(high)), 1e-9)
