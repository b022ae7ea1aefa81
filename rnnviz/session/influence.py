"""How much the loss at the current step depends on what entered at each step before."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from rnnviz.core.gradients import loss_gradients
from rnnviz.session.document import Document
from rnnviz.session.gradient_study import target_of
from rnnviz.session.slices import Slices

MOST = 500
"""Steps that are gone back."""


class Influence(QObject):
    """`changed` brings the shares of the steps first..step: of ‖∂loss/∂x_k‖, which together are 1."""

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.step, self.first, self._working_on = -1, 0, -1
        self.shares: NDArray[np.float32] = np.empty(0, np.float32)
        self.slices = Slices(self._work, self)

    def refresh(self, since: int | None = None) -> None:
        """The text, the current step or the network is another; `since`: from this step on the trace is, too."""
        if since is not None and since <= self._working_on:
            self.slices.drop()  # what is being worked on is gone
        self.slices.ask()

    def close(self) -> None:
        """Stop whatever runs."""
        self.slices.close()

    def _work(self) -> Iterator[None]:
        self._working_on = step = self._document.step
        trace = self._document.trace
        norms = np.empty(0, np.float32)
        if step >= 0 and not trace.interventions:  # through what is held, the way back would be another
            found = yield from loss_gradients(trace, step, [target_of(self._document, trace, step)], MOST)
            norms = found.inputs[0, : min(step, MOST) + 1][::-1]
        whole = float(norms.sum(dtype=np.float64))
        self.step, self.first = step, step + 1 - len(norms)
        self.shares = norms / np.float32(whole) if whole > 0 else np.zeros_like(norms)
        self.changed.emit()
