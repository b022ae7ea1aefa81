"""A strip below the ribbon: which tokens the loss at the current step depends on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.window import MainWindow
from rnnviz.core.decoder import Decoder
from rnnviz.core.model import Model
from rnnviz.session.influence import Influence

PREDICTING = ("next-token", "label", "classify")


class InfluenceCompanion(Companion):
    """Follows the current step."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.influence_strip import InfluenceStrip

        super().__init__(window)
        self._strip = InfluenceStrip(window.theme, window.views.grid)
        self._influence = Influence(self.document, self)
        self._influence.changed.connect(self._show)
        self._strip.step_clicked.connect(self._on_step_clicked)

    @property
    def widget(self) -> QWidget:
        """The strip."""
        return self._strip

    def show_model(self) -> None:
        """Another network."""
        self._influence.refresh(0)

    def show_text(self, since: int) -> None:
        """More text, or other text."""
        self._influence.refresh(since)

    def show_step(self) -> None:
        """Another loss is asked about."""
        self._influence.refresh()

    def close(self) -> None:
        """Stop whatever runs."""
        self._influence.close()

    def _show(self) -> None:
        self._strip.set_shares(self._influence.first, self._influence.shares, self.document.texts)

    def _on_step_clicked(self, step: int) -> None:
        self.document.set_cursor(step + 1)


def _fits(model: Model, lesson: str) -> bool:
    predicts = model.card.task in PREDICTING and model.network.architecture.classes > 1
    return lesson == "gradients" and predicts and not isinstance(model.network, Decoder)


OFFER = Offer(
    name="influence",
    slot="strip",
    title=lambda: QCoreApplication.translate("InfluenceCompanion", "Influence"),
    fits=_fits,
    make=InfluenceCompanion,
    place=60,
)
