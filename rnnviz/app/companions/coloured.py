"""In place of the gate maps: the text as it was written, on the colours of the selected unit and the pinned ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class ColouredCompanion(Companion):
    """Follows the text, the step, and what is selected and pinned."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.coloured_text import ColouredText

        super().__init__(window)
        self.selection = window.studio.selection
        self.text = ColouredText(window.theme)
        self.text.step_clicked.connect(lambda step: self.document.set_cursor(step + 1))
        self._text_is_new = True
        self.document.text_changed.connect(self._on_text_changed)
        self.selection.pins_changed.connect(self._show_units)
        self.studio.limit_changed.connect(self._show_trace)

    @property
    def widget(self) -> QWidget:
        """The text."""
        return self.text

    def show_model(self) -> None:
        """Another network, layer, or set of weights."""
        self._text_is_new = True
        self._show_trace()
        self._show_units()

    def show_text(self, since: int) -> None:
        """What was read; lines are laid out again only if the text is another."""
        if self._text_is_new:
            self.text.set_texts(self.document.texts, self.document.vocabulary.kind == "words", since)
            self._text_is_new = False
        else:
            self.text.refresh(since)

    def show_step(self) -> None:
        """The current step, the selected unit and its quantity."""
        self._show_units()
        self.text.set_step(self.document.step)

    def perform(self, order: str, value: object) -> None:
        """``maps`` gives the stage back to the gate maps."""
        if order == "maps":
            self.window.companions.show_stage("")

    def _on_text_changed(self) -> None:
        self._text_is_new = True

    def _show_trace(self) -> None:
        self.text.set_trace(self.document.trace, self.selection.layer, self.studio.cell_limit())

    def _show_units(self) -> None:
        """The selected unit first, then those that are pinned."""
        selected, pins = self.selection.unit, self.selection.pins
        if self.document.trace.network is not self.studio.model.network:
            return
        units = [selected, *(pin.unit for pin in pins if pin.unit != selected)]
        names = {pin.unit: pin.name for pin in pins if pin.name}
        self.text.set_quantity(self.selection.quantity)
        self.text.set_units(units, frozenset(pin.unit for pin in pins), names)


OFFER = Offer(
    name="coloured",
    slot="stage",
    title=lambda: QCoreApplication.translate("ColouredText", "Coloured text"),
    fits=lambda model, _lesson: model.card.vocabulary is not None and not model.card.vocabulary.has_no_list,
    make=ColouredCompanion,
    place=10,
)
