"""What a token's colour in the ribbon measures, from nearly paper at 0 to the full colour; fixed, never levelled."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """`most` is where the colour is full; of an error it is squared, else nats of surprise."""

    most: float
    is_error: bool = False


SURPRISE = Measure(8.0)
"""-ln p of a token, nats."""

SQUARED_ERROR = Measure(0.1, is_error=True)
"""(prediction - number)². Full where the prediction was off by a third of the range 0..1."""
