"""Memory, at the side: which tokens the prediction at the caret rests on, by three measures."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.companions.influence import LESSON, fits, influence_of, names_of
from rnnviz.app.window import MainWindow
from rnnviz.core.influence import reach
from rnnviz.core.sampling import surprise_of
from rnnviz.view.glyphs import glyph, quoted


class MemoryCompanion(Companion):
    """Shares what is found with the strip under the ribbon."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.memory_panel import MemoryPanel

        super().__init__(window)
        self._panel = MemoryPanel(window.theme)
        self._influence = influence_of(window.studio)
        self._influence.join(self)
        self._influence.changed.connect(self._show)
        self._panel.measure_requested.connect(self._on_measure_requested)
        self._panel.under_ribbon_requested.connect(self._on_under_ribbon_requested)
        self._panel.list.step_clicked.connect(lambda step: self.document.set_cursor(step + 1))

    @property
    def widget(self) -> QWidget:
        """The panel."""
        return self._panel

    def show_model(self) -> None:
        """Another network."""
        self._show_wish()
        self._influence.refresh(0)

    def show_text(self, since: int) -> None:
        """More text, or other text."""
        self._influence.refresh(since)

    def show_step(self) -> None:
        """Another prediction is asked about."""
        self._influence.refresh()
        self._show()

    def perform(self, order: str, value: object) -> None:
        """``measure``: choose one."""
        if order == "measure" and isinstance(value, str):
            self._on_measure_requested(value)

    def close(self) -> None:
        """Look no more; another window of the same studio may."""
        self._influence.leave(self)

    def _on_measure_requested(self, measure: str) -> None:
        self._influence.set_measure(measure)
        self._show_wish()

    def _on_under_ribbon_requested(self, wanted: bool) -> None:
        self._influence.is_under_ribbon = wanted
        self.window.companions.choose()

    def _show_wish(self) -> None:
        in_lesson = self.studio.lessons.current == LESSON
        is_shown = self._influence.is_under_ribbon or in_lesson
        self._panel.set_wish(self._influence.measure, is_shown, can_choose=not in_lesson)

    def _show(self) -> None:
        from rnnviz.view.influence_list import TokenValue
        from rnnviz.view.influence_text import found

        influence, texts = self._influence, names_of(self.document)
        self._panel.set_held(bool(self.document.trace.interventions))
        measure, first, step = influence.values_of, influence.first, influence.step
        if not len(influence.values) or step >= min(len(texts), len(self.document.trace)):
            nothing = self.tr("Type something: the prediction after the last token is asked about.")
            self._panel.set_found(measure, nothing, "", ())
            return
        if not np.isfinite(influence.values).all():  # what is held may multiply without end
            endless = self.tr("The numbers grew beyond all bounds: what counts most cannot be computed.")
            self._panel.set_found(measure, endless, "", ())
            return
        values = influence.shares if measure == "gradient" else influence.values
        order = np.argsort(-np.abs(values), kind="stable")
        rows = [TokenValue(texts[first + place], first + int(place), float(values[place])) for place in order]
        best = rows[0]
        said = found(measure, best.token, best.value, best.step, step - best.step, reach(values)) if best.value else ""
        self._panel.set_found(measure, self._what(), said, rows, are_last=first > 0)

    def _what(self) -> str:
        from rnnviz.view.influence_text import asked
        from rnnviz.view.label_words import label_word

        model, step, target = self.document.model, self._influence.step, self._influence.target
        loss = surprise_of(self.document.trace.logits_window(step, step + 1)[0], target)
        if model.card.task == "next-token":
            return asked(quoted(glyph(self.document.vocabulary.text_of(target))), step, loss)
        labels = model.card.labels
        return asked(quoted(label_word(labels[target]) if target < len(labels) else str(target)), step, loss)


OFFER = Offer(
    name="memory",
    slot="side",
    title=lambda: QCoreApplication.translate("MemoryCompanion", "Memory"),
    fits=fits,
    make=MemoryCompanion,
    place=35,
)
