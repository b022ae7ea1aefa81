"""Which half of a translator reads the text, and how its translation is looked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rnnviz.view.elided import ElidedLabel
from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from rnnviz.view.translation_strip import Translated, TranslationStrip

BEAMS = (1, 5, 10)


class TranslationPanel(QWidget):
    """The strip with the other text, and below it a row of choices."""

    half_requested = Signal(str)
    """"encoder" or "decoder"."""

    beam_requested = Signal(int)
    """how many translations are to be followed at once; 1 is greedy"""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = TranslationStrip(theme, grid)
        self.halves = Segmented(theme, {"encoder": self.tr("encoder"), "decoder": self.tr("decoder")})
        names = {str(beam): self.tr("greedy") if beam == 1 else self.tr("beam {n}").format(n=beam) for beam in BEAMS}
        self.beams = Segmented(theme, names)
        self._words = ElidedLabel()
        self._words.setFont(theme.font(12))
        self._words.setStyleSheet(f"color: {theme.colour('faint').name()}")
        self._arrange(theme, grid.gutter)
        self.halves.requested.connect(self.half_requested)
        self.beams.requested.connect(self._on_beam_requested)

    def _arrange(self, theme: Theme, gutter: int) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(gutter, 0, 0, 0)
        row.setSpacing(theme.px(12))
        for widget in (self.halves, self.beams):
            row.addWidget(widget)
        row.addWidget(self._words, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.strip)
        column.addLayout(row)

    def set_translated(self, shown: Translated, beam: int, searching: bool) -> None:
        """Show this; `searching` tells whether likelier ones are still looked for."""
        self.strip.set_translated(shown)
        self.halves.set_current("decoder" if shown.is_decoding else "encoder")
        reason = self.tr("Nothing has been read that could be translated.")
        self.halves.set_available("decoder", shown.is_decoding or bool(shown.alignment.target), reason)
        self.beams.set_current(str(beam))
        self.beams.setVisible(not shown.is_decoding)
        self._words.set_text(self._sentence(shown, searching))

    def _sentence(self, shown: Translated, searching: bool) -> str:
        if searching:
            return self.tr("searching …")
        if shown.is_decoding:
            return self.tr("The decoder reads the translation; edit it, and see what it would say next.")
        if shown.alignment.target and not shown.alignment.attends:
            return self.tr("No attention: only the encoder's last state is handed on (dashed).")
        return ""

    def _on_beam_requested(self, beam: str) -> None:
        self.beam_requested.emit(int(beam))
