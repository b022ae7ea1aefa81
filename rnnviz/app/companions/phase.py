"""The phase portrait of a model that forecasts two or three coordinates: the truth, and its own free run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.forecasting import Written, columns_of
from rnnviz.core.forecast import SHARE, departure, free_run, predictions, spread
from rnnviz.core.model import Model
from rnnviz.tasks.lorenz import followed

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

STEPS = 300
"""So long a free run is followed."""

_LOOKED_AT = 1_000
"""Steps round the current one that are drawn; of a longer text, the others are not."""

Rows = NDArray[np.float32]


class Phase(Companion):
    """The free run begins behind the current step, or behind the last one that the network did not write itself.

    What truly follows is what stands in the text there; of Lorenz's system also where its equations go from the last
    row that was typed.
    """

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.phase_portrait import PhasePortrait

        super().__init__(window)
        self._portrait = PhasePortrait(window.theme)
        self._portrait.step_clicked.connect(lambda step: self.document.set_cursor(step + 1))
        self._run: tuple[object, int, Rows] = (None, 0, np.empty((0, 3), np.float32))
        self._followed: tuple[bytes, Rows] = (b"", np.empty((0, 3), np.float32))

    @property
    def widget(self) -> QWidget:
        """What stands in the slot."""
        return self._portrait

    def show_model(self) -> None:
        """The run of other weights is another."""
        self._run = (None, 0, self._run[2])

    def show_text(self, since: int) -> None:
        """The free run stays while what lies before it does; the step, which always follows, shows it."""
        if since < self._run[1]:
            self._run = (None, 0, self._run[2])

    def show_step(self) -> None:
        """The free run from here, and the mark."""
        from rnnviz.view.phase_curves import PhaseCurves

        document, model = self.document, self.document.model
        if not model.forecasts or document.step < 0:
            self._portrait.set_curves(PhaseCurves(columns_of(model)))
            self._portrait.set_step(-1)
            return
        first, start, stop = self._typed()
        rows = document.rows
        truth = np.concatenate([rows[start:stop], self._beyond(model, rows[stop - 1])])[:STEPS]
        truth = truth[: int(np.isfinite(truth).all(axis=1).cumprod().sum())]
        free, size = self._free(start), spread(_finite(np.concatenate([rows[first:start], truth])))
        read = rows[first : first + 2 * _LOOKED_AT]
        told = predictions(document.trace, first, first + len(read))
        departs = departure(free, truth, size) if size else None
        self._portrait.set_curves(
            PhaseCurves(columns_of(model), read, told, start - first, truth, free, departs, SHARE * size, first)
        )
        self._portrait.set_step(document.step - first)

    def _typed(self) -> tuple[int, int, int]:
        """The first step drawn, how many steps stand before the free run, and how many before the next written one."""
        document = self.document
        first = max(0, document.step + 1 - _LOOKED_AT)
        last = min(document.steps, document.step + 1 + STEPS)
        written = Written(document, self.window.views.editor)[first:last]
        here = document.step - first
        start = next((place for place in range(here, -1, -1) if not written[place]), here) + 1
        stop = next((place for place in range(start, len(written)) if written[place]), len(written))
        return first, first + start, first + stop

    def _free(self, start: int) -> Rows:
        trace = self.document.trace
        if self._run[:2] != (trace, start):
            self._run = (trace, start, free_run(trace, start, STEPS))
        return self._run[2]

    def _beyond(self, model: Model, row: Rows) -> Rows:
        """What truly follows behind the last row that was typed; nothing, if nobody knows."""
        if model.card.data.get("system") != "lorenz" or len(row) != 3 or not np.isfinite(row).all():
            return np.empty((0, len(row)), np.float32)
        if self._followed[0] != row.tobytes():
            self._followed = (row.tobytes(), followed(row, STEPS))
        return self._followed[1]

    def perform(self, order: str, value: object) -> None:
        """``turn``: see it from elsewhere; the value is (yaw, pitch) in radians."""
        if order == "turn" and isinstance(value, tuple):
            self._portrait.set_projection(*map(float, value))


def _finite(rows: Rows) -> Rows:
    return rows[np.isfinite(rows).all(axis=1)]


OFFER = Offer(
    name="phase",
    slot="side",
    title=lambda: QCoreApplication.translate("Phase", "Phase portrait"),
    fits=lambda model, _lesson: model.forecasts and model.network.architecture.classes in (2, 3),
    make=Phase,
)
