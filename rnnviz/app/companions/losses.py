"""The loss of every step, in the lesson on what a character model is taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class Losses(Companion):
    """Bars under the ribbon; the loss of a step is the surprise at the token after it."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.loss_strip import LossStrip

        super().__init__(window)
        self._strip = LossStrip(window.theme, window.views.grid)
        self._strip.step_clicked.connect(window.views.ribbon.step_clicked)

    @property
    def widget(self) -> QWidget:
        """What stands in the slot."""
        return self._strip

    def show_text(self, since: int) -> None:
        """The surprise, one step earlier than in the ribbon."""
        document = self.document
        self._strip.set_losses(np.append(document.surprise[1:], np.float32("nan")), document.texts)
        self.show_step()

    def show_step(self) -> None:
        """The box and the veil."""
        self._strip.set_step(self.document.step)
        self._strip.set_veil(self.document.cursor if self.studio.playback.is_playing else None)


OFFER = Offer(
    name="losses",
    slot="strip",
    title=lambda: QCoreApplication.translate("Losses", "Loss of every step"),
    fits=lambda model, lesson: lesson == "hello" and model.card.task == "next-token",
    make=Losses,
)
