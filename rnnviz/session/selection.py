"""What is looked at: the layer, the unit, the quantity, and which units have a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from rnnviz.core.architecture import Layer
from rnnviz.core.ranking import most_varying
from rnnviz.session.document import Document

ENOUGH = 16
"""Steps from which on a ranking says something."""


class Pin(NamedTuple):
    """A unit that always has a row, and what the user calls it ("in quotes")."""

    layer: int
    unit: int
    name: str = ""


class Selection(QObject):
    """The choices of the user, always valid for the document's model.

    `rows` is ranked when the model, the layer or the number of rows changes or the user asks, never by typing: rows
    must not jump under the eyes. Only a ranking on fewer than 16 steps is done once more when there are as many.
    """

    layer_changed = Signal(int)
    unit_changed = Signal(int)
    quantity_changed = Signal(str)
    shown_changed = Signal(int)
    pins_changed = Signal()
    rows_changed = Signal(object)  # list[int] | None

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._layer, self._unit, self._quantity, self._shown = 0, 0, "hidden", 0
        self._pins: dict[str, list[Pin]] = {}
        self._order: list[int] = []
        self._ranked_on = 0
        self._rows: list[int] | None = None
        self._told_rows: list[int] | None = None
        document.model_changed.connect(self._on_model_changed)
        document.stepped.connect(self._on_stepped)

    @property
    def layer(self) -> int:
        """Index of the layer, 0-based."""
        return self._layer

    @property
    def unit(self) -> int:
        """Index of the unit in its layer, 0-based."""
        return self._unit

    @property
    def quantity(self) -> str:
        """One of the layer's quantities."""
        return self._quantity

    @property
    def shown(self) -> int:
        """How many units have a row, the pinned ones among them; 0 for all units."""
        return self._shown

    @property
    def rows(self) -> list[int] | None:
        """The units that have a row, top to bottom: the pinned ones, then those that vary most. None: all units."""
        return None if self._rows is None else list(self._rows)

    @property
    def pins(self) -> list[Pin]:
        """The pinned units of the present layer, in the order in which they were pinned."""
        return [pin for pin in self._pins.get(self._document.model.name, []) if pin.layer == self._layer]

    @property
    def all_pins(self) -> dict[str, list[Pin]]:
        """The pins of every model by its name, in all layers."""
        return {model: list(pins) for model, pins in self._pins.items() if pins}

    def set_all_pins(self, pins: Mapping[str, Sequence[tuple[int, int, str]]]) -> None:
        """Take the pins of every model by its name (layer, unit, the user's name), as they were saved."""
        self._pins = {model: [Pin(*pin) for pin in of_model] for model, of_model in pins.items()}
        self._drop_missing_pins()
        self._pins_have_changed()

    def set_layer(self, layer: int) -> None:
        """Look at another layer; values outside give the nearest. Unit and quantity stay if the layer has them."""
        self._look_at(layer, self._unit, self._quantity)

    def set_unit(self, unit: int) -> None:
        """Look at a unit; values outside give the nearest."""
        self._look_at(self._layer, unit, self._quantity)

    def set_quantity(self, quantity: str) -> None:
        """Look at a quantity; `hidden`, which every cell has, if the layer lacks it."""
        self._look_at(self._layer, self._unit, quantity)

    def set_shown(self, shown: int) -> None:
        """How many units have a row, the pinned ones among them; 0 for all."""
        shown = max(0, shown)
        if shown != self._shown:
            self._shown = shown
            self._rank()
            self.shown_changed.emit(shown)
            self._tell_rows()

    def pin(self, unit: int, name: str = "") -> None:
        """Give a unit of the present layer a row of its own; one that has it keeps its place and takes the name.

        Raises ValueError for a unit that the layer does not have.
        """
        if not 0 <= unit < self._present_layer.units:
            raise ValueError(f"the layer has the units 0 to {self._present_layer.units - 1}, not {unit}")
        pins = self._pins.setdefault(self._document.model.name, [])
        place = next((place for place, pin in enumerate(pins) if pin[:2] == (self._layer, unit)), len(pins))
        pins[place : place + 1] = [Pin(self._layer, unit, name)]
        self._pins_have_changed()

    def unpin(self, unit: int) -> None:
        """Take a pin of the present layer away."""
        model = self._document.model.name
        self._pins[model] = [pin for pin in self._pins.get(model, []) if pin[:2] != (self._layer, unit)]
        self._pins_have_changed()

    def rank_again(self) -> None:
        """Rank the units on the text as it is now."""
        self._rank()
        self._tell_rows()

    def close(self) -> None:
        """Follow the document no more."""
        self._document.model_changed.disconnect(self._on_model_changed)
        self._document.stepped.disconnect(self._on_stepped)

    @property
    def _present_layer(self) -> Layer:
        return self._document.model.network.layers[self._layer]

    def _look_at(self, layer: int, unit: int, quantity: str, rank: bool = False) -> None:
        """Make the choices valid, and only then tell which of them have changed."""
        before = (self._layer, self._unit, self._quantity)
        self._layer = min(max(0, layer), len(self._document.model.network.layers) - 1)
        self._unit = min(max(0, unit), self._present_layer.units - 1)
        self._quantity = quantity if quantity in self._present_layer.quantities else "hidden"
        if rank or self._layer != before[0]:
            self._rank()
        now = (self._layer, self._unit, self._quantity)
        facts = (self.layer_changed, self.unit_changed, self.quantity_changed)
        for old, new, fact in zip(before, now, facts, strict=True):
            if old != new:
                fact.emit(new)
        self._tell_rows()

    def _rank(self) -> None:
        document = self._document
        self._ranked_on = document.steps
        self._order = most_varying(document.trace, self._layer, 0, document.steps).tolist() if self._shown else []
        self._arrange()

    def _arrange(self) -> None:
        pinned = [pin.unit for pin in self.pins]
        varying = [unit for unit in self._order if unit not in pinned]
        # Pinned units count among the rows, so that pinning one more does not squeeze all the others.
        self._rows = pinned + varying[: max(0, self._shown - len(pinned))] if self._shown else None

    def _tell_rows(self) -> None:
        if self._rows != self._told_rows:
            self._told_rows = self._rows
            self.rows_changed.emit(self.rows)

    def _pins_have_changed(self) -> None:
        self._arrange()
        self.pins_changed.emit()
        self._tell_rows()

    def _drop_missing_pins(self) -> None:
        """A model of the same name may have become smaller."""
        model, layers = self._document.model.name, self._document.model.network.layers
        pins = self._pins.get(model, [])
        self._pins[model] = [pin for pin in pins if pin.layer < len(layers) and pin.unit < layers[pin.layer].units]

    def _on_model_changed(self) -> None:
        self._drop_missing_pins()
        self._look_at(self._layer, self._unit, self._quantity, rank=True)
        self.pins_changed.emit()

    def _on_stepped(self, steps: int) -> None:
        if self._ranked_on < ENOUGH <= steps:
            self.rank_again()
