"""How the values of one quantity become colours: a fixed range and a table, never levelled to what is shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import GATES, Layer
from rnnviz.view import colours
from rnnviz.view.theme import Theme


@dataclass(frozen=True, eq=False)
class Scale:
    """`low`..`high` is spread over `table` (uint32 ARGB, (256,)); `unbounded` quantities can lie beyond it."""

    low: float
    high: float
    table: NDArray[np.uint32]
    unbounded: bool

    def indices(self, values: NDArray) -> NDArray[np.uint8]:
        """Table entries, same shape as `values`."""
        return colours.to_indices(values, self.low, self.high)

    def beyond(self, values: NDArray) -> NDArray[np.int8]:
        """-1 where a value lies below the range, 1 above (or nan), else 0; same shape as `values`."""
        outside = colours.beyond(values, self.low, self.high)
        return np.where(outside, np.where(values < self.low, -1, 1), 0).astype(np.int8)


def scale_of(quantity: str, layer: Layer, limit: float, theme: Theme) -> Scale:
    """Gates 0..1, what comes out of tanh -1..1, and -limit..limit for what has no bound (c, and h through relu)."""
    if quantity in GATES:
        return Scale(0.0, 1.0, colours.gate_table(quantity, theme), False)
    unbounded = quantity == "cell" or (layer.cell == "rnn" and layer.activation == "relu")
    high = limit if unbounded else 1.0
    return Scale(-high, high, colours.signed_table(theme), unbounded)
