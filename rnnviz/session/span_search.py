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
    """`units` are those that are on over exactly `span`, the clearest first; `places` where the same are, best first.

    `changed` tells that either has come.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.span, self.layer, self.quantity = (0, 0), 0, "hidden"
        self.units: NDArray[np.intp] = np.zeros(0, np.intp)
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

    def ask(self, trace: Trace, layer: int, quantity: str, start: int, stop: int) -> None:
        """Look through `trace`, of which the steps `start` to before `stop`, at least one, are selected."""
        self.slices.drop()
        self.span, self.layer, self.quantity, self._trace = (start, stop), layer, quantity, trace
        first = max(0, start - 1)
        values = trace.window(layer, first, min(stop + 1, len(trace)))[quantity]
        self.units = on_exactly(values, start - first, stop - first, self.threshold)[:MOST_UNITS]
        self.places = ()
        if len(self.units):
            self.slices.ask()
        self.changed.emit()

    def forget(self) -> None:
        """The text is another."""
        self.slices.drop()
        self._trace, self.span, self.places = None, (0, 0), ()
        self.units = np.zeros(0, np.intp)
        self.changed.emit()

    def close(self) -> None:
        """Stop whatever runs."""
        self.slices.close()

    def _work(self) -> Iterator[None]:
        trace, (start, stop) = self._trace, self.span
        if trace is None:
            return
        match = SpanMatch(self.units, self.threshold)
        for first in range(0, len(trace), _BLOCK):
            match.add(trace.window(self.layer, first, min(first + _BLOCK, len(trace)))[self.quantity])
            yield
        self.places = tuple(place for place in match.places(stop - start) if (place.start, place.stop) != self.span)
        self.changed.emit()
