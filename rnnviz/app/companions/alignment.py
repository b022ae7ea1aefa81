"""At the side: what a translation looked at, what else was found, and the context vector."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.companions.translation import translates
from rnnviz.session.translation import Translation

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class AlignmentView(Companion):
    """Shows what the translation, which the strip keeps going, has found."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.alignment_panel import AlignmentPanel

        super().__init__(window)
        self.translation = Translation.of(self.document)
        self._panel = AlignmentPanel(window.theme)
        self._panel.matrix.place_clicked.connect(self.translation.set_place)
        self._panel.beams.chosen_requested.connect(self.translation.choose)
        self.translation.changed.connect(self.show_translation)

    @property
    def widget(self) -> QWidget:
        """Matrix, context vector and beam."""
        return self._panel

    def show_text(self, since: int) -> None:
        """Whatever follows the text has told already."""
        self.show_translation()

    def show_step(self) -> None:
        """While the decoder reads, its step is the current row."""
        if self.translation.is_decoding:
            self.show_translation()

    def show_translation(self) -> None:
        """What was found so far."""
        found = self.translation
        self._panel.matrix.set_alignment(found.alignment, found.row, self._note())
        texts = [] if found.translator is None else [found.translator.text_of(one.tokens) for one in found.hypotheses]
        rows = [(text, one.score) for text, one in zip(texts, found.hypotheses, strict=True)]
        self._panel.beams.set_rows(rows, found.chosen)
        encoded = found.encoded
        last = encoded.layers[-1]["hidden"][-1:] if encoded is not None else np.empty((0, 0), np.float32)
        self._panel.context.set_values(last.reshape(-1))

    def _note(self) -> str:
        found = self.translation
        if found.translator is None or not found.source_texts:
            return self.tr("Type a text, and what its translation looks at appears here.")
        if found.attends:
            return found.note
        return self.tr(
            "This network has no attention: its decoder sees nothing of the source but the context vector below, "
            "as many numbers however long the text is."
        )


OFFER = Offer(
    name="alignment",
    slot="side",
    title=lambda: QCoreApplication.translate("AlignmentView", "Alignment"),
    fits=lambda model, _lesson: translates(model),
    make=AlignmentView,
    place=20,
)
