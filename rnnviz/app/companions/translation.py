"""Under the ribbon: the translation of what is typed, and the switch between encoder and decoder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.decoder import Decoder
from rnnviz.core.model import Model
from rnnviz.core.translator import EDGE
from rnnviz.session.translation import Translation

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class TranslationView(Companion):
    """Keeps the translation following the text, and the strip following the translation."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.translation_panel import TranslationPanel

        super().__init__(window)
        self.translation = Translation.of(self.document)
        self._panel = TranslationPanel(window.theme, window.views.grid)
        self._panel.strip.place_clicked.connect(self.translation.set_place)
        self._panel.half_requested.connect(self.show_half)
        self._panel.beam_requested.connect(self.translation.set_beam)
        self.translation.changed.connect(self.show_translation)
        self.studio.writer.token_written.connect(self._on_token_written)

    @property
    def widget(self) -> QWidget:
        """The strip and its row of choices."""
        return self._panel

    def show_text(self, since: int) -> None:
        """The text changed, or more of it has been read."""
        self.translation.follow()

    def show_step(self) -> None:
        """While the decoder reads, its step is the current row."""
        if self.translation.is_decoding:
            self.show_translation()

    def show_translation(self) -> None:
        """What was found so far."""
        from rnnviz.view.translation_strip import Translated

        found, now = self.translation, self.translation.hypothesis
        score = float("nan") if now is None else now.score
        shown = Translated(found.alignment, found.row, found.is_decoding, score, found.note)
        self._panel.set_translated(shown, found.beam, found.is_searching)

    def perform(self, order: str, value: object) -> None:
        """What a lesson asks for: "half", "beam" or "place"."""
        if order == "half":
            self.show_half(str(value))
        elif order == "beam" and isinstance(value, int):
            self.translation.set_beam(value)
        elif order == "place" and isinstance(value, int):
            self.translation.set_place(value)

    def show_half(self, half: str) -> None:
        """Let the encoder read the source, or the decoder its translation; the text goes with the half."""
        found, editor = self.translation, self.window.views.editor
        if (half == "decoder") == found.is_decoding:
            return
        found.finish()
        if half == "decoder":
            model, text = found.decoder_model(), found.target_text()
        else:
            model, text = None if found.translator is None else found.translator.model, found.source
        if model is not None:
            self.studio.show_model(model, self.studio.path)
            editor.replace_all(text)

    def _on_token_written(self, text: str) -> None:
        """A line end ends a translation."""
        if self.translation.is_decoding and text == EDGE:
            self.studio.writer.stop()

    def close(self) -> None:
        """Stop searching."""
        self.translation.close()


def translates(model: Model) -> bool:
    """Whether a model is a translator, or one half of it."""
    return model.card.task == "translate" or isinstance(model.network, Decoder)


OFFER = Offer(
    name="translation",
    slot="strip",
    title=lambda: QCoreApplication.translate("TranslationView", "Translation"),
    fits=lambda model, _lesson: translates(model),
    make=TranslationView,
    place=20,
)
