"""The tab "Why": the selected number, or an output, taken apart, and the way from cause to cause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.causes import causes_of
from rnnviz.core.explain_output import can_explain_output
from rnnviz.core.place import OUTPUT, Place
from rnnviz.core.sampling import Sampling
from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.label_words import label_word

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.view.why_words import Asked

_GUESSES = ("next-token", "label", "classify")
"""The tasks whose outputs are chances after softmax."""

_OFFERED = 8
"""Outputs that can be chosen, the likeliest ones."""


class WhyCompanion(Companion):
    """From the trail of causes to the panel, and back."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.why_panel import WhyPanel

        super().__init__(window)
        self.trail = window.why.trail
        self.panel = WhyPanel(window.theme)
        self.trail.changed.connect(self._on_trail_changed)
        self.panel.cause_requested.connect(self.trail.walk)
        self.panel.back_requested.connect(self.trail.back)
        self.panel.forward_requested.connect(self.trail.forward)
        self.panel.output_requested.connect(self.trail.ask_for_output)
        self.panel.subject_requested.connect(self._on_subject_requested)
        window.views.next_token.temperature_changed.connect(self._on_trail_changed)

    @property
    def widget(self) -> QWidget:
        """The panel."""
        return self.panel

    def show_model(self) -> None:
        """Another network may have no outputs that can be explained."""
        has = can_explain_output(self.document.model.network)
        self.panel.set_has_output(has, "" if has else self.tr("The outputs of this network are no plain sum."))

    def show_step(self) -> None:
        """Another number is in question."""
        if not self.trail.is_moving:
            self._show()

    def perform(self, order: str, value: object) -> None:
        """``output`` explains the likeliest output, ``value`` the selected number."""
        if order == "output" and can_explain_output(self.document.model.network):
            self._ask_for_an_output()
        elif order == "value":
            self.trail.ask_for_value()

    def _on_subject_requested(self, subject: str) -> None:
        from rnnviz.view.why_panel import OF_OUTPUT

        if subject == OF_OUTPUT:
            self._ask_for_an_output()
        else:
            self.trail.ask_for_value()

    @property
    def _guesses(self) -> bool:
        """Whether its outputs are chances, of which the largest is the likeliest."""
        return self.document.model.card.task in _GUESSES

    def _ask_for_an_output(self) -> None:
        """The likeliest; where they are no chances, the first."""
        self.trail.ask_for_output(-1 if self._guesses else 0)

    def _on_trail_changed(self) -> None:
        if self.panel.isVisible():
            self._show()

    def _show(self) -> None:
        from rnnviz.view.why_words import short

        here = self.trail.here
        self._show_subject(here)
        cells = [layer.cell for layer in self.document.model.network.layers]
        path = [short(place, cells[place.layer], self._output(place.unit)) for place in self.trail.path]
        self.panel.set_path(path, bool(self.trail.ahead))
        invitation = self.tr("Type something, and click any number: here stands why it is what it is.")
        self.panel.set_asked(None if here is None else self.asked(here), invitation)

    def _show_subject(self, here: Place | None) -> None:
        from rnnviz.view.why_panel import LIKELIEST, OF_OUTPUT, OF_VALUE

        if not self.trail.asks_for_output or here is None:
            self.panel.set_subject(OF_OUTPUT if self.trail.asks_for_output else OF_VALUE)
            return
        current = LIKELIEST if self.trail.is_likeliest else here.unit
        offered = [(output, glyph(self._output(output))) for output in self._offered(here)]
        self.panel.set_subject(OF_OUTPUT, offered, current, has_likeliest=self._guesses)

    def _offered(self, here: Place) -> list[int]:
        """The outputs that can be chosen, and the present one."""
        logits = self.document.trace.logits_window(here.step, here.step + 1)[0]
        order = np.argsort(-logits, kind="stable") if self._guesses else np.arange(len(logits))
        offered: list[int] = order[:_OFFERED].tolist()
        return offered if here.unit in offered else [*offered, here.unit]

    def asked(self, place: Place) -> Asked:
        """A number of the document, with its causes and their names."""
        from rnnviz.view.why_words import Asked

        document, model = self.document, self.document.model
        layers, texts = model.network.layers, document.texts
        is_output = place.quantity == OUTPUT
        return Asked(
            causes_of(document.trace, place),
            layers[place.layer],
            len(layers),
            "" if document.vocabulary.is_of_rows else texts[place.step],
            self._output_in_words(place.unit) if is_output else "",
            self._probability(place) if is_output and self._guesses else None,
            self._columns(),
        )

    def _probability(self, place: Place) -> float:
        """As its bar says: at the temperature at which tokens are drawn."""
        sampling = self.studio.sampling() if self.document.model.writes else Sampling()
        return float(
            sampling.probabilities(self.document.trace.logits_window(place.step, place.step + 1)[0])[place.unit]
        )

    def _columns(self) -> Sequence[str]:
        """What the components of a vector that enters are called."""
        model, vocabulary = self.document.model, self.document.vocabulary
        return model.columns if vocabulary.is_of_rows and model.forecasts else ()

    def _output_in_words(self, output: int) -> str:
        """In quotes, if it has a text of its own."""
        name = self._output(output)
        return quoted(glyph(name)) if self._guesses else name

    def _output(self, output: int) -> str:
        """What an output is called: a token, a label, or its number."""
        card = self.document.model.card
        if card.task == "next-token" and output < len(self.document.vocabulary):
            return self.document.vocabulary.text_of(output)
        if output < len(card.labels):
            return label_word(card.labels[output])
        return self.tr("output {number}").format(number=output + 1)


OFFER = Offer(
    name="why",
    slot="side",
    title=lambda: QCoreApplication.translate("WhyCompanion", "Why"),
    fits=lambda _model, _lesson: True,
    make=WhyCompanion,
    place=10,
)
"""Any network that reads can be asked."""
