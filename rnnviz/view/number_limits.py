"""The limits between which a series of numbers is drawn: round, and not others with every number that comes."""

from __future__ import annotations

import math

USUAL = (0.0, 1.0)
"""What networks are mostly taught with; kept as long as nothing lies outside."""

_LEAST_USED = 0.25
"""Numbers that take less of the limits than this get closer ones, as when a slip of the finger is taken back."""


def calm_limits(now: tuple[float, float], low: float, high: float) -> tuple[float, float]:
    """The limits to follow `now` for numbers from `low` to `high`, both finite; `now` again if they suit."""
    bottom, top = now
    suits = bottom <= low and high <= top and high - low >= _LEAST_USED * (top - bottom)
    # What reaches beyond the usual ones does so for numbers that may be gone by now.
    are_usual = USUAL[0] <= low and high <= USUAL[1] and bottom <= USUAL[0] and USUAL[1] <= top
    return now if suits and not are_usual else round_limits(low, high)


def round_limits(low: float, high: float) -> tuple[float, float]:
    """USUAL where that will do, else whole multiples of 1, 2 or 5 times a power of ten, two to five of them."""
    if USUAL[0] <= low and high <= USUAL[1]:
        return USUAL
    # A single number stands in a tenth of itself.
    step = _round_up((high - low or 0.1 * abs(high)) / 3)
    bottom, top = math.floor(low / step) * step, math.ceil(high / step) * step
    return (bottom, top) if bottom < top else (bottom - step, top + step)


def _round_up(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return next(digit * power for digit in (1, 2, 5, 10, 20) if digit * power >= value * (1 - 1e-9))
