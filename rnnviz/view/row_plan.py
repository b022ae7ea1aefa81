"""Which units a map's rows show, and how high the rows are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class RowPlan:
    """`units` from top to bottom (int, (shown,)), `per_row` neighbours in a row of `row_height` pixels.

    With several units a row, the row stands for their mean.
    """

    units: NDArray[np.intp]
    per_row: int
    row_height: int

    @property
    def rows(self) -> int:
        """Number of rows."""
        return -(-len(self.units) // self.per_row)

    @property
    def height(self) -> int:
        """Pixels of all rows."""
        return self.rows * self.row_height

    def units_in(self, row: int) -> list[int]:
        """The units that a row stands for."""
        return [int(unit) for unit in self.units[row * self.per_row : (row + 1) * self.per_row]]

    def row_of(self, unit: int) -> int | None:
        """The row that shows a unit, None if none does."""
        place = self._places.get(unit)
        return None if place is None else place // self.per_row

    def unit_at(self, y: float) -> int | None:
        """The unit nearest to `y` pixels below the first row's top edge, None outside."""
        if not 0 <= y < self.height:
            return None
        place = int(y / self.row_height * self.per_row)
        return int(self.units[min(place, len(self.units) - 1)])

    def rows_of(self, values: NDArray) -> NDArray:
        """Values (steps, all units) -> (steps, rows): the unit's own value, or the mean of the row's units."""
        chosen = values if self._is_every_unit(values.shape[1]) else values[:, self.units]
        if self.per_row == 1:
            return chosen
        whole = len(self.units) // self.per_row * self.per_row
        with np.errstate(over="ignore", invalid="ignore"):  # a sum may have no end, which the map marks
            # Strided sums beat reduceat and reshape by a factor of 6, since a row is short.
            means = chosen[:, : whole : self.per_row].copy()
            for place in range(1, self.per_row):
                means += chosen[:, place : whole : self.per_row]
            means /= self.per_row
            if whole == len(self.units):
                return means
            return np.concatenate([means, chosen[:, whole:].mean(axis=1, keepdims=True)], axis=1)

    def same_rows(self, other: RowPlan | None) -> bool:
        """Whether `other` shows the same units in the same rows, whatever their height."""
        return other is not None and self.per_row == other.per_row and np.array_equal(self.units, other.units)

    def _is_every_unit(self, units: int) -> bool:
        return len(self.units) == units and self._is_in_order

    @cached_property
    def _is_in_order(self) -> bool:
        return bool((self.units == np.arange(len(self.units))).all())

    @cached_property
    def _places(self) -> dict[int, int]:
        return {int(unit): place for place, unit in enumerate(self.units)}


def plan_rows(units: int, chosen: Sequence[int] | None, height: int, tallest: int) -> RowPlan:
    """Rows of equal whole height for all `units`, or the `chosen` ones, in `height` pixels.

    One unit a row if that fits, else the least number of neighbours that does. No row is higher than `tallest`.
    Raises IndexError for a unit that the layer has not.
    """
    shown = np.arange(units) if chosen is None else np.asarray(chosen, np.intp)
    if len(shown) and (shown.min() < 0 or shown.max() >= units):
        raise IndexError(f"the layer has the units 0 to {units - 1}")
    height = max(1, height)
    per_row = max(1, -(-len(shown) // height))
    rows = max(1, -(-len(shown) // per_row))
    return RowPlan(shown, per_row, min(tallest, height // rows))
