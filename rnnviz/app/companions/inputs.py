"""The vectors that are read, as a map above the gates, for every network that reads rows of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.model import Model

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

_MANY = 129
"""Numbers in a row that are too many for the height of a strip."""


class Inputs(Companion):
    """Keeps the strip told."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.input_strip import InputStrip

        super().__init__(window)
        self._strip = InputStrip(window.theme, window.views.grid)
        self._strip.step_clicked.connect(window.views.ribbon.step_clicked)
        self._model: Model | None = None
        self.studio.playback.playing_changed.connect(self.show_step)

    @property
    def widget(self) -> QWidget:
        """The strip."""
        return self._strip

    def show_model(self) -> None:
        """Another network has another scale."""
        if self._model is not self.studio.model:
            self._model = self.studio.model
            self._strip.forget_scale()

    def show_text(self, since: int) -> None:
        """What has been read."""
        inputs = self.document.trace.inputs
        self._strip.set_inputs(inputs if inputs.ndim == 2 else np.empty((0, 2), np.float32))

    def show_step(self) -> None:
        """The present step; what lies ahead is veiled while it is played."""
        self._strip.set_step(self.document.step)
        self._strip.set_veil(self.document.cursor if self.studio.playback.is_playing else None)


def reads_rows(model: Model, least: int = 2) -> bool:
    """Whether a model reads rows of at least so many numbers."""
    vocabulary = model.card.vocabulary
    return vocabulary is not None and vocabulary.is_of_rows and vocabulary.width >= least


def _has_few_numbers(model: Model) -> bool:
    """Whether the numbers of a row can be told apart in a strip; a whole picture at every step is shown as one."""
    return reads_rows(model) and not reads_rows(model, _MANY)


OFFER = Offer(
    name="inputs",
    slot="strip",
    title=lambda: QCoreApplication.translate("Inputs", "Numbers read"),
    fits=lambda model, _lesson: _has_few_numbers(model) and not model.forecasts,  # those are drawn as a series
    make=Inputs,
    place=10,
)
