"""Which units are on exactly over some steps of the text, and where else in it the same are: exact, over every step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from rnnviz.core.span_match import MOST_PLACES, MOST_UNITS, Place, SpanMatch, UnitsOn, on_exactly, threshold_of
from rnnviz.core.trace import Trace
from rnnviz.session.slices import Slices

_BLOCK = 512


class SpanSearch(QObject):
    """`units`, (layer, unit) each, are on over exactly `span`, the clearest first; `places` where the same are.

    `on` are the same units, counted through all layers that have the quantity, and `texts` the selected tokens.
    `looked` tells of how many steps the text had when all were looked through for places; 0 before.
    `changed` tells that any of it has come or gone.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.span, self.quantity = (0, 0), "hidden"
        self.texts: tuple[str, ...] = ()
        self.units: list[tuple[int, int]] = []
        self.on = UnitsOn(np.zeros(0, np.intp), np.zeros(0, np.float32))
        self.places: tuple[Place, ...] = ()
        self.looked = 0
        self._trace: Trace | None = None
        self.slices = Slices(self._work, self)

    @property
    def threshold(self) -> float:
        """Beyond which a value counts as on."""
        return threshold_of(self.quantity)

    def is_of(self, trace: Trace) -> bool:
        """Whether the units are of the network that computed this."""
        return self._trace is not None and self._trace.network is trace.network

    def ask(self, trace: Trace, texts: Sequence[str], quantity: str, start: int, stop: int) -> None:
        """Look through every layer at the selected steps `start` to before `stop`, at least one; `texts` are theirs."""
        self.slices.drop()
        self.span, self.texts, self.quantity, self._trace = (start, stop), tuple(texts), quantity, trace
        first = max(0, start - 1)
        values = self._values(trace, first, min(stop + 1, len(trace)))
        self.on = on_exactly(values, start - first, stop - first, self.threshold).first(MOST_UNITS)
        all_units = [
            (index, unit) for index in self._layers(trace) for unit in range(trace.network.layers[index].units)
        ]
        self.units = [all_units[column] for column in self.on.columns]
        self.places, self.looked = (), 0
        self.changed.emit()

    def find_places(self) -> None:
        """Look through the whole of the text, a slice at a time, for places where the units are on as in the span."""
        if self.units:
            self.slices.ask()

    def forget_places(self) -> None:
        """The text is another; what was on over the span stays."""
        self.slices.drop()
        if self.looked:
            self.places, self.looked = (), 0
            self.changed.emit()

    def forget(self) -> None:
        """The network is another."""
        self.slices.drop()
        self._trace, self.span, self.texts, self.units = None, (0, 0), (), []
        self.places, self.looked = (), 0
        self.changed.emit()

    def close(self) -> None:
        """Stop whatever runs."""
        self.slices.close()

    def _layers(self, trace: Trace) -> list[int]:
        """Those that have the quantity."""
        return [index for index, layer in enumerate(trace.network.layers) if self.quantity in layer.quantities]

    def _values(self, trace: Trace, start: int, stop: int) -> NDArray[np.float32]:
        """The quantity in all layers side by side, (stop - start, units)."""
        parts = [trace.window(layer, start, stop)[self.quantity] for layer in self._layers(trace)]
        return np.concatenate(parts, axis=1)

    def _work(self) -> Iterator[None]:
        trace, (start, stop) = self._trace, self.span
        if trace is None:
            return
        match = SpanMatch(self.on, stop - start, self.threshold, MOST_PLACES + 1)  # the span itself is one
        for first in range(0, len(trace), _BLOCK):
            match.add(self._values(trace, first, min(first + _BLOCK, len(trace))))
            yield
        found = (place for place in match.places if (place.start, place.stop) != self.span)
        self.places, self.looked = tuple(found), len(trace)
        self.changed.emit()
