"""A strip below the ribbon: which tokens the prediction at the current step depends on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.studio import Studio
from rnnviz.app.window import MainWindow
from rnnviz.core.decoder import Decoder
from rnnviz.core.model import Model
from rnnviz.session.document import Document
from rnnviz.session.influence import Influence

PREDICTING = ("next-token", "label", "classify")
LESSON = "gradients"
"""The lesson in which the strip is always there."""


def influence_of(studio: Studio) -> Influence:
    """The one of this studio, which the strip and the tab share; it outlives the window."""
    found = studio.findChild(Influence)
    return found if isinstance(found, Influence) else Influence(studio.document, studio)


def names_of(document: Document) -> Sequence[str]:
    """The tokens as they were typed; "" where each is a row of numbers, too long to be a name."""
    return ("",) * len(document.texts) if document.vocabulary.is_of_rows else document.texts


class InfluenceCompanion(Companion):
    """Follows the current step; shown when the user or the lesson wants it."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.influence_strip import InfluenceStrip

        super().__init__(window)
        self._strip = InfluenceStrip(window.theme, window.views.grid)
        self._influence = influence_of(window.studio)
        self._influence.join(self)
        self._influence.changed.connect(self._show)
        self._strip.step_clicked.connect(self._on_step_clicked)

    @property
    def widget(self) -> QWidget:
        """The strip."""
        return self._strip

    def show_model(self) -> None:
        """Another network."""
        self._strip.set_wanted(self._is_wanted)
        self._refresh(0)

    def show_text(self, since: int) -> None:
        """More text, or other text."""
        self._refresh(since)

    def show_step(self) -> None:
        """Another prediction is asked about."""
        self._refresh()

    def close(self) -> None:
        """Look no more; another window of the same studio may."""
        self._influence.leave(self)

    @property
    def _is_wanted(self) -> bool:
        return self._influence.is_under_ribbon or self.studio.lessons.current == LESSON

    def _refresh(self, since: int | None = None) -> None:
        if self._is_wanted:
            self._influence.refresh(since)

    def _show(self) -> None:
        found = self._influence
        values = found.shares if found.values_of == "gradient" else found.values
        self._strip.set_values(found.values_of, found.first, values, names_of(self.document))

    def _on_step_clicked(self, step: int) -> None:
        self.document.set_cursor(step + 1)


def fits(model: Model, _lesson: str) -> bool:
    """Whether it says, after a token, how likely each of several answers is."""
    # The head of a decoder may look at its source, too, which the slopes leave out.
    predicts = model.card.task in PREDICTING and model.network.architecture.classes > 1
    return predicts and not isinstance(model.network, Decoder)


OFFER = Offer(
    name="influence",
    slot="strip",
    title=lambda: QCoreApplication.translate("InfluenceCompanion", "Influence"),
    fits=fits,
    make=InfluenceCompanion,
    place=60,
)
