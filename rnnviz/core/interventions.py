"""What is done to a network while it is stepped: clamps, made ready to be looked up step by step."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.cells import Array, namespace
from rnnviz.core.clamp import Clamp, check_clamp

_ENDLESS = 1 << 62


@dataclass(frozen=True, eq=False)
class Change:
    """Clamps of one layer that hold now: a :data:`rnnviz.core.cells.Change`, called with each quantity in turn.

    `parts` holds for each quantity the clamps in their order, each with the units it is for: True or False, (units,)
    for one step or (steps, units) for several.
    """

    parts: Mapping[str, tuple[tuple[Clamp, NDArray[np.bool_]], ...]]

    def __call__(self, name: str, values: Array, before: Array | None = None) -> Array:
        """The values (..., units) with what is clamped put in; they themselves stay as they are.

        `before` is what a state was a step earlier, of the same shape.
        """
        for clamp, mask in self.parts.get(name, ()):
            xp = namespace(values)
            values = xp.where(xp.asarray(mask), _altered(clamp, values, before), values)
        return values


def _altered(clamp: Clamp, values: Array, before: Array | None) -> Array:
    if clamp.kind == "keep":
        return before
    if clamp.kind == "set":
        return clamp.value
    with np.errstate(over="ignore", invalid="ignore"):  # a cell that is doubled at every step soon has no end
        return values * clamp.value


class Interventions:
    """The clamps of a network, in the order in which they work on a quantity. Raises ClampError if one does not fit.

    False if none of them is on; asking for a step then costs next to nothing.
    """

    def __init__(self, architecture: Architecture, clamps: Iterable[Clamp] = ()) -> None:
        self.clamps = tuple(clamps)
        for clamp in self.clamps:
            check_clamp(clamp, architecture)
        self._units = [layer.units for layer in architecture.layers]
        self._active = [
            [clamp for clamp in self.clamps if clamp.on and clamp.layer == index] for index in range(len(self._units))
        ]
        self._edges = [sorted({edge for clamp in each for edge in _ends(clamp)}) for each in self._active]
        self._changes: dict[tuple[int, int], Change | None] = {}

    def __bool__(self) -> bool:
        return any(self._active)

    def on(self, layer: int, quantity: str) -> tuple[Clamp, ...]:
        """The clamps that work on a quantity, those that are off left out."""
        return tuple(clamp for clamp in self._active[layer] if clamp.quantity == quantity)

    def at(self, layer: int, step: int) -> Change | None:
        """What is done to a layer at a step; None for nothing."""
        if not self._active[layer]:
            return None
        between = bisect_right(self._edges[layer], step)
        if (layer, between) not in self._changes:
            self._changes[layer, between] = self._made(layer, step, step + 1)
        return self._changes[layer, between]

    def over(self, layer: int, start: int, stop: int) -> Change | None:
        """What is done to a layer over the steps start..stop-1 at once; None for nothing."""
        edges = self._edges[layer]
        if bisect_right(edges, start) == bisect_right(edges, max(start, stop - 1)):
            return self.at(layer, start)
        return self._made(layer, start, stop)

    def _made(self, layer: int, start: int, stop: int) -> Change | None:
        parts: dict[str, tuple[tuple[Clamp, NDArray[np.bool_]], ...]] = {}
        for clamp in self._active[layer]:
            mask = self._mask(clamp, start, stop)
            if mask.any():
                parts[clamp.quantity] = (*parts.get(clamp.quantity, ()), (clamp, mask))
        return Change(parts) if parts else None

    def _mask(self, clamp: Clamp, start: int, stop: int) -> NDArray[np.bool_]:
        """(units,) for one step, (stop - start, units) for several."""
        first, last = (min(max(edge - start, 0), stop - start) for edge in _ends(clamp))
        mask = np.zeros((stop - start, self._units[clamp.layer]), bool)
        mask[first:last, slice(None) if clamp.units is None else list(clamp.units)] = True
        return mask[0] if stop - start == 1 else mask

    def first_difference(self, other: Interventions) -> int:
        """The first step at which these and the `other` may do something different; a huge number if at none."""
        if self._active == other._active:
            return _ENDLESS
        mine, theirs = ([clamp for each in one._active for clamp in each] for one in (self, other))
        alike = [clamp for clamp in mine if clamp in theirs]
        if alike != [clamp for clamp in theirs if clamp in mine]:  # another order may give another value
            return min(clamp.span[0] for clamp in mine + theirs)
        return min(clamp.span[0] for clamp in mine + theirs if clamp not in alike)


def _ends(clamp: Clamp) -> tuple[int, int]:
    start, stop = clamp.span
    return start, _ENDLESS if stop is None else stop
