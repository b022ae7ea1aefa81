"""What a network says after every step, under the ribbon: labels, or its verdict on the text so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.layout import COLUMN
from rnnviz.app.shown_texts import shown_texts
from rnnviz.core.model import Model

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

_FEW, _SHORT = 8, 3


class Outputs(Companion):
    """Feeds the strip from the trace."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        from rnnviz.view.output_strip import OutputStrip

        self._strip = OutputStrip(window.theme, window.views.grid)
        self._strip.step_clicked.connect(window.views.ribbon.step_clicked)
        window.views.grid.width_changed.connect(self._make_room)  # a new window finds its columns' width only then

    @property
    def widget(self) -> QWidget:
        """The strip."""
        return self._strip

    def show_model(self) -> None:
        """Whose outputs they are."""
        card = self.studio.model.card
        self._strip.set_outputs(self.document.trace, card.labels, is_verdict=card.task == "classify")
        self._make_room()

    def _make_room(self) -> None:
        """Where words are said under rows of numbers, columns become as wide as words."""
        card, grid, theme = self.studio.model.card, self.window.views.grid, self.window.theme
        are_words = len(card.labels) > _FEW or max(map(len, card.labels), default=0) > _SHORT
        speaks = card.task == "label" and are_words and self.document.vocabulary.is_of_rows
        if speaks and grid.column_width == theme.px(COLUMN["rows"]):
            grid.set_column_width(theme.px(COLUMN["words"]))

    def show_text(self, since: int) -> None:
        """More has been read, or less."""
        self._strip.set_tokens(shown_texts(self.document))

    def show_step(self) -> None:
        """Box the current column."""
        self._strip.set_step(self.document.step)


def _fits(model: Model, _lesson: str) -> bool:
    return model.card.task in ("label", "classify") and len(model.card.labels) > 1


OFFER = Offer(
    name="outputs",
    slot="strip",
    title=lambda: QCoreApplication.translate("Outputs", "What it says"),
    fits=_fits,
    make=Outputs,
    place=10,
)
