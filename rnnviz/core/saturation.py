"""How often each unit's gate is nearly closed or nearly open: Karpathy, Johnson & Fei-Fei 2015, section 4.2."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import GATES, Layer

CLOSED, OPEN = 0.1, 0.9
"""A gate below the first is left-saturated, above the second right-saturated."""


class Shares(NamedTuple):
    """Of each unit the shares of all steps, 0..1, (units,), at which it is `left`- or `right`-saturated."""

    left: NDArray[np.float64]
    right: NDArray[np.float64]


def looked_at(layer: Layer) -> tuple[str, ...]:
    """The quantities of a layer that saturate: its gates; of an RNN with tanh, which has none, h itself."""
    if layer.cell == "rnn":
        return ("hidden",) if layer.activation == "tanh" else ()
    return tuple(name for name in layer.quantities if name in GATES)


def limits_of(quantity: str) -> tuple[float, float]:
    """Below which and above which a quantity is saturated: of h, which goes from −1 to 1, −.9 and .9."""
    return (CLOSED, OPEN) if quantity in GATES else (-OPEN, OPEN)


class Saturation:
    """Counts the steps of a text as they come."""

    def __init__(self, layer: Layer) -> None:
        self.quantities = looked_at(layer)
        self.steps = 0
        self._counts = {name: np.zeros((2, layer.units), np.int64) for name in self.quantities}

    def add(self, values: Mapping[str, NDArray]) -> None:
        """Some more steps: the layer's quantities, (steps, units) each."""
        for name, counts in self._counts.items():
            low, high = limits_of(name)
            counts += np.stack([(values[name] < low).sum(axis=0), (values[name] > high).sum(axis=0)])
            steps = len(values[name])
        self.steps += steps if self._counts else 0

    def shares(self, quantity: str) -> Shares:
        """Of all steps so far; zeros before the first."""
        left, right = self._counts[quantity] / max(1, self.steps)
        return Shares(left, right)

    def most(self, count: int) -> list[tuple[str, int, bool, float]]:
        """What is most saturated: quantity, unit, whether on the right side, share; the greatest share first."""
        found = []
        for name in self.quantities:
            for side, shares in enumerate(self.shares(name)):
                best = np.argsort(-shares, kind="stable")[:count]
                found += [(name, int(unit), bool(side), float(shares[unit])) for unit in best if shares[unit] > 0]
        return sorted(found, key=lambda each: -each[3])[:count]
