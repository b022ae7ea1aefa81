"""Where dropout acts, in place of the gate maps, for the lesson on gradients."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.window import MainWindow


class DropoutCompanion(Companion):
    """A drawing with masks; it needs no network. A lesson can order ``mask``, a new one, and ``away``."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.dropout_view import DropoutView

        super().__init__(window)
        self._view = DropoutView(window.theme)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def perform(self, order: str, value: object) -> None:
        """See the class."""
        if order == "mask":
            self._view.draw()
        elif order == "away":
            self.window.companions.show_stage("")


OFFER = Offer(
    name="dropout",
    slot="stage",
    title=lambda: QCoreApplication.translate("DropoutCompanion", "Dropout"),
    fits=lambda _model, lesson: lesson == "gradients",
    make=DropoutCompanion,
    place=60,
)
