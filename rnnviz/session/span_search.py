"""Which units are on exactly over some steps of the text, and where else the same are: exact, over every step."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from rnnviz.core.architecture import GATES
from rnnviz.core.span_match import THRESHOLD, Place, SpanMatch, on_exactly
from rnnviz.core.trace import Trace
from rnnviz.session.slices import Slices

GATE_THRESHOLD = 0.5
"""From where on a gate counts as open."""

MOST_UNITS = 32
"""Units that are followed through the text: those that are on most clearly."""

_BLOCK = 512


class SpanSearch(QObject):
    """`units`, (layer, unit) each, are on over exactly `span`, the clearest first; `places` where the same are.

    `changed` tells that either has come.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.span, self.quantity = (0, 0), "hidden"
        self.units: list[tuple[int, int]] = []
        self._columns: NDArray[np.intp] = np.zeros(0, np.intp)
        self.places: tuple[Place, ...] = ()
        self._trace: Trace | None = None
        self.slices = Slices(self._work, self)

    @property
    def threshold(self) -> float:
        """The |value| above which a unit counts as on."""
        return GATE_THRESHOLD if self.quantity in GATES else THRESHOLD

    def is_of(self, trace: Trace) -> bool:
        """Whether this is what was looked through."""
        return self._trace is trace

    def ask(self, trace: Trace, quantity: str, start: int, stop: int) -> None:
        """Look through every layer of `trace`; its steps `start` to before `stop`, at least one, are selected."""
        self.slices.drop()
        self.span, self.quantity, self._trace = (start, stop), quantity, trace
        first = max(0, start - 1)
        values = self._values(trace, first, min(stop + 1, len(trace)))
        self._columns = on_exactly(values, start - first, stop - first, self.threshold)[:MOST_UNITS]
        places = [(index, unit) for index in self._layers(trace) for unit in range(trace.network.layers[index].units)]
        self.units = [places[column] for column in self._columns]
        self.places = ()
        if self.units:
            self.slices.ask()
        self.changed.emit()

    def forget(self) -> None:
        """The text is another."""
        self.slices.drop()
        self._trace, self.span, self.places = None, (0, 0), ()
        self.units = []
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
        match = SpanMatch(self._columns, self.threshold)
        for first in range(0, len(trace), _BLOCK):
            match.add(self._values(trace, first, min(first + _BLOCK, len(trace))))
            yield
        self.places = tuple(place for place in match.places(stop - start) if (place.start, place.stop) != self.span)
        self.changed.emit()
