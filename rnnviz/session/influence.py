"""How much the prediction at the current step depends on each token before, by the measure that is asked for."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from rnnviz.core.influence import influence
from rnnviz.session.document import Document
from rnnviz.session.gradient_study import target_of
from rnnviz.session.slices import Slices


class Influence(QObject):
    """`changed` brings the `values` of the steps first..step, as :mod:`rnnviz.core.influence` has them.

    Attributes: `target` is the token that is meant, -1 for none; `is_under_ribbon`, whether the user wants them to
    stand under the ribbon.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.measure, self.is_under_ribbon = "gradient", False
        self.values_of = self.measure
        self.step, self.first, self.target = -1, 0, -1
        self.values: NDArray[np.float32] = np.empty(0, np.float32)
        self._working_on = -1
        self._done: object = None
        self._architecture = document.trace.network.architecture
        self._lookers: set[object] = set()
        self.slices = Slices(self._work, self)
        document.cut.connect(self._on_cut)
        document.model_changed.connect(self.slices.drop)

    @property
    def shares(self) -> NDArray[np.float32]:
        """The sizes of the values, which together are 1; zeros where nothing depends on anything, and nan where they
        are too large for numbers.
        """
        sizes = np.abs(self.values)
        whole = float(sizes.sum(dtype=np.float64))
        if not np.isfinite(whole):
            return np.full_like(sizes, np.nan)
        return (sizes / whole if whole > 0 else np.zeros_like(sizes)).astype(np.float32)

    def set_measure(self, measure: str) -> None:
        """One of :data:`rnnviz.core.influence.MEASURES`."""
        if measure != self.measure:
            self.measure = measure
            self.slices.drop()
            self.refresh()

    def refresh(self, since: int | None = None) -> None:
        """The text, the current step or the network is another; `since`: from this step on the trace is, too."""
        if since is not None:
            self._on_cut(since)
        if self._architecture != self._document.trace.network.architecture:
            self.values, self.step, self.target = np.empty(0, np.float32), -1, -1  # another network has other targets
        self.slices.ask()

    def join(self, looker: object) -> None:
        """Somebody looks on from now on."""
        self._lookers.add(looker)

    def leave(self, looker: object) -> None:
        """Somebody goes; with the last one, whatever runs stops."""
        self._lookers.discard(looker)
        if not self._lookers:
            self.close()

    def close(self) -> None:
        """Stop whatever runs."""
        self.slices.close()

    def _on_cut(self, since: int) -> None:
        """What is being worked on may be gone; that nobody looks any more, and refreshes, is no help."""
        if since <= max(self._working_on, self.step):
            self.slices.drop()
            self._done = None

    def _work(self) -> Iterator[None]:
        trace, measure = self._document.trace, self.measure
        self._working_on = step = self._document.step
        target = target_of(self._document, trace, step) if step >= 0 else -1
        asked = (trace, step, target, measure)
        if asked == self._done:  # several views may ask for the same
            return
        values = np.empty(0, np.float32)
        if step >= 0:
            values = yield from influence(trace, step, target, measure)
        self.values, self.values_of, self.target = values, measure, target
        self._architecture = trace.network.architecture
        self.step, self.first, self._done = step, step + 1 - len(values), asked
        self.changed.emit()
