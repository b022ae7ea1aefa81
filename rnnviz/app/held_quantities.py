"""What the tab "What if" shows of each quantity: the clamp that has the last word, or what the quantity is now."""

from __future__ import annotations

import math

from rnnviz.app.studio import Studio
from rnnviz.core.clamp import LARGEST, Clamp, Kind, bounds_of
from rnnviz.core.means import mean_of
from rnnviz.view.clamp_text import scope, value_of
from rnnviz.view.what_if_row import HeldQuantity


class HeldQuantities:
    """Of the selected layer. `kinds` holds, by quantity, what the user chose where nothing is held yet."""

    def __init__(self, studio: Studio) -> None:
        self.kinds: dict[str, Kind] = {}
        self._studio = studio

    def of(self, quantity: str, of_unit: bool) -> HeldQuantity:
        """One row; a value that is not held is the selected unit's if `of_unit`, else the mean over all."""
        kind, clamp = self.kind_of(quantity), self._last(quantity)
        low, high, bounded = self._range(quantity, kind)
        if clamp is None or not clamp.on:
            value = self.now(quantity, of_unit) if clamp is None or kind == "keep" else clamp.value
            value = 1.0 if clamp is None and kind == "scale" else value
            return HeldQuantity(quantity, low, high, value, bounded=bounded, kind=kind)
        value = self.now(quantity, of_unit) if kind == "keep" else clamp.value
        return HeldQuantity(quantity, low, high, value, True, self._note(clamp), bounded, kind)

    def kind_of(self, quantity: str) -> Kind:
        """Whether it is, or would be, held, scaled or kept."""
        clamp = self._last(quantity)
        return self.kinds.get(quantity, "set") if clamp is None else clamp.kind

    def now(self, quantity: str, of_unit: bool) -> float:
        """What the quantity is at the current step: of the selected unit, or the mean over all.

        What has grown beyond all numbers is the largest at which it can be held; 0 where it has no mean.
        """
        step, trace = self._studio.document.step, self._studio.document.trace
        if not 0 <= step < len(trace):
            return 0.0
        values = trace.window(self._studio.selection.layer, step, step + 1)[quantity][0]
        value = float(values[self._studio.selection.unit]) if of_unit else mean_of(values)
        return 0.0 if math.isnan(value) else max(-LARGEST, min(value, LARGEST))

    def _last(self, quantity: str) -> Clamp | None:
        return self._studio.what_if.of(self._studio.selection.layer, quantity)

    def _range(self, quantity: str, kind: Kind) -> tuple[float, float, bool]:
        """The ends of the slider, and whether they bound what may be typed."""
        low, high = bounds_of(quantity, self._studio.model.network.layers[self._studio.selection.layer])
        if high < float("inf"):
            return low, high, True
        limit = self._studio.cell_limit()
        return (0.0, 2.0, False) if kind == "scale" else (-limit, limit, False)

    def _note(self, clamp: Clamp) -> str:
        """For what it is held, how, and that there are more."""
        layer, clamps = self._studio.selection.layer, self._studio.what_if.clamps
        many = sum(each.layer == layer and each.quantity == clamp.quantity for each in clamps)
        notes = [scope(clamp), value_of(clamp) if clamp.kind != "set" else "", f"+ {many - 1}" if many > 1 else ""]
        return "  ".join(each for each in notes if each)
